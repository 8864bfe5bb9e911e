import type { Obstacle } from '@shared/domain/entitlement';
import { describe, expect, test } from 'vitest';
import type { Person, Snapshot } from '../../../renderer/roll-worker/engine-api';
import { admission } from '../../../renderer/screens/desk/exception';
import { obstacleLines, offerFor } from '../../../renderer/screens/desk/obstacle-lines';
import { votesLeft, votesOfNextCard } from '../../../renderer/screens/desk/votes-to-give';

const PENDING: Obstacle = { kind: 'pending', rule: 'not-pending', number: 1 };
const DUES: Obstacle = { kind: 'dues-open', rule: 'no-open-dues', number: 6, cents: 2000, open: 2000 };
const YOUNG: Obstacle = { kind: 'too-young', rule: 'minimum-age', number: 6, age: 16, required: 18 };

const BOTH = [
  { vote: 'conference', entitled: false, obstacles: [PENDING, DUES] },
  { vote: 'nomination', entitled: false, obstacles: [{ ...PENDING, number: 2 }, YOUNG] },
] as const;

/** As far as these functions look. */
function person(changes: object): Person {
  const nothing = { accreditations: [], cases: [], receipts: [], carries: [], votesLeft: [] };
  const standing = { entitlement: { kind: 'entitled', votes: [] } };
  return Object.assign({} as Person, { ...nothing, standing, ...changes });
}

function hall(changes: object): Snapshot {
  return { assembly: { votes: [{ vote: 'conference' }, { vote: 'nomination' }], ...changes } } as Snapshot;
}

describe('at the desk', () => {
  test('[E9] every obstacle to every vote is a line; the same one of two votes is one, with the rule of each', () => {
    const lines = obstacleLines({ votes: BOTH });
    expect(lines.map(({ obstacle }) => obstacle.kind)).toEqual(['pending', 'dues-open', 'too-young']);
    expect(lines[0]?.says.map(({ vote, obstacle }) => [vote, obstacle.number])).toEqual([
      ['conference', 1],
      ['nomination', 2],
    ]);
  });

  test('two obstacles of one kind that say different things are two lines', () => {
    const votes = [
      { vote: 'conference', entitled: false, obstacles: [DUES, { ...DUES, cents: 1000 }] },
    ] as const;
    expect(obstacleLines({ votes })).toHaveLength(2);
  });

  test('what keeps nobody from a card is no line: a vote that is given, or that the person has a card for', () => {
    expect(
      obstacleLines({ votes: BOTH }, new Set(['conference'])).map(({ obstacle }) => obstacle.kind),
    ).toEqual(['pending', 'too-young']);
    expect(obstacleLines({ votes: [{ ...BOTH[0], entitled: true }] })).toEqual([]);
  });

  test('[A15] dues are taken where the assembly takes them, and the desk is open', () => {
    const paying = person({ dues: { means: ['cash'] } });
    const closed = { closed: { at: 1 } } as Snapshot;
    expect(offerFor(DUES, paying, hall({}))).toBe('pay');
    expect(offerFor(PENDING, paying, hall({}))).toBe('pay-first');
    expect(offerFor(DUES, person({}), hall({}))).toBeUndefined();
    expect(offerFor(DUES, paying, closed)).toBeUndefined();
    expect(offerFor(YOUNG, paying, hall({}))).toBe('document');
  });

  test('[D4] a substitute is put on the waiting list once', () => {
    const waits: Obstacle = { kind: 'no-seat-free', rule: 'mandate', number: 1, unit: 'KV', seats: 2 };
    expect(offerFor(waits, person({ mandate: { self: { rank: 1 } } }), hall({}))).toBe('wait');
    const waiting = person({ mandate: { self: { rank: 1, waitingSince: 5 } } });
    expect(offerFor(waits, waiting, hall({}))).toBeUndefined();
    expect(offerFor(waits, person({ mandate: { self: {} } }), hall({}))).toBeUndefined();
  });

  test('[A16] one card after the other is given for each vote, else one for all that are left', () => {
    const entitlement = {
      kind: 'entitled',
      votes: BOTH.map(({ vote }) => ({ vote, entitled: true, obstacles: [] })),
    };
    const nobody = person({ standing: { entitlement } });
    expect(votesLeft(nobody, hall({}), [])).toEqual(['conference', 'nomination']);
    const left = votesLeft(nobody, hall({}), []);
    expect(votesOfNextCard(left, hall({}))).toEqual(['conference', 'nomination']);
    expect(votesOfNextCard(left, hall({ cardPerVote: true }))).toEqual(['conference']);
    const one = person({
      standing: { entitlement },
      accreditations: [
        { status: 'active', votes: ['conference'] },
        { status: 'active', voided: true, votes: ['nomination'] },
      ],
    });
    expect(votesLeft(one, hall({}), [])).toEqual(['nomination']);
  });

  test('[B5] the assembly’s latest admission gives the votes that the person lacks', () => {
    const refused = { entitlement: { kind: 'barred', votes: [{ ...BOTH[0], entitled: true }, BOTH[1]] } };
    const opened = { case: { deskId: 'd', seq: 3 }, label: 'Süd-1', statement: 'Nein', steps: [] };
    const admitted = {
      ...opened,
      status: 'admitted',
      admittedTo: ['conference', 'nomination'],
      steps: [{ kind: 'admitted', text: 'mit Mehrheit' }],
    };
    expect(admission(person({ standing: refused, cases: [admitted] }))?.override).toEqual({
      votes: ['nomination'],
      reason: 'mit Mehrheit',
      case: opened.case,
    });
    const open = { ...opened, status: 'open', admittedTo: [] };
    expect(admission(person({ standing: refused, cases: [open] }))).toBeUndefined();
    const given = { entitlement: { kind: 'entitled', votes: [{ ...BOTH[0], entitled: true }] } };
    expect(admission(person({ standing: given, cases: [admitted] }))).toBeUndefined();
  });
});
