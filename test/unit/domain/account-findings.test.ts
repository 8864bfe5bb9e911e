import { beforeEach, describe, expect, test } from 'vitest';
import type { CardRange } from '@shared/domain/cards';
import type { Command } from '@shared/domain/commands';
import { hashSchema, type DeskId } from '@shared/domain/ids';
import { reconcile } from '@shared/domain/reconcile';
import { membersAccredited } from '@shared/domain/register-queries';
import { registerText } from '@shared/domain/register-digest';
import { slipSchema } from '@shared/domain/series';
import { foldEvents, initialState } from '@shared/domain/state';
import { Dispute } from '../../support/dispute';
import type { Writer } from '../../support/histories/writer';
import { cardNo, key, OFFICE } from '../../support/register-desk';

const range = (from: string, to = from): CardRange[] => [{ from: cardNo(from), to: cardNo(to) }];
const slip = (index: number) => slipSchema.parse(`S0000${index}`);
const hash = (digit: string) => hashSchema.parse(digit.repeat(64));

let hall: Dispute;
let minute = 100;
beforeEach(() => {
  hall = new Dispute();
  minute = 100;
  for (const desk of [hall.east, hall.west])
    desk.reload(
      initialState({ batches: hall.office.state.batches.map(({ batch }) => batch), office: OFFICE }),
    );
});

const account = (beside?: Parameters<typeof reconcile>[1]) => reconcile(hall.office.state, beside);
const kinds = () => account().findings.map(({ kind }) => kind);

function act(who: Writer, command: Command) {
  minute += 1;
  const answer = who.execute(command, minute);
  if (who !== hall.office) hall.office.merge(who.log, minute);
  return answer;
}

const give = (from: Writer, to: DeskId, ranges: CardRange[], at = 1) =>
  act(from, { type: 'give-cards', slip: slip(at), to, toName: 'x', ranges });
const receive = (to: Writer, from: DeskId, ranges: CardRange[], at = 1) =>
  act(to, { type: 'receive-cards', slip: slip(at), from, fromName: 'x', ranges });
const acknowledge = (finding: string | undefined, reason = 'Asked on the telephone') =>
  act(hall.office, { type: 'acknowledge-finding', finding: finding ?? '', reason });
const acknowledgeAll = () => {
  for (const { key: finding } of account().findings) if (finding !== undefined) acknowledge(finding);
};

describe('the usual end of a day', () => {
  test('[C19] a closed desk gives its cards back to the office, and to nobody else', () => {
    const { east, west, office } = hall;
    expect(act(east, { type: 'close-desk', counted: 10, missing: [] })).toMatchObject({ ok: true });
    expect(give(east, west.id, range('A01'))).toMatchObject({ ok: false, error: { kind: 'desk-closed' } });
    expect(give(east, OFFICE, range('A01', 'A10'))).toMatchObject({ ok: true });
    expect(receive(office, east.id, range('A01', 'A10'))).toMatchObject({ ok: true });
    expect(account()).toMatchObject({ balanced: true, findings: [] });
  });

  test('[C23] a difference that was explained is the office’s to leave at that', () => {
    const { east } = hall;
    act(east, { type: 'close-desk', counted: 9, missing: [], explanation: 'One fell into the drain' });
    expect(account()).toMatchObject({ balanced: false, findings: [{ kind: 'counted-differently' }] });
    expect(acknowledge(account().findings[0]?.key)).toMatchObject({ ok: true });
    expect(account()).toMatchObject({
      balanced: true,
      findings: [{ kind: 'counted-differently', acknowledged: { reason: 'Asked on the telephone' } }],
    });
  });

  test('[C23] is open again as soon as the desk counts anew', () => {
    const { east } = hall;
    const close: Command = { type: 'close-desk', counted: 9, missing: [], explanation: 'One is gone' };
    act(east, close);
    acknowledgeAll();
    act(east, { type: 'reopen-desk', reason: 'Forgot one' });
    act(east, close);
    expect(account()).toMatchObject({ balanced: false });
    expect(account().findings[0]).not.toHaveProperty('acknowledged');
  });
});

