import { beforeEach, describe, expect, test } from 'vitest';
import type { DeskRules, Guard, GuardedAct } from '@shared/domain/assembly';
import type { Answer, Approval, Command, Refusal } from '@shared/domain/commands';
import { approvalNeeded, deskRulesOf, isSamePerson, USUAL_DESK_RULES } from '@shared/domain/desk-rules';
import { verifyChain } from '@shared/domain/log';
import { activeAccreditations } from '@shared/domain/register-queries';
import {
  ADA,
  cardNo,
  day,
  deskNo,
  key,
  makeAssembly,
  makeBatch,
  makeMember,
  TestDesk,
} from '../../support/register-desk';

const HERE = deskNo(1);
const batches = [makeBatch(1, 'A001', 'A050', HERE)];
const roll = [
  makeMember('100001'),
  makeMember('100002', { openDues: 1200 }),
  makeMember('100003', { pending: true, openDues: 1200, citizenship: 'AT' }),
  makeMember('100004', { birthDate: day('2015-01-01'), openDues: 1200 }),
];
const BEN: Approval = { name: 'Ben Zweiter', lead: false };
const LEA: Approval = { name: 'Lea Leitung', lead: true };

function rules(changes: Partial<Record<GuardedAct, Guard>>): DeskRules {
  return { pin: false, guards: { override: 'anyone', withdraw: 'anyone', block: 'anyone', ...changes } };
}

function openDesk(deskRules?: DeskRules, operator: Approval | undefined = ADA): TestDesk {
  const desk = new TestDesk(HERE, { batches, roll, assembly: makeAssembly('both', undefined, deskRules) });
  desk.operator = operator;
  return desk;
}

const refusalOf = (answer: Answer): Refusal | undefined => (answer.ok ? undefined : answer.error);
const withApproval = (approval?: Approval) => (approval === undefined ? {} : { approval });

function withdrawal(approval?: Approval, cardReturned = true): Command {
  const what = { member: key('100001'), reason: 'Wrong person', cardReturned };
  return { type: 'withdraw-accreditation', ...what, ...withApproval(approval) };
}

function replacement(approval?: Approval): Command {
  const what = { member: key('100001'), replacement: cardNo('A002'), cause: 'lost' as const };
  return { type: 'replace-card', ...what, ...withApproval(approval) };
}

function exception(
  member: string,
  approval?: Approval,
  override: { votes: ('conference' | 'nomination')[]; reason: string } = {
    votes: ['conference', 'nomination'],
    reason: 'Decided by the assembly',
  },
): Extract<Command, { type: 'accredit' }> {
  const what = { member: key(member), card: cardNo('A001'), identity: 'known' as const, override };
  return { type: 'accredit', ...what, ...withApproval(approval) };
}

describe('before anybody signed on', () => {
  const desk = openDesk();
  desk.operator = undefined;

  test.each<[title: string, command: Command]>([
    ['accredited', { type: 'accredit', member: key('100001'), card: cardNo('A001'), identity: 'known' }],
    ['replaced', replacement()],
    ['withdrawn', withdrawal()],
    ['refused on record', { type: 'record-refusal', member: key('100001'), reason: 'No document' }],
  ])('[S5] nothing is %s', (_, command) => {
    expect(refusalOf(desk.execute(command))).toEqual({ kind: 'not-signed-on' });
    expect(desk.log).toEqual([]);
  });

  test('[S5] what was done says who did it, person by person', () => {
    const shared = openDesk();
    shared.write([{ type: 'operator-signed-on', payload: ADA }]);
    shared.accredit('100001', 'A001');
    shared.operator = BEN;
    shared.write([{ type: 'operator-signed-on', payload: BEN }]);
    shared.withdraw('100001', true);
    expect(shared.log.map(({ operator }) => operator)).toEqual([ADA.name, ADA.name, BEN.name, BEN.name]);
    const expected = { assemblyId: shared.assemblyId, deskId: HERE };
    expect(verifyChain(shared.log, { ...expected, role: 'desk' }).ok).toBe(true);
  });
});

describe('without rules of its own', () => {
  test('[S8] an assembly asks for no PIN and lets anyone withdraw and block', () => {
    expect(deskRulesOf({})).toEqual(USUAL_DESK_RULES);
    expect(USUAL_DESK_RULES.pin).toBe(false);
    const desk = openDesk();
    desk.accredit('100001', 'A001');
    expect(desk.execute(replacement()).ok).toBe(true);
    expect(desk.execute(withdrawal(undefined, false)).ok).toBe(true);
    expect(JSON.stringify(desk.log)).not.toContain('approvedBy');
  });

  test('[S8] [S7] an assembly leaves overrides to the lead', () => {
    const desk = openDesk();
    expect(refusalOf(desk.execute(exception('100002')))).toEqual({ kind: 'lead-needed', act: 'override' });
    expect(refusalOf(desk.execute(exception('100002', BEN)))).toMatchObject({ kind: 'lead-needed' });
    expect(desk.execute(exception('100002', LEA)).ok).toBe(true);
  });
});

