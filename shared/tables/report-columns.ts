/** Columns of the tables that the office saves of the hall, in order; the headings come from the catalogues. */
export const REPORT_COLUMNS = {
  'attendance-list': [
    'name',
    'number',
    'unit',
    'card',
    'votes',
    'accreditedAt',
    'desk',
    'presence',
    'leftAt',
    'proxyHolder',
  ],
  credentials: ['unit', 'seats', 'name', 'rank', 'weight', 'state', 'card'],
  statistics: ['vote', 'by', 'label', 'entitledOnRoll', 'accredited', 'present'],
  /** A row a step; what opened the case is the first. */
  cases: [
    'case',
    'status',
    'name',
    'number',
    'ticket',
    'obstacles',
    'step',
    'votes',
    'at',
    'desk',
    'operator',
    'text',
    'card',
  ],
  counts: [
    'title',
    'vote',
    'at',
    'operator',
    'present',
    'presentVotes',
    'accredited',
    'accreditedVotes',
    'recount',
  ],
} as const;

/** Codes that stand in these tables' cells, for which the catalogues have words, beside votes and obstacles. */
export const REPORT_WORDS = [
  ...['present', 'left', 'delegate', 'substitute', 'unknown'],
  ...['taken', 'moved-up', 'absent', 'waiting', 'lost', 'too-many'],
  ...['unit', 'age', 'hour', 'identity', 'acts', 'known', 'photo-document', 'police'],
  ...['refusals', 'overrides', 'replaced', 'withdrawn'],
  ...['open', 'opened', 'statement', 'hearing', 'note', 'admitted', 'refused', 'dropped'],
  ...['same', 'other', 'not-here'],
] as const;