describe('a finding that is left at that', () => {
  test('[C23] says so once, for a reason, by its key, and in everybody’s register', () => {
    give(hall.east, hall.west.id, range('A01'));
    const [finding] = account().findings;
    expect(finding).toMatchObject({ kind: 'transfer-one-sided' });
    expect(acknowledge(finding?.key, ' ')).toMatchObject({ error: { kind: 'reason-missing' } });
    expect(acknowledge('transfer-one-sided S00001 0123456789abcdef')).toMatchObject({
      error: { kind: 'finding-absent' },
    });
    expect(acknowledge(finding?.key)).toMatchObject({ ok: true });
    expect(acknowledge(finding?.key)).toEqual({ ok: true, value: { bodies: [], already: true } });
    const logs = [hall.east, hall.office].flatMap(({ log }) => log);
    expect(registerText(foldEvents(initialState({ batches: [] }), logs))).toBe(
      registerText(hall.office.state),
    );
  });

  test('[C23] [C17] is none any more where the missing record arrives, and another where it says something else', () => {
    const { east, west } = hall;
    give(east, west.id, range('A01', 'A02'), 1);
    give(east, west.id, range('A03'), 2);
    acknowledgeAll();
    expect(account().balanced).toBe(true);
    receive(west, east.id, range('A03'), 2);
    expect(kinds()).toEqual(['transfer-one-sided']);
    receive(west, east.id, range('A01'), 1);
    expect(account()).toMatchObject({ balanced: false, findings: [{ kind: 'transfer-differs' }] });
    acknowledgeAll();
    expect(account().balanced).toBe(true);
  });

  test('[C22] [C23] of cards that a desk blocked and never had is by desk, until the office blocks them', () => {
    hall.block(hall.west, 'A01', 'A03');
    expect(account()).toMatchObject({
      balanced: false,
      findings: [{ kind: 'blocked-not-held', desk: hall.west.id, ranges: range('A01', 'A03') }],
    });
    act(hall.office, { type: 'block-cards', ranges: range('A02'), cause: 'lost' });
    expect(account().findings).toMatchObject([{ ranges: [...range('A01'), ...range('A03')] }]);
    acknowledgeAll();
    expect(account().balanced).toBe(true);
    hall.block(hall.west, 'A05');
    expect(account().balanced).toBe(false);
    act(hall.office, { type: 'block-cards', ranges: range('A01', 'A05'), cause: 'lost' });
    expect(account()).toMatchObject({ balanced: true, findings: [] });
  });

  test('[C18] [C23] [L10] another story of a desk keeps it from adding up until somebody looked into it', () => {
    const fork = { desk: hall.east.id, seq: 1, known: hash('1'), other: hash('2'), upTo: 9, head: hash('3') };
    hall.write(hall.office, { type: 'fork-found', payload: fork });
    expect(account()).toMatchObject({ balanced: false, findings: [{ kind: 'fork', fork }] });
    acknowledgeAll();
    expect(account().balanced).toBe(true);
    hall.write(hall.office, { type: 'fork-found', payload: { ...fork, head: hash('4') } });
    expect(account().balanced).toBe(false);
  });

  test('[C18] [C23] [L11] missing parts of a log keep it from adding up, whatever anybody says', () => {
    const missing = [{ desk: hall.east.id, from: 3, to: 5 }];
    const { balanced, findings } = account({ missing });
    expect({ balanced, findings }).toEqual({
      balanced: false,
      findings: [{ kind: 'log-missing', desk: hall.east.id, from: 3, to: 5 }],
    });
  });

  test('[C23] cards that two have, or that were never printed, are none', () => {
    hall.accredit(hall.east, '100001', 'A01');
    hall.accredit(hall.west, '100002', 'A01');
    hall.accredit(hall.east, '100003', 'A45');
    const { findings } = account();
    expect(findings.map(({ kind, key: finding }) => [kind, finding])).toEqual([
      ['used-not-printed', undefined],
      ['assigned-twice', undefined],
    ]);
  });
});

describe('a person with two keys', () => {
  beforeEach(() => {
    hall.accredit(hall.east, 'ref:R6', 'A01');
    hall.accredit(hall.west, '100006', 'A01');
    hall.useRoll({ renamed: { 'ref:R6': '100006', '100006': '100006' } });
  });

  test('[M15] [C18] has one card of one number, whichever key it was given under', () => {
    expect(kinds()).toEqual(['assigned-twice']);
    expect(account({ roll: hall.roll }).findings).toEqual([]);
  });

  test('[M15] is counted once', () => {
    const { state } = hall.office;
    expect([membersAccredited(state), membersAccredited(state, hall.roll)]).toEqual([2, 1]);
    hall.withdraw(hall.east, 'ref:R6', 'A01');
    expect(membersAccredited(hall.office.state, hall.roll)).toBe(1);
    hall.withdraw(hall.west, '100006', 'A01');
    expect(membersAccredited(hall.office.state, hall.roll)).toBe(0);
    hall.accredit(hall.east, String(key('100001')), 'A02');
    expect(membersAccredited(hall.office.state, hall.roll)).toBe(1);
  });
});
