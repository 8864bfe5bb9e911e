import { describe, expect, it } from 'vitest';
import { admittedVotes, casesOf, casesOfMember } from '@shared/domain/cases';
import type { Answer } from '@shared/domain/commands';
import type { EventRef } from '@shared/domain/events';
import { activeAccreditations } from '@shared/domain/register-queries';
import { foldEvents, initialState } from '@shared/domain/state';
import {
  cardNo,
  day,
  deskNo,
  key,
  makeAssembly,
  makeBatch,
  makeMember,
  TestDesk,
  type DeskOptions,
} from '../../support/register-desk';

const DEBTOR = makeMember('100001', { openDues: 4_800 });
const YOUNG = makeMember('100002', { birthDate: day('2012-01-01') });
const LEAD = { name: 'Lea Leitung', lead: true };

function desk(options: DeskOptions = {}, id = deskNo(1)): TestDesk {
  return new TestDesk(id, {
    roll: [DEBTOR, YOUNG],
    batches: [makeBatch(1, 'A001', 'A020', id)],
    ...options,
  });
}

function objects(at: TestDesk, member = '100001', minute = 0): Answer {
  const statement = 'Ich habe im März überwiesen.';
  return at.execute({ type: 'open-case', member: key(member), statement, ticket: ' 4711 ' }, minute);
}

function opened(at: TestDesk): EventRef {
  const { deskId, seq } = at.log.filter(({ type }) => type === 'case-opened').at(-1) ?? {
    deskId: at.id,
    seq: 0,
  };
  return { deskId, seq };
}

const ADMIT = { decision: 'admitted', votes: ['conference'], text: 'Der Parteitag lässt zu.' } as const;