describe.each<[act: GuardedAct, command: (approval?: Approval) => Command]>([
  ['withdraw', (approval) => withdrawal(approval)],
  ['block', (approval) => replacement(approval)],
  ['override', (approval) => exception('100002', approval)],
])('what an assembly guards as %s', (act, command) => {
  function openGuarded(guard: Guard, operator?: Approval): TestDesk {
    const desk = openDesk(rules({ [act]: guard }), operator);
    desk.accredit('100001', 'A050');
    return desk;
  }
  const approvedBy = (desk: TestDesk) =>
    /"approvedBy":"([^"]+)"/.exec(JSON.stringify(desk.log.at(-1)?.payload))?.[1];

  test('[S6] and leaves to anyone needs nobody else, and names nobody else', () => {
    const desk = openGuarded('anyone');
    expect(desk.execute(command(LEA)).ok).toBe(true);
    expect(approvedBy(desk)).toBeUndefined();
  });

  test('[S6] and leaves to the lead is done by the lead alone', () => {
    const desk = openGuarded('lead', LEA);
    expect(desk.execute(command()).ok).toBe(true);
    expect(approvedBy(desk)).toBeUndefined();
  });

  test('[S6] and leaves to the lead is done by others with the lead’s approval only', () => {
    const desk = openGuarded('lead');
    expect(refusalOf(desk.execute(command()))).toEqual({ kind: 'lead-needed', act });
    expect(refusalOf(desk.execute(command(BEN)))).toEqual({ kind: 'lead-needed', act });
    expect(desk.log).toHaveLength(1);
    expect(desk.execute(command(LEA)).ok).toBe(true);
    expect(approvedBy(desk)).toBe('Lea Leitung');
  });

  test.each([ADA, LEA])('[S6] to two people needs a second one beside $name', (operator) => {
    const desk = openGuarded('second-person', operator);
    expect(refusalOf(desk.execute(command()))).toEqual({ kind: 'second-person-needed', act });
    expect(desk.execute(command(BEN)).ok).toBe(true);
    expect(approvedBy(desk)).toBe('Ben Zweiter');
  });

  test.each(['Ada Beispiel', ' ada  BEISPIEL ', 'Ada\u00a0Beispiel'])(
    '[S6] to two people is not done by one as %j',
    (name) => {
      const desk = openGuarded('second-person');
      const self = { name, lead: true };
      expect(refusalOf(desk.execute(command(self)))).toEqual({ kind: 'second-person-same', name });
    },
  );
});

describe('a withdrawal without the card', () => {
  test('[S6] needs what blocking needs, too', () => {
    const desk = openDesk(rules({ block: 'lead' }));
    desk.accredit('100001', 'A001');
    expect(refusalOf(desk.execute(withdrawal(undefined, false)))).toEqual({
      kind: 'lead-needed',
      act: 'block',
    });
    expect(desk.execute(withdrawal(undefined, true)).ok).toBe(true);
  });

  test('[S6] is approved by a lead where it wants a lead and a second person', () => {
    const mixed = makeAssembly('both', undefined, rules({ withdraw: 'second-person', block: 'lead' }));
    expect(approvalNeeded(mixed, ['withdraw', 'block'], ADA)).toEqual({ act: 'block', of: 'lead' });
    expect(approvalNeeded(mixed, ['withdraw', 'block'], LEA)).toEqual({
      act: 'withdraw',
      of: 'second-person',
    });
    const desk = openDesk(rules({ withdraw: 'second-person', block: 'lead' }));
    desk.accredit('100001', 'A001');
    expect(refusalOf(desk.execute(withdrawal(BEN, false)))).toEqual({ kind: 'lead-needed', act: 'block' });
    expect(desk.execute(withdrawal(LEA, false)).ok).toBe(true);
  });
});

test.each([
  ['case, spaces and composition', 'Zoë  Öhm', ' ZOE\u0308 o\u0308hm'],
  ['umlauts and accents', 'Jürgen Groß', 'Juergen Gross'],
  ['the order of the words', 'Anna Müller', 'Mueller, Anna'],
  ['what can’t be seen', 'Ada Beispiel', 'Ada\u200b Bei\u00adspiel'],
  ['letters that look alike', 'Ada Beispiel', '\u0410da Beispi\u0435l'],
])('[S6] names are one person’s whatever %s', (_, name, other) => {
  expect(isSamePerson({ name }, { name: other })).toBe(true);
  const desk = openDesk(rules({ withdraw: 'second-person' }), { name, lead: false });
  desk.accredit('100001', 'A001');
  expect(refusalOf(desk.execute(withdrawal({ name: other, lead: true })))?.kind).toBe('second-person-same');
});

