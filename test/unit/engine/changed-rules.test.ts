/**
 * Rules that change. The office begins with rules on dues alone: Ada owes nothing, Bela 48 euros, Cleo nothing. Once desks have their
 * packages it finds that Cleo has to wait, and lets Bela off.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Assembly, Rule, VoteRules } from '@shared/domain/assembly';
import { assessEntitlement } from '@shared/domain/entitlement';
import { Computer, fileOf, officeWithRoll, unheard, value } from '../../support/computer';
import { accredit } from '../../support/hall';
import { day, key, makeAssembly } from '../../support/register-desk';
import { DUES_ONLY, issueTo, reportTo, smallHall } from '../../support/small-hall';

const HEADER = 'Mitgliedsnummer;Refcode;Vorname;Nachname;offenerbeitrag;Eintrittsdatum;lv';
const ROWS = [
  '1;AAAA;Ada;Zorn;0;2019-01-01;RP',
  '2;BBBB;Bela;Öhm;48,00;2019-01-01;RP',
  '3;CCCC;Cleo;Ohr;0;2026-11-01;HE',
];
const REASON = 'Satzung geändert: drei Monate Wartezeit';
const WAIT: Rule = { rule: 'waiting-period', span: { count: 3, unit: 'months' } };
const CHANGED: Assembly = {
  ...DUES_ONLY,
  title: 'Landesparteitag, neu',
  votes: [{ vote: 'conference', rules: [{ rule: 'no-open-dues', limit: 4800 }, WAIT] }],
};

const change = (office: Computer, assembly: Assembly, reason?: string) =>
  office.engine.execute({ type: 'change-assembly', assembly, ...(reason !== undefined && { reason }) });

async function standings(computer: Computer): Promise<Record<string, string>> {
  const { hits } = await computer.engine.browse(0, 10);
  return Object.fromEntries(hits.map(({ givenName, standing }) => [givenName, standing.entitlement.kind]));
}

describe('rules that change', () => {
  let hall: Awaited<ReturnType<typeof smallHall>>;

  beforeAll(async () => {
    hall = await smallHall(ROWS, { header: HEADER });
  });

  test('[E24] need a reason once a package was issued', async () => {
    const { office } = hall;
    expect(await change(office, CHANGED)).toEqual({ ok: false, error: { kind: 'reason-missing' } });
    expect(await standings(office)).toEqual({ Ada: 'entitled', Bela: 'curable', Cleo: 'entitled' });
    expect(office.snapshot.desksWithOlderRules).toEqual([]);
  });

  test('[E24] count in the office at once, and stay when it opens again', async () => {
    const { office, first, second } = hall;
    expect(await change(office, CHANGED, REASON)).toEqual({ ok: true, value: { already: false } });
    expect(await change(office, CHANGED, REASON)).toEqual({ ok: true, value: { already: true } });
    const after = { Ada: 'entitled', Bela: 'entitled', Cleo: 'barred' };
    expect(await standings(office)).toEqual(after);
    expect(office.snapshot.assembly.title).toBe(CHANGED.title);
    const reopened = await office.reopen('office');
    expect(reopened.assembly).toEqual(CHANGED);
    expect(await standings(office)).toEqual(after);
    const desks = [first, second].map(({ identity }) => identity.fingerprint);
    expect([...reopened.desksWithOlderRules].sort()).toEqual(desks.sort());
  });

  test('[E24] leave desks with the rules of their package until the next', async () => {
    const { office, first, second } = hall;
    expect(await standings(first)).toEqual({ Ada: 'entitled', Bela: 'curable', Cleo: 'entitled' });
    value(await accredit(first, key('3'), 'A001'));
    await reportTo(office, first);
    expect((await office.engine.conflicts()).map(({ kind, member }) => [kind, member])).toEqual([
      ['not-entitled', '3'],
    ]);
    await first.takeIn(await issueTo(office, first), office);
    expect(first.snapshot.assembly).toEqual(CHANGED);
    expect(await standings(first)).toEqual({ Ada: 'entitled', Bela: 'entitled', Cleo: 'barred' });
    expect(await first.engine.affected()).toMatchObject([
      { member: '3', change: { kind: 'no-longer-entitled', lacking: ['conference'] } },
    ]);
    expect(office.snapshot.desksWithOlderRules).toEqual([second.identity.fingerprint]);
  });

  test('[E24] are told with their reasons, from the first on, and who has which', async () => {
    const { office, first, second } = hall;
    const told = await office.engine.rulesChanges();
    expect(told.map(({ assembly, reason }) => [assembly, reason])).toEqual([
      [DUES_ONLY, undefined],
      [CHANGED, REASON],
    ]);
    expect(told[1]?.desks.map(({ id, name, has }) => [id, name, has])).toEqual([
      [first.identity.fingerprint, 'Schalter 1', true],
      [second.identity.fingerprint, 'Schalter 2', false],
    ]);
  });

  test('[E24] that could not be stored are not in force', async () => {
    const { office } = hall;
    office.writesLeft = 0;
    const failed = await change(office, DUES_ONLY, 'Zurück');
    office.writesLeft = undefined;
    expect(failed).toMatchObject({ ok: false, error: { kind: 'storage' } });
    expect(office.snapshot.assembly).toEqual(CHANGED);
    expect((await office.reopen('office')).assembly).toEqual(CHANGED);
  });

  test('[E24] have to go together', async () => {
    const { office } = hall;
    const unfit = async (changes: Partial<Assembly>) => {
      const answer = await change(office, { ...CHANGED, ...changes }, 'Versuch');
      return answer.ok || answer.error.kind !== 'assembly-unfit' ? answer : answer.error.part;
    };
    const [vote] = CHANGED.votes;
    const twice = vote === undefined ? [] : [vote, vote];
    expect(await unfit({ votes: twice })).toBe('votes');
    expect(await unfit({ kind: 'nomination', votes: [{ vote: 'nomination', rules: [] }] })).toBe('votes');
    expect(await unfit({ cardPerVote: true })).toBe('card-per-vote');
    expect(await unfit({ votes: [{ vote: 'conference', rules: [{ rule: 'mandate' }] }] })).toBe('mandate');
    expect(await unfit({ delegation: { order: 'rank', late: 'seat-lost' } })).toBe('mandate');
    const half = { have: 'present', of: 'entitled', count: 1, outOf: 2, more: true } as const;
    for (const quorum of [
      { ...half, of: 'mandates' as const },
      { ...half, count: 0 },
      { ...half, count: 2 },
      { ...half, of: 'number' as const },
      { ...half, have: 'accredited' as const, of: 'accredited' as const },
    ])
      expect(await unfit({ quorum })).toBe('quorum');
    expect(await change(office, { ...CHANGED, quorum: half }, 'Satzung § 9')).toMatchObject({ ok: true });
    const other = { ...CHANGED, id: makeAssembly().id.replace('8', '9') as Assembly['id'] };
    expect(await change(office, other, 'Versuch')).toMatchObject({ error: { kind: 'other-assembly' } });
  });
});

test('[E24] before any package rules change without a reason, and another vote may be held', async () => {
  const office = await officeWithRoll(makeAssembly('conference'));
  const both = makeAssembly('both');
  expect(await change(office, both)).toMatchObject({ ok: true });
  expect(office.snapshot.assembly).toEqual(both);
  expect(await change(office, makeAssembly('conference'))).toMatchObject({ ok: true });
});

describe('a preview of rules', () => {
  const votes: VoteRules[] = [
    {
      vote: 'conference',
      rules: [
        { rule: 'not-pending' },
        { rule: 'no-open-dues', limit: 0 },
        { rule: 'unit', anyOf: ['KV Mainz', 'KV Trier/Trier-Saarburg'], below: true },
        { rule: 'membership-kind', anyOf: ['ordinary'] },
        { rule: 'citizenship', anyOf: ['DE'] },
        { rule: 'joined-by', day: day('2020-01-01') },
      ],
    },
  ];

  test('[E10] is what judging everybody one by one comes to, and changes nothing', async () => {
    const office = await officeWithRoll(makeAssembly('conference'));
    const before = office.snapshot;
    const preview = value(await office.engine.previewRules(votes, unheard));
    const { total, hits } = await office.engine.browse(0, 500);
    const rest = await Promise.all(
      [500, 1000, 1500].map(async (offset) => (await office.engine.browse(offset, 500)).hits),
    );
    const people = await Promise.all(
      [...hits, ...rest.flat()].map(async ({ key: one }) => (await office.engine.person(one))?.member),
    );
    const judged = people.flatMap((member) => {
      if (member === undefined) return [];
      const [vote] = assessEntitlement(member, { ...before.assembly, votes }, preview.columns).votes;
      return vote === undefined ? [] : [vote];
    });
    expect([preview.members, judged.length]).toEqual([total, total]);
    const [counted] = preview.votes;
    expect(counted?.entitled).toBe(judged.filter(({ entitled }) => entitled).length);
    expect(counted?.entitled).toBeGreaterThan(10);
    for (const [index, rule] of (counted?.rules ?? []).entries()) {
      const by = judged.filter(({ obstacles }) => obstacles.some(({ number }) => number === index + 1));
      expect(rule).toMatchObject({
        barred: by.length,
        barredOnlyByIt: by.filter(({ obstacles }) => obstacles.length === 1).length,
        unknown: by.filter(({ obstacles }) =>
          obstacles.some(({ number, kind }) => number === index + 1 && kind.endsWith('-unknown')),
        ).length,
        untested: rule.rule.rule === 'membership-kind',
      });
    }
    const mainz = preview.units.find(({ name }) => name === 'KV Mainz');
    expect(mainz).toEqual({
      name: 'KV Mainz',
      level: 'district',
      members: people.filter((member) => member?.district === 'KV Mainz').length,
    });
    expect(preview.units.map(({ members }) => members)).toEqual(
      preview.units.map(({ members }) => members).sort((a, b) => b - a),
    );
    expect(office.snapshot).toBe(before);
  });

  test('[E10] can be stopped, and needs a roll', async () => {
    const office = await officeWithRoll(makeAssembly('conference'));
    const counting = office.engine.previewRules(votes, unheard);
    await office.engine.cancel();
    expect(await counting).toEqual({ ok: false, error: { kind: 'cancelled' } });
    const bare = await Computer.named('Büro Worms');
    value(await bare.engine.createAssembly(bare.open('office'), makeAssembly('conference')));
    expect(await bare.engine.previewRules(votes, unheard)).toEqual({ ok: false, error: { kind: 'no-roll' } });
  });

  test('[E22] tells where the centre says otherwise', async () => {
    const header = 'Mitgliedsnummer;Vorname;Nachname;offenerbeitrag;Berechnete Stimmberechtigung';
    const rows = ['1;Ada;Zorn;0;Nein', '2;Bela;Öhm;48,00;Ja', '3;Cleo;Ohr;0;Ja', '4;Dora;Abt;12,00;'];
    const { office } = await smallHall(rows, { header });
    const preview = value(await office.engine.previewRules(DUES_ONLY.votes, unheard));
    expect(preview.votes[0]).toMatchObject({ entitled: 2, rules: [{ barred: 2, barredOnlyByIt: 2 }] });
    expect(preview.votes[0]?.central).toEqual({ onlyOurs: 1, onlyCentral: 1, unknown: 1 });
  });
});

test('[E24] what the rules of its package allowed a desk is told of it as no breach', async () => {
  const { office, first } = await smallHall(ROWS, { header: HEADER });
  value(await accredit(first, key('1'), 'A001'));
  const withdrawn = { member: key('1'), cardReturned: true, reason: 'Wrong person' };
  value(await first.engine.execute({ type: 'withdraw-accreditation', ...withdrawn }));
  const guards = { override: 'lead', withdraw: 'second-person', block: 'lead' } as const;
  value(await change(office, { ...office.snapshot.assembly, deskRules: { pin: false, guards } }, REASON));
  office.nowMs = Math.max(office.nowMs, first.nowMs);
  const delta = fileOf(value(await first.engine.exportDelta([], unheard)));
  const info = value(await office.engine.readDelta(delta, [first.contact('accreditor')], unheard));
  expect(info.irregular).toEqual([]);
});