describe('contested cases', () => {
  it('[B1] keep what the person says, the ticket and every obstacle as it was then', () => {
    const here = desk({ assembly: makeAssembly('both') });
    objects(here, '100002');
    expect(here.log.at(-1)?.payload).toEqual({
      member: '100002',
      ticket: '4711',
      obstacles: [{ vote: 'nomination', obstacle: 'too-young' }],
      statement: 'Ich habe im März überwiesen.',
    });
  });

  it('[B1] take in somebody who is on no roll by name, and nobody without one', () => {
    const here = desk();
    const statement = 'Ich bin seit Mai Mitglied.';
    expect(here.execute({ type: 'open-case', name: ' Kai\u0007Neu ', statement }).ok).toBe(true);
    expect(here.log.at(-1)?.payload).toMatchObject({ name: 'Kai Neu', obstacles: [] });
    expect(here.execute({ type: 'open-case', name: '  ', statement })).toMatchObject({
      error: { kind: 'case-name-missing' },
    });
    expect(here.execute({ type: 'open-case', member: key('999999'), statement })).toMatchObject({
      error: { kind: 'not-on-roll' },
    });
  });

  it('[B1] are one for each person, until it is decided', () => {
    const here = desk();
    objects(here);
    expect(objects(here)).toMatchObject({ error: { kind: 'case-open-before', case: opened(here) } });
    here.execute({ type: 'decide-case', case: opened(here), decision: 'refused', votes: [], text: 'Nein.' });
    expect(objects(here).ok).toBe(true);
  });

  it('[B2] grow by what is said and heard, and lose nothing of it', () => {
    const here = desk();
    objects(here);
    const which = opened(here);
    here.execute({ type: 'note-case', case: which, kind: 'hearing', text: 'Angehört um 14 Uhr.' }, 1);
    here.execute({ type: 'note-case', case: which, kind: 'note', text: 'Kontoauszug gesehen.' }, 2);
    const [found] = casesOf(here.state).values();
    expect(found?.steps.map((step) => step.text)).toEqual(['Angehört um 14 Uhr.', 'Kontoauszug gesehen.']);
    expect(here.execute({ type: 'note-case', case: which, kind: 'note', text: ' ' })).toMatchObject({
      error: { kind: 'reason-missing' },
    });
  });

  it('[B3] are decided by the last decision, whichever desk told it and in whatever order logs arrive', () => {
    const here = desk();
    const office = desk({ role: 'office', batches: [] }, deskNo(15));
    objects(here);
    office.state = foldEvents(office.state, here.log);
    office.operator = LEAD;
    office.execute({ type: 'decide-case', case: opened(here), ...ADMIT }, 9);
    here.execute(
      { type: 'decide-case', case: opened(here), decision: 'dropped', votes: [], text: 'Ging.' },
      5,
    );
    const both = foldEvents(initialState({ batches: [] }), [...office.log, ...here.log]);
    const other = foldEvents(foldEvents(initialState({ batches: [] }), office.log), here.log);
    for (const state of [both, other]) {
      const [found] = casesOf(state).values();
      expect(found?.decision?.decision).toBe('admitted');
      expect(found?.steps).toHaveLength(2);
      expect(found?.opening?.statement).toBe('Ich habe im März überwiesen.');
    }
  });

  it('[B3] record an admission at a desk only with whoever may make exceptions, and only to votes', () => {
    const here = desk();
    objects(here);
    const which = opened(here);
    const admit = { type: 'decide-case', case: which, ...ADMIT } as const;
    expect(here.execute(admit)).toMatchObject({ error: { kind: 'lead-needed' } });
    expect(here.execute({ ...admit, votes: ['nomination'], approval: LEAD })).toMatchObject({
      error: { kind: 'case-votes-missing' },
    });
    expect(here.execute({ ...admit, approval: LEAD }).ok).toBe(true);
    expect(here.log.at(-1)?.payload).toMatchObject({ approvedBy: 'Lea Leitung', votes: ['conference'] });
    expect(here.execute({ ...admit, approval: LEAD })).toMatchObject({ value: { already: true } });
    const unknown = { deskId: here.id, seq: 400 };
    expect(here.execute({ ...admit, case: unknown })).toMatchObject({ error: { kind: 'case-unknown' } });
  });

  it('[B5] let the person be accredited in spite of obstacles, with nobody else to approve it', () => {
    const here = desk();
    objects(here);
    const which = opened(here);
    const accredit = {
      type: 'accredit',
      member: key('100001'),
      card: cardNo('A001'),
      identity: 'known',
      override: { votes: ['conference'], reason: '', case: which },
    } as const;
    expect(here.execute(accredit)).toMatchObject({ error: { kind: 'case-not-admitted' } });
    here.execute({ type: 'decide-case', case: which, ...ADMIT, approval: LEAD });
    expect(here.execute({ ...accredit, member: key('100002') }).ok).toBe(false);
    expect(here.execute(accredit).ok).toBe(true);
    const [given] = activeAccreditations(here.state, key('100001'));
    expect(given?.override).toEqual({ votes: ['conference'], reason: ADMIT.text, case: which });
  });

  it('[B5] let nobody in by a case that was refused after all, or that is somebody else’s', () => {
    const here = desk({ roll: [DEBTOR, makeMember('100003', { openDues: 100 })] });
    objects(here);
    const which = opened(here);
    here.execute({ type: 'decide-case', case: which, ...ADMIT, approval: LEAD }, 1);
    const accredit = {
      type: 'accredit',
      card: cardNo('A001'),
      identity: 'known',
      override: { votes: ['conference'], reason: '', case: which },
    } as const;
    expect(here.execute({ ...accredit, member: key('100003') }, 2)).toMatchObject({
      error: { kind: 'case-unknown' },
    });
    here.execute(
      { type: 'decide-case', case: which, decision: 'refused', votes: [], text: 'Doch nicht.' },
      3,
    );
    expect(here.execute({ ...accredit, member: key('100001') }, 4)).toMatchObject({
      error: { kind: 'case-not-admitted' },
    });
    const [found] = casesOfMember(here.state, [key('100001')]);
    expect(found && admittedVotes(found)).toEqual([]);
  });
});
