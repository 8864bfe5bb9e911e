/** The reports of an assembly, in the order of the room. */
export type ReportKind =
  | 'protocol'
  | 'counts'
  | 'attendance'
  | 'credentials'
  | 'statistics'
  | 'cases'
  | 'cash'
  | 'blocked'
  | 'reconciliation'
  | 'upload'
  | 'log';
