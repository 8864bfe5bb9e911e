/**
 * An emergency desk, told as a timeline. Trier has no accreditor with a key. Mainz adds the place, hands it 20 cards, makes a
 * package for a passphrase and dictates that on the telephone. A laptop in Trier opens it, takes the place, accredits Ada and
 * reports back, signed by a key that Mainz has never seen. Mainz takes the key in, compares its fingerprint, says that it is
 * Trier's, and only then takes in the report. A second laptop that opened the same package gets nothing for it.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { DeltaInfo, OutputFile } from '../../../renderer/roll-worker/engine-api';
import { Computer, fileOf, unheard, value } from '../../support/computer';
import { accredit, entitledAt, handOver, issueEmergency, officeWithPlace, PLACE } from '../../support/hall';
import { cardNo } from '../../support/register-desk';

type EmergencyPackage = OutputFile & { readonly passphrase: string };

let office: Computer;
let sealed: EmergencyPackage;

beforeAll(async () => {
  office = await officeWithPlace();
  sealed = await issueEmergency(office);
});

function read(desk: Computer, passphrase?: string, file: OutputFile = sealed) {
  const known = [office.contact('office')];
  return desk.engine.readPackage(fileOf(file), desk.identity, known, [], unheard, passphrase);
}

async function openedAt(name: string, file: EmergencyPackage = sealed): Promise<Computer> {
  const desk = await Computer.named(name);
  const info = value(await read(desk, file.passphrase, file));
  value(await desk.accept(info, office));
  await desk.signOn();
  return desk;
}

describe('an emergency package', () => {
  test('has a passphrase of seven words that no other package has, and a name that says whose it is', async () => {
    expect(sealed.passphrase).toMatch(/^\p{L}+(?:-\p{L}+){6}$/u);
    expect(sealed.name).toContain('Urne-Trier');
    const again = value(await office.engine.issueEmergencyPackage(PLACE, unheard));
    expect(again.passphrase).not.toBe(sealed.passphrase);
  });

  test('is for a place that was added, and for nobody else', async () => {
    const nowhere = office.identity.fingerprint;
    expect(await office.engine.issueEmergencyPackage(nowhere, unheard)).toEqual({
      ok: false,
      error: { kind: 'unknown-recipient', fingerprint: nowhere },
    });
  });

  test('is logged with the place as its recipient', async () => {
    const { entries } = await office.engine.log(0, 10);
    expect(entries[0]).toMatchObject({ type: 'package-issued', values: { count: 1 } });
  });

  test('opens with its passphrase, however the words are typed, and says so', async () => {
    const desk = await Computer.named('Laptop');
    expect(await read(desk)).toEqual({ ok: false, error: { kind: 'package-passphrase-missing' } });
    expect(await read(desk, 'nicht mich dass aber eine hier haben')).toEqual({
      ok: false,
      error: { kind: 'package-passphrase-wrong' },
    });
    for (const typed of [sealed.passphrase, ` ${sealed.passphrase.toUpperCase().replaceAll('-', '  ')}\n`]) {
      expect(value(await read(desk, typed))).toMatchObject({
        emergency: true,
        cards: 20,
        relation: 'new',
        office: { trust: 'compared' },
      });
    }
  });

  test('makes the cards of the place the desk’s own, also after a restart', async () => {
    const desk = await openedAt('Laptop');
    expect(desk.snapshot.cards).toMatchObject({ unassigned: 20 });
    const [ada] = await entitledAt(desk);
    value(await accredit(desk, ada, 'A001'));
    const reopened = await desk.reopen('desk');
    expect(reopened.cards).toMatchObject({ assigned: 1, unassigned: 19 });
    expect(reopened.batches).toMatchObject([{ from: 'A001', to: 'A020', left: 19 }]);
    value(await accredit(desk, (await entitledAt(desk))[1], 'A002'));
  });

  test('is the same one a second time, and a later one for the same place is an update', async () => {
    const desk = await openedAt('Laptop');
    const again = value(await read(desk, sealed.passphrase));
    expect(again.relation).toBe('same');
    office.nowMs += 60_000;
    value(await office.engine.execute(handOver(PLACE, 'Urne Trier', 'A021', 'A025')));
    const next = value(await office.engine.issueEmergencyPackage(PLACE, unheard));
    expect(value(await read(desk, next.passphrase, next))).toMatchObject({ relation: 'update', cards: 25 });
  });
});

describe('a package for a key of a desk that took a place', () => {
  test('leaves it the cards of its place', async () => {
    const host = await officeWithPlace();
    const first = await issueEmergency(host);
    const desk = await Computer.named('Laptop');
    const known = [host.contact('office')];
    const opened = await desk.engine.readPackage(
      ...([fileOf(first), desk.identity, known, [], unheard, first.passphrase] as const),
    );
    value(await desk.accept(value(opened), host));
    host.nowMs += 60_000;
    const { fingerprint, name } = desk.identity;
    value(await host.engine.execute(handOver(fingerprint, name, 'A021', 'A030')));
    const second = value(await host.engine.issuePackage([desk.contact('accreditor')], unheard));
    const info = await desk.takeIn(second, host);
    expect(info).toMatchObject({ emergency: false, relation: 'update', cards: 30 });
    expect((await desk.reopen('desk')).cards).toMatchObject({ unassigned: 30 });
  });
});

describe('the report of an emergency desk', () => {
  let desk: Computer;
  let delta: OutputFile;

  beforeAll(async () => {
    desk = await openedAt('Laptop Trier');
    value(await accredit(desk, (await entitledAt(desk))[0], 'A001'));
    delta = value(await desk.engine.exportDelta([], unheard));
  });

  function readDelta(file: OutputFile, ...contacts: ReturnType<Computer['contact']>[]) {
    return office.engine.readDelta(fileOf(file), contacts, unheard);
  }

  test('[S3] says whose it says to be, with the key that signed it, and is not taken in', async () => {
    const { fingerprint, publicKey } = desk.identity;
    expect(await readDelta(delta)).toEqual({
      ok: false,
      error: { kind: 'unknown-desk', name: 'Laptop Trier', fingerprint, key: publicKey, place: PLACE },
    });
    const agreed = { token: '', accreditors: [desk.contact('accreditor')] };
    await expect(office.engine.applyDelta(agreed)).rejects.toThrow('no such delta was read');
  });

  test('[S3] is not taken in either while its key is not compared, or where it is distrusted', async () => {
    expect(await readDelta(delta, desk.newContact('accreditor'))).toEqual({
      ok: false,
      error: {
        ...{ kind: 'desk-not-compared', name: 'Laptop Trier' },
        ...{ fingerprint: desk.identity.fingerprint, place: PLACE },
      },
    });
    const distrust = { at: 1, by: 'Ada', reason: 'Stolen' };
    expect(await readDelta(delta, { ...desk.contact('accreditor'), distrust })).toEqual({
      ok: false,
      error: { kind: 'desk-distrusted', name: 'Laptop Trier' },
    });
  });

  test('[S4] is taken in once the office has compared the key and said whose it is; a second laptop’s cards are conflicts', async () => {
    const info = value(await readDelta(delta, desk.contact('accreditor')));
    expect(info).toMatchObject<Partial<DeltaInfo>>({
      ...{ place: PLACE, deskName: 'Laptop Trier', newConflicts: 1 },
      ...{ neverIssued: false, unknownRoll: false },
    });
    const recognise = { type: 'recognise-emergency-desk', place: PLACE } as const;
    const command = { ...recognise, desk: desk.identity.fingerprint };
    const distrusted = { ...desk.contact('accreditor'), distrust: { at: 1, by: 'Ada', reason: 'Stolen' } };
    for (const contacts of [[], [desk.newContact('accreditor')], [desk.contact('office')], [distrusted]]) {
      const answer = await office.engine.execute(command, contacts);
      expect(answer).toEqual({ ok: false, error: { kind: 'emergency-desk-not-compared' } });
    }
    value(await office.engine.execute(command, [desk.contact('accreditor')]));
    expect(await office.merge(delta, desk)).toMatchObject({ newConflicts: 0 });
    expect(office.snapshot).toMatchObject({ accredited: 1, conflicts: 0 });
    expect(await office.engine.card(cardNo('A001'))).toMatchObject({ state: 'assigned' });
    expect(office.snapshot.desks).toMatchObject([{ id: desk.identity.fingerprint, accredited: 1 }]);

    const second = await openedAt('Laptop Zwei');
    value(await accredit(second, (await entitledAt(second))[2], 'A003'));
    const theirs = value(await second.engine.exportDelta([], unheard));
    const trusted = second.contact('accreditor');
    expect(value(await readDelta(theirs, trusted))).toMatchObject({ place: PLACE, newConflicts: 1 });
    const refused = await office.engine.execute({ ...recognise, desk: second.identity.fingerprint });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'emergency-desk-taken' } });
    await office.merge(theirs, second);
    expect(await office.engine.conflicts()).toMatchObject([{ kind: 'card-not-held', card: 'A003' }]);

    // The place has a key now: another emergency package for it is not made.
    expect(await office.engine.issueEmergencyPackage(PLACE, unheard)).toMatchObject({
      ok: false,
      error: { kind: 'unknown-recipient' },
    });
  });
});

test('a desk that took no place sends neither place nor key along', async () => {
  const desk = await Computer.named('Schalter 1');
  const issued = value(await office.engine.issuePackage([desk.contact('accreditor')], unheard));
  await desk.takeIn(issued, office);
  const delta = value(await desk.engine.exportDelta([], unheard));
  expect(await office.engine.readDelta(fileOf(delta), [], unheard)).toEqual({
    ok: false,
    error: { kind: 'unknown-signer', fingerprint: desk.identity.fingerprint },
  });
});
