/** Whom the engine trusts: it asks the contacts itself, whatever the screens let through. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Contact } from '@shared/ipc/contract';
import type { OutputFile } from '../../../renderer/roll-worker/engine-api';
import { Computer, fileOf, importSample, officeWithRoll, unheard, value } from '../../support/computer';
import { makeAssembly } from '../../support/register-desk';

const assembly = makeAssembly('conference');
const DISTRUST = { at: 1, by: 'Ada', reason: 'Stolen' };

let office: Computer;
let desk: Computer;

beforeAll(async () => {
  [office, desk] = await Promise.all([officeWithRoll(assembly), Computer.named('Schalter 1')]);
});

/** What the log of the office says of packages, latest first. */
async function issuedEvents(computer: Computer) {
  const log = value(await computer.engine.exportLog());
  const lines = new TextDecoder().decode(log.bytes).trim().split('\n');
  return lines
    .map((line) => JSON.parse(line) as { type: string; payload: object })
    .filter(({ type }) => type === 'package-issued')
    .map(({ payload }) => payload)
    .reverse();
}

describe('[S1] a package', () => {
  test('is made for compared keys, and logged without a reason even where one was given', async () => {
    const rollId = office.snapshot.roll?.id;
    value(await office.engine.issuePackage([desk.contact('accreditor')], unheard, 'No matter'));
    value(await office.engine.packageSaved());
    expect(await issuedEvents(office)).toEqual([{ rollId, recipients: [desk.identity.fingerprint] }]);
  });

  test('is made for keys that were not compared only for a reason, which is logged with their names', async () => {
    const other = await Computer.named('Schalter 2');
    const recipients = [desk.contact('accreditor'), other.newContact('accreditor')];
    const refusal = { ok: false, error: { kind: 'recipients-not-compared', names: ['Schalter 2'] } };
    expect(await office.engine.issuePackage(recipients, unheard)).toEqual(refusal);
    expect(await office.engine.issuePackage(recipients, unheard, ' \n')).toEqual(refusal);
    expect(await office.engine.issuePackage(recipients, unheard, 'x'.repeat(2001))).toEqual({
      ok: false,
      error: { kind: 'reason-too-long', limit: 2000 },
    });
    await expect(office.engine.packageSaved()).rejects.toThrow('no package was made');
    value(await office.engine.issuePackage(recipients, unheard, ' Nobody answers the telephone '));
    const [last] = await issuedEvents(office);
    expect(last).toMatchObject({
      recipients: [desk.identity.fingerprint, other.identity.fingerprint],
      override: { recipients: [other.identity.fingerprint], reason: 'Nobody answers the telephone' },
    });
  });

  test('for keys that were not compared is logged before there is a file, and once', async () => {
    const computer = await officeWithRoll(assembly);
    const recipients = [desk.newContact('accreditor')];
    computer.writesLeft = 0;
    expect(await computer.engine.issuePackage(recipients, unheard, 'In a hurry')).toMatchObject({
      error: { kind: 'storage' },
    });
    await expect(computer.engine.packageSaved()).rejects.toThrow('no package was made');
    computer.writesLeft = undefined;
    expect(await issuedEvents(computer)).toEqual([]);
    value(await computer.engine.issuePackage(recipients, unheard, 'In a hurry'));
    // The lock or crash that comes between the file and its being noted as saved.
    await computer.reopen('office');
    expect(await issuedEvents(computer)).toMatchObject([{ override: { reason: 'In a hurry' } }]);
    value(await computer.engine.issuePackage(recipients, unheard, 'In a hurry'));
    value(await computer.engine.packageSaved());
    expect(await issuedEvents(computer)).toHaveLength(2);
  });

  test('is made for no distrusted key, whatever the reason', async () => {
    const recipients = [{ ...desk.contact('accreditor'), distrust: DISTRUST }];
    expect(await office.engine.issuePackage(recipients, unheard, 'Please')).toEqual({
      ok: false,
      error: { kind: 'recipient-distrusted', name: 'Schalter 1' },
    });
  });

  test('is made for no key but the one whose fingerprint was compared', async () => {
    const stranger = await Computer.named('Fremde');
    const swapped = { ...desk.contact('accreditor'), publicKey: stranger.identity.publicKey };
    expect(await office.engine.issuePackage([swapped], unheard)).toEqual({
      ok: false,
      error: { kind: 'unknown-recipient', fingerprint: desk.identity.fingerprint },
    });
  });

  test('is logged with the roll that it holds, though another was imported before it was saved', async () => {
    const rollId = office.snapshot.roll?.id;
    value(await office.engine.issuePackage([desk.contact('accreditor')], unheard));
    await importSample(office);
    expect(office.snapshot.roll?.id).not.toBe(rollId);
    value(await office.engine.packageSaved());
    expect((await issuedEvents(office))[0]).toMatchObject({ rollId });
  });

  test('is not logged where none was made, nor after its assembly was closed', async () => {
    const other = await officeWithRoll(assembly);
    await expect(other.engine.packageSaved()).rejects.toThrow('no package was made');
    value(await other.engine.issuePackage([desk.contact('accreditor')], unheard));
    value(await other.engine.open(other.open('office'), unheard));
    await expect(other.engine.packageSaved()).rejects.toThrow('no package was made');
  });
});

