/** The office says how much of a desk's log it has, and the desk believes it only where that is its own log. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Acknowledgement } from '@shared/exchange/format';
import { writeAcknowledgement } from '@shared/exchange/acknowledgement';
import type { Contact } from '@shared/ipc/contract';
import { sealMessage } from '../../../renderer/roll-worker/envelope-seal';
import type { OutputFile } from '../../../renderer/roll-worker/engine-api';
import { Computer, fileOf, officeWithRoll, unheard, value } from '../../support/computer';
import { accredit, entitledAt, handOver } from '../../support/hall';
import { cardNo, makeAssembly } from '../../support/register-desk';

const assembly = makeAssembly('conference');

let office: Computer;
let desk: Computer;

beforeAll(async () => {
  [office, desk] = await Promise.all([officeWithRoll(assembly), Computer.named('Schalter 1')]);
  value(
    await office.engine.execute({ type: 'create-cards', from: cardNo('1'), to: cardNo('9'), printed: true }),
  );
  value(await office.engine.execute(handOver(desk.identity.fingerprint, desk.identity.name, '1', '9')));
});

beforeEach(async () => {
  if (desk.snapshots.length > 0) return;
  const sealed = value(await office.engine.issuePackage([desk.contact('accreditor')], unheard));
  value(await office.engine.packageSaved());
  await desk.takeIn(sealed, office);
});

function exportFor(who: Computer) {
  return office.engine.exportAcknowledgement(who.contact('accreditor'), unheard);
}

async function take(file: OutputFile, at = desk, offices = [office.contact('office')]) {
  const answer = await at.engine.takeAcknowledgement(fileOf(file), offices, unheard);
  return answer.ok ? answer.value.acknowledged : answer.error;
}

async function merge(): Promise<void> {
  const delta = value(await desk.engine.exportDelta([], unheard));
  await office.merge(delta, desk);
}

/** An acknowledgement that the office signs with whatever it says. */
async function forge(changes: object, from = office): Promise<OutputFile> {
  const text: Acknowledgement = {
    ...{ format: 'stimmkarte-acknowledgement', version: 1, assemblyId: assembly.id },
    ...{ assemblyTitle: assembly.title, desk: desk.identity.fingerprint, upTo: 1 },
    ...{ head: '0'.repeat(64), acknowledgedAt: '2026-11-14T18:00:00Z', ...changes },
  } as Acknowledgement;
  const content = [writeAcknowledgement(text)];
  const recipients = [desk.identity.publicKey];
  const bytes = value(await sealMessage({ content, recipients, services: from.main.services }));
  return { name: 'acknowledgement.pgp', bytes };
}

