import { expect, test } from 'vitest';
import type { Command } from '@shared/domain/commands';
import type { EventBody, EventRef } from '@shared/domain/events';
import { slipSchema } from '@shared/domain/series';
import { initialState } from '@shared/domain/state';
import type { Answer } from '@shared/domain/commands';
import { timeline, type Step } from '../../support/histories/timeline';
import { Writer } from '../../support/histories/writer';
import { cardNo, deskNo, key, makeBatch, OFFICE } from '../../support/register-desk';

const nothing = initialState({ batches: [] });
const office = new Writer(OFFICE, 'office', 'office', 0, nothing);
const east = new Writer(deskNo(1), 'desk 1', 'desk', 180, nothing);
const west = new Writer(deskNo(2), 'desk 2', 'desk', -7, nothing);

const reopened: EventBody = { type: 'desk-reopened', payload: { reason: 'Late guests' } };
const DONE: Answer = { ok: true, value: { bodies: [reopened], already: false } };
const NOTHING_NEW: Answer = { ok: true, value: { bodies: [], already: true } };

function step(minute: number, who: Writer, what: Step['what'], outcome: Answer = DONE, seq = 4): Step {
  return { minute, who, what, outcome, seq };
}

const [member, card] = [key('100001'), cardNo('A07')];
const slip = slipSchema.parse('7K3M9Q');
const ranges = [
  { from: cardNo('A01'), to: cardNo('A03') },
  { from: card, to: card },
];
const event: EventRef = { deskId: east.id, seq: 2 };

function lineOf(what: Command | string, outcome?: Answer, who = east): string | undefined {
  return timeline([step(65, who, what, outcome)], [east])
    .split('\n')
    .at(-1);
}

test('a timeline says when, who, what, to whom, with which card, and what came of it', () => {
  const accredit = { type: 'accredit', member, card, identity: 'known' } as const;
  const steps = [
    step(-30, office, 'opens the doors', DONE, 1),
    step(5, east, accredit),
    step(12, west, accredit, { ok: false, error: { kind: 'desk-closed' } }),
    step(130, office, 'takes in desk 1, 4 events', NOTHING_NEW),
  ];
  expect(timeline(steps, [office, east, west])).toBe(
    [
      "desk 1's clock is 180 min ahead.",
      "desk 2's clock is 7 min behind.",
      '08:30  office  opens the doors -> event 1',
      '09:05  desk 1  accredits 100001 with A07 -> event 4',
      '09:12  desk 2  accredits 100001 with A07 -- refused: desk-closed',
      '11:10  office  takes in desk 1, 4 events -- nothing new',
    ].join('\n'),
  );
});

test('several events of one step are told together', () => {
  const bodies = [reopened, reopened];
  expect(lineOf('does much', { ok: true, value: { bodies, already: false } })).toBe(
    '10:05  desk 1  does much -> events 3 to 4',
  );
});

test.each<[Command, string]>([
  [
    {
      type: 'accredit',
      member,
      card,
      identity: 'known',
      foreignCard: { reason: 'r' },
      override: { votes: [], reason: 'r' },
    },
    'accredits 100001 with A07 (foreign card, override)',
  ],
  [{ type: 'replace-card', member, replacement: card, cause: 'lost' }, 'replaces the card of 100001 by A07'],
  [
    { type: 'withdraw-accreditation', member, reason: 'r', cardReturned: false },
    'withdraws 100001, card gone',
  ],
  [{ type: 'give-cards', slip, to: west.id, toName: 'x', ranges }, 'gives A01 to A03, A07 to 2222… (7K3M9Q)'],
  [
    { type: 'receive-cards', slip, from: east.id, fromName: 'x', ranges: ranges.slice(1) },
    'receives A07 from desk 1 (7K3M9Q)',
  ],
  [{ type: 'block-cards', ranges, cause: 'lost' }, 'blocks A01 to A03, A07'],
  [{ type: 'record-found-card', card }, 'finds A07'],
  [{ type: 'close-desk', counted: 3, missing: [] }, 'closes, counting 3'],
  [{ type: 'reopen-desk', reason: 'r' }, 'reopen-desk'],
  [{ type: 'hand-over-cards', batch: makeBatch(1, 'A01', 'A03', east.id) }, 'hands A01 to A03 to desk 1'],
  [
    { type: 'recognise-emergency-desk', place: deskNo(14), desk: east.id },
    'knows desk 1 as the desk without a key',
  ],
  [
    {
      type: 'settle-conflict',
      ...{ kind: 'card-not-held', subject: 'A07', reason: 'r' },
      sides: [
        { event, outcome: { kind: 'stands' } },
        { event: { deskId: west.id, seq: 1 }, outcome: { kind: 'void', block: true } },
        { event, outcome: { kind: 'other-member', member } },
        { event, outcome: { kind: 'other-card', card, block: false } },
      ],
    },
    'settles card-not-held A07: desk 1/2 stands, 2222…/1 is void, card blocked, desk 1/2 was 100001, desk 1/2 was A07',
  ],
])('a timeline tells of %j', (command, told) => {
  expect(lineOf(command)).toBe(`10:05  desk 1  ${told} -> event 4`);
});