describe('[S2] a desk', () => {
  let sealed: OutputFile;
  let fresh: Computer;
  beforeAll(async () => {
    fresh = await Computer.named('Schalter 3');
    sealed = value(await office.engine.issuePackage([fresh.contact('accreditor')], unheard));
  });

  const read = async (offices: readonly Contact[] = []) =>
    value(await fresh.engine.readPackage(fileOf(sealed), fresh.identity, offices, [], unheard));

  test('takes in a package only of an office whose key was compared and is trusted', async () => {
    const contact = office.contact('office');
    const { token } = await read();
    const answer = async (offices: readonly Contact[]) => {
      const open = fresh.open('desk');
      const accepted = await fresh.engine.acceptPackage(open, unheard, { token, offices });
      expect(open.dataKey.every((byte) => byte === 0)).toBe(true);
      return accepted.ok ? 'ok' : accepted.error.kind;
    };
    expect(await answer([])).toBe('office-not-compared');
    expect(await answer([office.newContact('office')])).toBe('office-not-compared');
    expect(await answer([{ ...contact, role: 'accreditor' }])).toBe('office-not-compared');
    expect(await answer([{ ...contact, fingerprint: desk.identity.fingerprint }])).toBe(
      'office-not-compared',
    );
    expect(await answer([{ ...contact, distrust: DISTRUST }])).toBe('office-distrusted');
    expect(await fresh.engine.open(fresh.open('desk'), unheard)).toEqual({
      ok: false,
      error: { kind: 'no-such-assembly' },
    });
    expect(await answer([contact])).toBe('ok');
  });

  test('takes in only the very package that was shown', async () => {
    const shown = await read();
    const later = await read();
    expect(later.token).not.toBe(shown.token);
    await expect(fresh.accept(shown, office)).rejects.toThrow('no such package was read');
    const strange = { ...fresh.open('desk'), identity: desk.identity };
    const accepted = { token: later.token, offices: [office.contact('office')] };
    await expect(fresh.engine.acceptPackage(strange, unheard, accepted)).rejects.toThrow('somebody else');
  });

  test('is told where an office goes by a name that it knows with another key', async () => {
    const known = { ...desk.contact('office'), name: office.identity.name };
    const { fingerprint, comparedAt } = known;
    expect((await read([known])).office).toMatchObject({
      trust: 'changed',
      known: { name: office.identity.name, fingerprint, comparedAt },
    });
    expect((await read([{ ...office.contact('office'), distrust: DISTRUST }])).office.trust).toBe(
      'distrusted',
    );
  });

  test('reports to no office whose key is distrusted by now; its log can be saved as ever', async () => {
    const contact = office.contact('office');
    expect(await fresh.engine.exportDelta([{ ...contact, distrust: DISTRUST }], unheard)).toEqual({
      ok: false,
      error: { kind: 'own-office-distrusted', office: office.identity.name },
    });
    value(await fresh.engine.exportDelta([contact], unheard));
    value(await fresh.engine.exportLog());
  });

  test('takes in no package that is dated more than a day ahead: it would keep out all that follow', async () => {
    const ahead = await officeWithRoll(assembly);
    ahead.nowMs = fresh.nowMs + 25 * 3_600_000;
    const dated = value(await ahead.engine.issuePackage([fresh.contact('accreditor')], unheard));
    expect(await fresh.engine.readPackage(fileOf(dated), fresh.identity, [], [], unheard)).toEqual({
      ok: false,
      error: { kind: 'bad-content', line: 1, problem: 'issuedAt: future' },
    });
    fresh.nowMs += 2 * 3_600_000;
    value(await fresh.engine.readPackage(fileOf(dated), fresh.identity, [], [], unheard));
  });
});