test('[S6] an entry in the list of operators is one person, whatever its name', () => {
  expect(isSamePerson({ name: 'Ada' }, { name: 'Adam' })).toBe(false);
  expect(isSamePerson({ id: '1', name: 'Ada' }, { id: '2', name: 'Adam' })).toBe(false);
  const desk = openDesk(rules({ withdraw: 'second-person' }), { id: '1', name: 'Ada', lead: false });
  desk.accredit('100001', 'A001');
  const answer = desk.execute(withdrawal({ id: '1', name: 'Adam', lead: true }));
  expect(refusalOf(answer)).toEqual({ kind: 'second-person-same', name: 'Adam' });
  expect(desk.execute(withdrawal({ id: '2', name: 'Adam', lead: true })).ok).toBe(true);
  expect(JSON.stringify(desk.log)).not.toContain('"id":"2"');
});

describe('an override', () => {
  let desk: TestDesk;
  beforeEach(() => {
    desk = openDesk(undefined, LEA);
  });

  test('[S7] accredits in spite of every obstacle, and says for which votes and why', () => {
    expect(desk.execute(exception('100003')).ok).toBe(true);
    expect(desk.log[0]?.payload).toEqual({
      ...{ member: '100003', card: 'A001', identity: 'known' },
      votes: ['conference', 'nomination'],
      override: { votes: ['conference', 'nomination'], reason: 'Decided by the assembly' },
    });
  });

  test('[S7] adds to the votes that the person is entitled to, and says only what was lacking', () => {
    desk.execute(exception('100002'));
    expect(desk.log[0]?.payload).toMatchObject({
      votes: ['conference', 'nomination'],
      override: { votes: ['conference'] },
    });
  });

  test('[S7] is for the votes it names and no other', () => {
    desk.execute(exception('100004', undefined, { votes: ['nomination'], reason: 'Heard' }));
    expect(desk.log[0]?.payload).toMatchObject({
      votes: ['nomination'],
      override: { votes: ['nomination'] },
    });
  });

  test('[S7] of nothing is refused', () => {
    const needless = { kind: 'override-needless' };
    expect(refusalOf(desk.execute(exception('100001')))).toEqual(needless);
    const entitledTo = exception('100002', undefined, { votes: ['nomination'], reason: 'Heard' });
    expect(refusalOf(desk.execute(entitledTo))).toEqual(needless);
    const ofNone = exception('100003', undefined, { votes: [], reason: 'Heard' });
    expect(refusalOf(desk.execute(ofNone))).toEqual(needless);
  });

  test('[S7] of a vote that the assembly doesn’t hold is refused', () => {
    const oneVote = new TestDesk(HERE, { batches, roll });
    oneVote.operator = LEA;
    const elsewhere = exception('100002', undefined, { votes: ['nomination'], reason: 'Heard' });
    expect(refusalOf(oneVote.execute(elsewhere))).toEqual({ kind: 'override-needless' });
  });

  test.each([' ', '\n'])('[S7] for %j as a reason is refused', (reason) => {
    const command = exception('100003', undefined, { votes: ['conference'], reason });
    expect(refusalOf(desk.execute(command))).toEqual({ kind: 'reason-missing' });
  });

  test('[S7] still wants an identity and a card of this desk', () => {
    expect(refusalOf(desk.execute({ ...exception('100003'), identity: undefined }))).toEqual({
      kind: 'identity-missing',
    });
    expect(refusalOf(desk.execute({ ...exception('100003'), card: cardNo('B001') }))).toMatchObject({
      kind: 'card-does-not-exist',
    });
    expect(desk.log).toEqual([]);
  });

  test('[S7] is remembered with the accreditation, through a new card as well', () => {
    desk.execute(exception('100003'));
    const override = { votes: ['conference', 'nomination'], reason: 'Decided by the assembly' };
    expect(activeAccreditations(desk.state, key('100003'))[0]?.override).toEqual(override);
    desk.replace('100003', 'A002');
    expect(activeAccreditations(desk.state, key('100003'))).toMatchObject([{ card: 'A002', override }]);
    desk.accredit('100001', 'A003');
    expect(activeAccreditations(desk.state, key('100001'))[0]).not.toHaveProperty('override');
  });

  test('[S7] [A2] without one, a person without a vote is refused as ever', () => {
    expect(refusalOf(desk.accredit('100003', 'A001'))).toMatchObject({ kind: 'not-entitled' });
  });

  test('[S7] [A7] once more with the same card changes nothing', () => {
    desk.execute(exception('100003'));
    expect(desk.execute(exception('100003'))).toEqual({ ok: true, value: { bodies: [], already: true } });
  });
});