describe('an acknowledgement', () => {
  test('is not made for a desk whose log is not here, nor for a key that is not trusted', async () => {
    expect(await exportFor(desk)).toEqual({ ok: false, error: { kind: 'nothing-to-export' } });
    const kindFor = async (changes: Partial<Contact>, contact = desk.contact('accreditor')) => {
      const answer = await office.engine.exportAcknowledgement({ ...contact, ...changes }, unheard);
      return answer.ok ? 'ok' : answer.error.kind;
    };
    expect(await kindFor({}, desk.newContact('accreditor'))).toBe('recipients-not-compared');
    expect(await kindFor({ distrust: { at: 1, by: 'Ada', reason: 'Lost' } })).toBe('recipient-distrusted');
    expect(await kindFor({ publicKey: office.identity.publicKey })).toBe('unknown-recipient');
    expect(await kindFor({ role: 'office' })).toBe('unknown-recipient');
  });

  test('says how much the office has, is kept over a restart, and an older one changes nothing', async () => {
    expect(desk.snapshot).toMatchObject({ events: 2, unacknowledged: 0 });
    expect(desk.snapshot.acknowledged).toBeUndefined();
    await merge();
    const first = value(await exportFor(desk));
    expect(first.name).toContain('acknowledgement');
    value(await accredit(desk, (await entitledAt(desk))[0], '1'));
    await merge();
    office.nowMs += 60_000;
    const second = value(await exportFor(desk));
    expect(await take(first)).toMatchObject({ upTo: 2 });
    // The room that reports and the screen that destroys count the same.
    expect(desk.snapshot.unacknowledged).toBe(1);
    expect(await desk.engine.destruction()).toMatchObject({
      ...{ unacknowledged: 1, declared: { acknowledged: false } },
    });
    expect(await take(second)).toMatchObject({ upTo: 3 });
    expect(desk.snapshot.unacknowledged).toBe(0);
    expect(await desk.engine.destruction()).toMatchObject({
      ...{ unacknowledged: 0, declared: { acknowledged: true } },
    });
    const { acknowledged } = desk.snapshot;
    expect(await take(first)).toEqual(acknowledged);
    expect((await desk.reopen('desk')).acknowledged).toEqual(acknowledged);
    expect(acknowledged?.at).toBeGreaterThan(office.nowMs - 60_000);
  });

  test('of another log under this desk’s name is a fork', async () => {
    expect(await take(await forge({}))).toEqual({ kind: 'fork', seq: 1 });
    expect(await take(await forge({ upTo: 999 }))).toEqual({ kind: 'fork', seq: 999 });
  });

  test('for another desk, of another assembly or by another office is refused', async () => {
    const { fingerprint } = office.identity;
    expect(await take(await forge({ desk: fingerprint }))).toEqual({ kind: 'wrong-desk' });
    const elsewhere = { assemblyId: crypto.randomUUID(), assemblyTitle: 'Trier' };
    expect(await take(await forge(elsewhere))).toEqual({ kind: 'wrong-assembly', title: 'Trier' });
    const usurper = await Computer.named('Büro Mainz');
    expect(await take(await forge({}, usurper))).toEqual({
      kind: 'unknown-signer',
      fingerprint: usurper.identity.fingerprint,
    });
  });

  test('[S2] is taken only of an office whose key is compared and not distrusted by now', async () => {
    const file = value(await exportFor(desk));
    const contact = office.contact('office');
    const of = { office: office.identity.name };
    const distrust = { at: 1, by: 'Ada', reason: 'Stolen' };
    const before = desk.snapshot;
    expect(await take(file, desk, [{ ...contact, distrust }])).toEqual({ kind: 'office-distrusted', ...of });
    expect(await take(file, desk, [])).toEqual({ kind: 'office-not-compared', ...of });
    expect(await take(file, desk, [office.newContact('office')])).toMatchObject({
      kind: 'office-not-compared',
    });
    expect(await take(file, desk, [{ ...contact, role: 'accreditor' }])).toMatchObject({
      kind: 'office-not-compared',
    });
    expect(desk.snapshot).toBe(before);
  });

  test('is no delta and no package, and neither is one', async () => {
    const acknowledgement = value(await exportFor(desk));
    const read = await desk.engine.readPackage(fileOf(acknowledgement), desk.identity, [], [], unheard);
    expect(read).toMatchObject({ ok: false, error: { kind: 'wrong-format' } });
    const sealed = value(await office.engine.issuePackage([desk.contact('accreditor')], unheard));
    expect(await take(sealed)).toMatchObject({ kind: 'wrong-format', found: 'stimmkarte-roll' });
    expect(await take({ name: 'empty', bytes: new Uint8Array() })).toEqual({ kind: 'empty' });
    expect(await take(acknowledgement, office)).toMatchObject({ kind: 'wrong-assembly' });
  });

  test('that storage does not keep is not shown as kept', async () => {
    const before = desk.snapshot;
    value(await accredit(desk, (await entitledAt(desk))[1], '2'));
    await merge();
    const next = value(await exportFor(desk));
    desk.writesLeft = 0;
    expect(await take(next)).toMatchObject({ kind: 'storage' });
    desk.writesLeft = undefined;
    expect(desk.snapshot.acknowledged).toEqual(before.acknowledged);
    expect((await desk.reopen('desk')).acknowledged).toEqual(before.acknowledged);
    expect(await take(next)).toMatchObject({ upTo: 4 });
  });
});