describe('[S3] the office', () => {
  let sent: OutputFile;
  beforeAll(async () => {
    const issued = value(await office.engine.issuePackage([desk.contact('accreditor')], unheard));
    await desk.takeIn(issued, office);
    sent = value(await desk.engine.exportDelta([], unheard));
  });

  const read = async (contact: Contact) => {
    const answer = await office.engine.readDelta(fileOf(sent), [contact], unheard);
    return answer.ok ? answer.value : answer.error;
  };

  test('takes in a delta only of an accreditor whose key was compared and is trusted', async () => {
    const contact = desk.contact('accreditor');
    const { fingerprint } = contact;
    expect(await read(desk.newContact('accreditor'))).toEqual({
      ...{ kind: 'desk-not-compared', name: 'Schalter 1', fingerprint },
    });
    expect(await read({ ...contact, distrust: DISTRUST })).toEqual({
      kind: 'desk-distrusted',
      name: 'Schalter 1',
    });
    expect(await read({ ...contact, role: 'office' })).toEqual({ kind: 'unknown-signer', fingerprint });
    const agreed = { token: '', accreditors: [contact] };
    await expect(office.engine.applyDelta(agreed)).rejects.toThrow('no such delta was read');
    expect(await read(contact)).toMatchObject({ newEvents: 2 });
  });

  test('asks for trust again when it takes in a delta, and takes in only the very one that was shown', async () => {
    const contact = desk.contact('accreditor');
    const { fingerprint } = contact;
    const shown = value(await office.engine.readDelta(fileOf(sent), [contact], unheard));
    const { token } = value(await office.engine.readDelta(fileOf(sent), [contact], unheard));
    const before = office.snapshot;
    const answer = async (accreditors: readonly Contact[]) =>
      await office.engine.applyDelta({ token, accreditors });
    await expect(office.engine.applyDelta({ token: shown.token, accreditors: [contact] })).rejects.toThrow(
      'no such delta was read',
    );
    expect(await answer([{ ...contact, distrust: DISTRUST }])).toEqual({
      ok: false,
      error: { kind: 'desk-distrusted', name: 'Schalter 1' },
    });
    const notCompared = { ok: false, error: { kind: 'desk-not-compared', name: 'Schalter 1', fingerprint } };
    expect(await answer([desk.newContact('accreditor')])).toEqual(notCompared);
    expect(await answer([{ ...contact, role: 'office' }])).toEqual(notCompared);
    expect(await answer([])).toEqual(notCompared);
    expect(office.snapshot).toBe(before);
    value(await answer([contact]));
    expect(office.snapshot.desks).toMatchObject([{ id: fingerprint, events: 2 }]);
  });

  test('calls the desk by the name of its contact, not by what the delta says', async () => {
    const contact = { ...desk.contact('accreditor'), name: 'Ännchen' };
    expect(await read(contact)).toMatchObject({ deskName: 'Ännchen' });
  });

  test('is told of a desk that no package was issued to, and of a roll that was never issued', async () => {
    const other = await officeWithRoll(assembly);
    const [stray, stranger] = await Promise.all([Computer.named('Schalter 7'), Computer.named('Schalter 8')]);
    const contact = stray.contact('accreditor');
    await stray.takeIn(value(await other.engine.issuePackage([contact], unheard)), other);
    const delta = value(await stray.engine.exportDelta([], unheard));
    const told = async () => {
      const info = value(await other.engine.readDelta(fileOf(delta), [contact], unheard));
      return [info.neverIssued, info.unknownRoll];
    };
    expect(await told()).toEqual([true, true]);
    value(await other.engine.issuePackage([stranger.contact('accreditor')], unheard));
    value(await other.engine.packageSaved());
    expect(await told()).toEqual([true, false]);
    value(await other.engine.issuePackage([contact], unheard));
    value(await other.engine.packageSaved());
    expect(await told()).toEqual([false, false]);
  });
});
