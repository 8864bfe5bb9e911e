import { beforeEach, describe, expect, test } from 'vitest';
import type { DeskRules, Guard } from '@shared/domain/assembly';
import { casesOf } from '@shared/domain/cases';
import type { Approval } from '@shared/domain/commands';
import type { EventBody, LoggedEvent } from '@shared/domain/events';
import { blockBreaches, guardBreaches, seriesBreaches } from '@shared/domain/guard-breaches';
import { guestKeySchema, rollIdSchema } from '@shared/domain/ids';
import { appendEvents, headOf } from '@shared/domain/log';
import type { Series } from '@shared/domain/series';
import { foldEvents } from '@shared/domain/state';
import {
  ADA,
  cardNo,
  deskNo,
  key,
  makeAssembly,
  makeBatch,
  makeMember,
  NINE,
  OFFICE,
  TestDesk,
} from '../../support/register-desk';

const LEA: Approval = { name: 'Lea Leitung', lead: true };
const rollId = rollIdSchema.parse('11111111-1111-4111-8111-111111111111');

const signOn = ({ name, lead }: Approval): EventBody => ({
  type: 'operator-signed-on',
  payload: { name, lead },
});
const loaded: EventBody = { type: 'roll-loaded', payload: { rollId, members: 3 } };
const lost: EventBody = { type: 'loss-accepted', payload: { missing: [{ desk: deskNo(1), events: 2 }] } };

const by = (approvedBy?: string) => (approvedBy === undefined ? {} : { approvedBy });
const what = { member: key('100001'), card: cardNo('A001') };
function accredited(override?: { approvedBy?: string }): EventBody {
  const given = { ...what, identity: 'known' as const, votes: ['conference' as const] };
  if (override === undefined) return { type: 'member-accredited', payload: given };
  const exception = { votes: ['conference' as const], reason: 'Decided', ...override };
  return { type: 'member-accredited', payload: { ...given, override: exception } };
}
const withdrawn = (cardReturned: boolean, approvedBy?: string): EventBody => ({
  type: 'accreditation-withdrawn',
  payload: { ...what, cardReturned, reason: 'Wrong person', ...by(approvedBy) },
});
const replaced = (approvedBy?: string): EventBody => ({
  type: 'card-replaced',
  payload: {
    ...{ member: what.member, blocked: what.card, replacement: cardNo('A002'), cause: 'lost' },
    ...by(approvedBy),
  },
});

function rules(guard: Guard, withdraw: Guard = guard): DeskRules {
  return { pin: false, guards: { override: guard, withdraw, block: guard } };
}

let log: LoggedEvent[];
beforeEach(() => {
  log = [];
});

function write(operator: string, ...bodies: readonly EventBody[]): void {
  const author = { assemblyId: makeAssembly().id, deskId: deskNo(1), operator, nowMs: NINE };
  log.push(...appendEvents(headOf(log.at(-1)), bodies, author));
}

const breaches = (deskRules?: DeskRules) =>
  guardBreaches(log, makeAssembly('conference', undefined, deskRules)).map(({ seq, kind }) => [seq, kind]);

test('[S10] [C22] blocks of cards that never came to a desk are told, but not those of the place that it took', () => {
  const [PLACE, ELSEWHERE] = [deskNo(14), deskNo(2)];
  const office = new TestDesk(OFFICE, { role: 'office' });
  office.execute({ type: 'create-cards', from: cardNo('A01'), to: cardNo('A20'), printed: true });
  office.execute({ type: 'add-emergency-desk', place: PLACE, name: 'Schalter Süd' });
  office.execute({ type: 'hand-over-cards', batch: makeBatch(1, 'A01', 'A10', PLACE) });
  office.execute({ type: 'hand-over-cards', batch: makeBatch(2, 'A11', 'A20', ELSEWHERE) });
  const block = (card: string): EventBody => ({
    type: 'cards-blocked',
    payload: { ranges: [{ from: cardNo(card), to: cardNo(card) }], cause: 'lost' },
  });
  write('x', block('A01'), block('A11'));
  const state = foldEvents(office.state, log);
  const kind = 'blocked-not-held';
  expect(blockBreaches(state, deskNo(1), PLACE)).toEqual([{ seq: 2, kind }]);
  expect(blockBreaches(state, deskNo(1), undefined)).toEqual([
    { seq: 1, kind },
    { seq: 2, kind },
  ]);
  office.execute({ type: 'recognise-emergency-desk', place: PLACE, desk: ELSEWHERE });
  expect(blockBreaches(foldEvents(office.state, log), deskNo(1), PLACE)).toHaveLength(2);
});

