import { describe, expect, it } from 'vitest';
import { packageHeaderSchema } from '@shared/exchange/format';
import { PackageReader, readPackageHeader } from '@shared/exchange/package-reader';
import { isWritable } from '@shared/exchange/package-writer';
import { packageText, sampleHeader, sampleRows } from '../../support/exchange-samples';

const OFFICE = '0'.repeat(40);
const DESK = '2'.repeat(40);

const at = (seq: number, deskId = OFFICE) => ({
  ...{ deskId, seq, hlc: { time: 1_794_650_000_000 + seq, counter: 0 }, operator: 'Ada' },
});
const printed = {
  ...at(3),
  type: 'cards-printed',
  payload: { ranges: [{ from: 'A0001', to: 'A0100' }] },
};
const blocked = {
  ...at(7, DESK),
  type: 'cards-blocked',
  payload: { ranges: [{ from: 'A0007', to: 'A0007' }], cause: 'lost' },
};

function headerWith(...facts: readonly object[]) {
  return { ...sampleHeader(), facts };
}

/** Why the header line is refused; undefined where it isn't. */
function problemOf(...facts: readonly object[]): string | undefined {
  const header = readPackageHeader(Buffer.from(JSON.stringify(headerWith(...facts))));
  if (header.ok) return undefined;
  return header.error.kind === 'bad-content' && header.error.line === 1
    ? header.error.problem
    : header.error.kind;
}

describe('the facts of a package', () => {
  it('read back as they were written, and may be left out', () => {
    const header = packageHeaderSchema.parse(headerWith(printed, blocked));
    const reader = new PackageReader();
    expect(reader.push(packageText(header, sampleRows(3))).ok).toBe(true);
    expect(reader.finish()).toMatchObject({ ok: true, value: { header: { facts: [printed, blocked] } } });
    expect(problemOf()).toBeUndefined();
  });

  it('[M14] are refused where only the office could know, and another log is named', () => {
    expect(problemOf(printed, blocked)).toBeUndefined();
    expect(problemOf(blocked, { ...printed, deskId: DESK })).toBe('facts.1.deskId: not the office');
    const settled = {
      ...at(9, DESK),
      type: 'conflict-settled',
      payload: { kind: 'card-not-held', subject: 'A0007', rulings: [], basis: [], blocks: [], reason: '–' },
    };
    expect(problemOf(settled)).toBe('facts.0.deskId: not the office');
    expect(problemOf({ ...settled, deskId: OFFICE })).toBeUndefined();
  });

  it('[D1] have the table of mandates by the office alone, and none that contradicts itself', () => {
    const holders = [{ member: '100001' }, { member: '100002', rank: 1 }];
    const told = (seats: number, deskId = OFFICE) => ({
      ...at(9, deskId),
      type: 'mandates-set',
      payload: { mandates: [{ unit: 'KV Mainz', seats, holders }] },
    });
    expect(problemOf(told(1))).toBeUndefined();
    expect(problemOf(told(1, DESK))).toBe('facts.0.deskId: not the office');
    expect(problemOf(told(0))).toBe('facts.0.payload.mandates: contradicts itself');
  });

  it('[B5] have decisions of cases by whoever wrote them down, desk or office', () => {
    const decided = {
      ...at(10, DESK),
      type: 'case-decided',
      payload: {
        case: { deskId: DESK, seq: 4 },
        member: '100001',
        decision: 'admitted',
        votes: ['conference'],
        text: '–',
      },
    };
    expect(problemOf(decided)).toBeUndefined();
    expect(problemOf({ ...decided, deskId: OFFICE })).toBeUndefined();
  });

  it('[D1] with the largest table of mandates fit into a header', () => {
    const member = (index: number) => `9${String(index).padStart(31, '0')}`;
    const mandates = Array.from({ length: 5_000 }, (_, unit) => ({
      unit: `${'Ü'.repeat(190)} ${String(unit)}`,
      seats: 20_000,
      holders: Array.from({ length: 4 }, (__, index) => ({
        ...{ member: member(unit * 4 + index), weight: 9_999 },
        ...(index > 0 && { rank: 20_000 - index }),
      })),
    }));
    const set = { ...at(9), type: 'mandates-set', payload: { mandates } };
    expect(isWritable(packageHeaderSchema.parse(headerWith(set)))).toBe(true);
  });

  it('are refused where one is told twice, is none, or holds what none does', () => {
    expect(problemOf(blocked, { ...blocked, payload: { ...blocked.payload, cause: 'spoiled' } })).toBe(
      'facts.1.seq: told twice',
    );
    const accredited = {
      ...at(8, DESK),
      type: 'member-accredited',
      payload: { member: '100001', card: 'A0001', identity: 'known', votes: ['conference'] },
    };
    expect(problemOf(accredited)).toBe('facts.0: no fact');
    expect(problemOf({ ...blocked, prevHash: '0'.repeat(64) })).toBe('facts.0.prevHash: unexpected');
    expect(problemOf({ ...blocked, colour: 'red' })).toBe('facts.0.colour: unexpected');
  });

  it.each([
    ['backwards', { from: 'A0009', to: 'A0001' }],
    ['between two series', { from: 'A0001', to: 'B0009' }],
    ['larger than anybody prints', { from: 'A000001', to: 'A100001' }],
    ['of check digits that are wrong', { from: '12', to: '13', check: 'mod-97-10' }],
  ])('are refused where a range is %s', (_, range) => {
    const payload = { ...blocked.payload, ranges: [range] };
    expect(problemOf({ ...blocked, payload })).toBe(
      'facts.0.payload.ranges.0: not a range of 1 to 100,000 cards',
    );
  });

  it('are no more than fit into a package', () => {
    const many = Array.from({ length: 20_001 }, (_, index) => ({ ...blocked, ...at(index + 1, DESK) }));
    expect(problemOf(...many)).toMatch(/^facts: Too big/);
    expect(isWritable(packageHeaderSchema.parse(headerWith(...many.slice(1))))).toBe(true);
    const ranges = Array.from({ length: 1_000 }, (_, index) => {
      const card = `A${String(2 * index).padStart(4, '0')}`;
      return { from: card, to: card };
    });
    const large = many.slice(0, 300).map((fact) => ({ ...fact, payload: { ...fact.payload, ranges } }));
    expect(isWritable(packageHeaderSchema.parse(headerWith(...large)))).toBe(false);
  });
});