test('[S10] [C14] [G1] cards given to somebody whom their series isn’t for are told', () => {
  const office = new TestDesk(OFFICE, { role: 'office' });
  const series: readonly Series[] = [
    { prefix: 'G', digits: 2, name: 'Guests', colour: 'green', use: 'guest' },
    { prefix: 'N', digits: 2, name: 'Nomination', colour: 'red', use: 'voting', votes: ['nomination'] },
  ];
  office.write(series.map((one) => ({ type: 'series-added', payload: { series: one } })));
  const guest = guestKeySchema.parse('guest:0123456789ab');
  const admitted = (card: string): EventBody => ({
    type: 'guest-admitted',
    payload: { member: guest, card: cardNo(card), kind: 'guest' },
  });
  const member = (card: string): EventBody => ({
    type: 'member-accredited',
    payload: { ...what, card: cardNo(card), identity: 'known', votes: ['conference'] },
  });
  const swapped = (who: typeof guest, blocked: string, replacement: string): EventBody => ({
    type: 'card-replaced',
    payload: { member: who, blocked: cardNo(blocked), replacement: cardNo(replacement), cause: 'lost' },
  });
  write(ADA.name, signOn(ADA), admitted('G01'), swapped(guest, 'G01', 'G02'), member('A001'));
  expect(seriesBreaches(foldEvents(office.state, log), log)).toEqual([]);
  write(ADA.name, swapped(guest, 'G02', 'A002'), swapped(what.member, 'A001', 'G03'), admitted('A003'));
  write(ADA.name, member('G04'), member('N01'), member('A004'), admitted('N02'));
  expect(seriesBreaches(foldEvents(office.state, log), log)).toEqual(
    [5, 6, 7, 8, 9, 11].map((seq) => ({ seq, kind: 'other-series' })),
  );
});

describe('[S10] what a desk did is told', () => {
  test('where nobody was signed on, but not where a list was taken in or a loss accepted', () => {
    write('The key', loaded, lost, accredited());
    write(ADA.name, signOn(ADA), accredited(), loaded);
    write('Ben', accredited());
    write('Ben', signOn(ADA));
    expect(breaches()).toEqual([
      [3, 'not-signed-on'],
      [7, 'not-signed-on'],
      [8, 'not-signed-on'],
    ]);
  });

  test('where somebody in charge was needed and none approved', () => {
    write(
      ADA.name,
      signOn(ADA),
      accredited({}),
      accredited({ approvedBy: LEA.name }),
      withdrawn(false),
      replaced(),
    );
    write(LEA.name, signOn(LEA), accredited({}), withdrawn(false), replaced());
    expect(breaches()).toEqual([[2, 'not-approved']]);
    expect(breaches(rules('lead'))).toEqual([
      [2, 'not-approved'],
      [4, 'not-approved'],
      [5, 'not-approved'],
    ]);
    expect(breaches(rules('anyone'))).toEqual([]);
  });

  test('where a second person was needed, of whoever is in charge too', () => {
    write(LEA.name, signOn(LEA), accredited({}), withdrawn(true), replaced(), withdrawn(true, 'Ben'));
    expect(breaches(rules('second-person'))).toEqual([
      [2, 'not-approved'],
      [3, 'not-approved'],
      [4, 'not-approved'],
    ]);
  });

  test('where a withdrawal blocks the card: then it needs what both need', () => {
    write(ADA.name, signOn(ADA), withdrawn(true), withdrawn(false));
    expect(breaches(rules('second-person', 'anyone'))).toEqual([[3, 'not-approved']]);
  });

  test('where cards were blocked, or a card was handed out that the desk didn’t hold, and nobody who was needed approved', () => {
    const ranges = [{ from: what.card, to: what.card }];
    const blocked = (approvedBy?: string): EventBody => ({
      type: 'cards-blocked',
      payload: { ranges, cause: 'lost', ...by(approvedBy) },
    });
    const foreign = (approvedBy?: string) => ({ foreignCard: { reason: 'Swapped', ...by(approvedBy) } });
    const given = { ...what, identity: 'known' as const, votes: ['conference' as const] };
    const accreditedWith = (approvedBy?: string): EventBody => ({
      type: 'member-accredited',
      payload: {
        ...{ ...given, ...foreign(approvedBy) },
        override: { votes: ['conference'], reason: 'Decided', approvedBy: LEA.name },
      },
    });
    const replacedWith = (approvedBy?: string): EventBody => ({
      type: 'card-replaced',
      payload: {
        ...{ member: what.member, blocked: what.card, replacement: cardNo('A002'), cause: 'lost' },
        ...{ approvedBy: LEA.name, ...foreign(approvedBy) },
      },
    });
    write(ADA.name, signOn(ADA), blocked(), blocked(LEA.name), accreditedWith(), accreditedWith(LEA.name));
    write(ADA.name, replacedWith(), replacedWith(LEA.name), accreditedWith('beispiel ada'));
    expect(breaches(rules('lead'))).toEqual([
      [2, 'not-approved'],
      [4, 'not-approved'],
      [6, 'not-approved'],
      [8, 'approved-by-same'],
    ]);
    expect(breaches(rules('anyone'))).toEqual([[8, 'approved-by-same']]);
  });

  test('where somebody approved their own act, however the name is written', () => {
    write(
      ADA.name,
      signOn(ADA),
      withdrawn(true, 'BEISPIEL, Ada'),
      replaced('Ben'),
      accredited({ approvedBy: 'ada  beispiel' }),
    );
    expect(breaches(rules('second-person'))).toEqual([
      [2, 'approved-by-same'],
      [4, 'approved-by-same'],
    ]);
  });
});

describe('[B5] an exception that the assembly decided on', () => {
  const HERE = deskNo(1);
  const roll = [makeMember('100001', { openDues: 500 })];
  let desk: TestDesk;

  beforeEach(() => {
    desk = new TestDesk(HERE, { batches: [makeBatch(1, 'A001', 'A020', HERE)], roll });
    desk.write([signOn(ADA)]);
    desk.execute({ type: 'open-case', member: key('100001'), statement: 'I paid' }, 1);
  });

  const opened = { deskId: HERE, seq: 2 };
  const admitted = (approvedBy?: string): EventBody => {
    const decided = {
      decision: 'admitted' as const,
      votes: ['conference' as const],
      text: 'By show of hands',
    };
    return { type: 'case-decided', payload: { case: opened, ...decided, ...by(approvedBy) } };
  };
  const byCase = (): EventBody => {
    const override = { votes: ['conference' as const], reason: 'By show of hands', case: opened };
    const given = { ...what, identity: 'known' as const, votes: ['conference' as const] };
    return { type: 'member-accredited', payload: { ...given, override } };
  };
  const told = () => guardBreaches(desk.log, makeAssembly(), casesOf(desk.state)).map(({ seq }) => seq);

  test('needs nobody else to approve it, also after the assembly decided otherwise', () => {
    desk.write([admitted(LEA.name), byCase()]);
    expect(told()).toEqual([]);
    const dropped = { case: opened, decision: 'dropped' as const, votes: [], text: 'Left' };
    desk.write([{ type: 'case-decided', payload: dropped }]);
    expect(told()).toEqual([]);
  });

  test('is told where nobody admitted the person', () => {
    desk.write([byCase()]);
    expect(told()).toEqual([3]);
  });

  test('is told where nobody in charge recorded that the person was admitted', () => {
    desk.write([admitted(), byCase()]);
    expect(told()).toEqual([3]);
  });
});
