/** Packages and deltas that are well sealed and still must not be taken in. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { EventBody, LoggedEvent } from '@shared/domain/events';
import { appendEvents, EMPTY_LOG, headOf } from '@shared/domain/log';
import { writeDelta, type Delta } from '@shared/exchange/delta';
import { packageHeaderSchema } from '@shared/exchange/format';
import { PackageWriter } from '@shared/exchange/package-writer';
import { openMessage } from '../../../renderer/roll-worker/envelope-open';
import { sealMessage } from '../../../renderer/roll-worker/envelope-seal';
import { officeOfPackage } from '../../../renderer/roll-worker/envelope-signers';
import type { OutputFile, Snapshot } from '../../../renderer/roll-worker/engine-api';
import { Computer, fileOf, officeWithRoll, unheard, value } from '../../support/computer';
import { cardNo, key, makeAssembly, makeBatch, NINE } from '../../support/register-desk';

const assembly = makeAssembly('conference');

let office: Computer;
let desk: Computer;
let sealed: OutputFile;
let before: Snapshot;

beforeAll(async () => {
  [office, desk] = await Promise.all([officeWithRoll(assembly), Computer.named('Schalter 1')]);
  sealed = value(await office.engine.issuePackage([desk.contact('accreditor')], unheard));
  before = office.snapshot;
});

const rollLoaded = (): EventBody => {
  const rollId = before.roll?.id;
  if (rollId === undefined) throw new Error('the office has a roll');
  return { type: 'roll-loaded', payload: { rollId, members: 3 } };
};

const accredited: EventBody = {
  type: 'member-accredited',
  payload: { member: key('1'), card: cardNo('1'), identity: 'known', votes: ['conference'] },
};

/** The log that the desk could have written. */
function logOf(bodies: readonly EventBody[]): LoggedEvent[] {
  const author = {
    assemblyId: assembly.id,
    deskId: desk.identity.fingerprint,
    operator: 'Anna',
    nowMs: NINE,
  };
  return appendEvents(EMPTY_LOG, bodies, author);
}

/** A delta that the desk signs with whatever it holds. */
async function forge(events: readonly LoggedEvent[], header: Partial<Delta['header']> = {}): Promise<File> {
  const last = events.at(-1);
  const delta: Delta = {
    header: {
      ...{ format: 'stimmkarte-delta', version: 1, assemblyId: assembly.id, assemblyTitle: assembly.title },
      rollId: before.roll?.id ?? crypto.randomUUID(),
      desk: { id: desk.identity.fingerprint, name: 'Schalter 1' },
      ...{ from: 1, to: events.length, head: headOf(last).hash, createdAt: '2026-11-14T09:00:00Z' },
      ...header,
    } as Delta['header'],
    events,
  };
  const recipients = [office.identity.publicKey];
  const bytes = value(
    await sealMessage({ content: writeDelta(delta), recipients, services: desk.main.services }),
  );
  return fileOf({ name: 'delta.pgp', bytes });
}

async function read(file: File) {
  const answer = await office.engine.readDelta(file, [desk.contact('accreditor')], unheard);
  expect(office.snapshot).toEqual(before);
  return answer.ok ? answer.value : answer.error;
}

describe('a delta', () => {
  test('as a desk writes it is taken in', async () => {
    expect(await read(await forge(logOf([rollLoaded(), accredited])))).toMatchObject({ newEvents: 2 });
  });

  test('[S10] that no desk of this program would have written is named, event by event', async () => {
    const signedOn: EventBody = { type: 'operator-signed-on', payload: { name: 'Anna', lead: false } };
    expect(await read(await forge(logOf([rollLoaded(), accredited])))).toMatchObject({
      irregular: [{ seq: 2, kind: 'not-signed-on' }],
    });
    expect(await read(await forge(logOf([rollLoaded(), signedOn, accredited])))).toMatchObject({
      irregular: [],
    });
  });

  test('that says to be of another desk than the one that signed it is refused', async () => {
    const other = { id: office.identity.fingerprint, name: 'Schalter 2' };
    expect(await read(await forge(logOf([rollLoaded()]), { desk: other }))).toEqual({ kind: 'wrong-desk' });
  });

  test('[S3] that brings a key along is refused unless that key is the desk’s and signed it', async () => {
    const other = await Computer.named('Schalter 2');
    const { fingerprint: id, publicKey } = desk.identity;
    const bring = async (changes: object) => {
      const file = await forge(logOf([rollLoaded()]), { desk: { id, name: 'Schalter 1', ...changes } });
      const answer = await office.engine.readDelta(file, [], unheard);
      return answer.ok ? 'ok' : answer.error;
    };
    expect(await bring({ publicKey })).toMatchObject({
      kind: 'unknown-desk',
      fingerprint: id,
      key: publicKey,
    });
    const refused = { kind: 'bad-content', line: 1, problem: 'desk.publicKey' };
    expect(await bring({ publicKey: other.identity.publicKey })).toEqual(refused);
    expect(await bring({ id: other.identity.fingerprint, publicKey })).toEqual(refused);
    expect(await bring({ publicKey: 'nonsense' })).toEqual(refused);
    expect(await bring({ publicKey: desk.main.privateKey.armor() })).toEqual(refused);
    const { fingerprint } = other.identity;
    expect(await bring({ id: fingerprint, publicKey: other.identity.publicKey })).toEqual({
      kind: 'bad-signature',
    });
  });

  test('[L6] with a gap in its log is refused', async () => {
    const [first, , third] = logOf([rollLoaded(), accredited, { ...accredited }]);
    const events = [first, third].filter((event) => event !== undefined);
    expect(await read(await forge(events))).toEqual({ kind: 'chain-gap', seq: 2 });
  });

  test('[L6] with a changed event is refused where the chain shows it', async () => {
    const [first, second] = logOf([rollLoaded(), accredited]);
    if (first === undefined || second === undefined) throw new Error('two events');
    const events = [{ ...first, operator: 'Bela' }, second];
    expect(await read(await forge(events))).toEqual({ kind: 'chain-broken', seq: 2 });
  });

  test('[L6] with a changed last event is refused by the head it states', async () => {
    const events = logOf([rollLoaded(), accredited]);
    const [first, second] = events;
    if (first === undefined || second === undefined) throw new Error('two events');
    const head = headOf(second).hash;
    expect(await read(await forge([first, { ...second, operator: 'Bela' }], { head }))).toEqual({
      kind: 'chain-broken',
      seq: 2,
    });
  });

  test('[L8] with an event that only the office writes is refused', async () => {
    const events = logOf([{ type: 'cards-created', payload: { from: cardNo('1'), to: cardNo('9') } }]);
    expect(await read(await forge(events))).toEqual({ kind: 'chain-broken', seq: 1 });
  });

  test('is no package, and a package is no delta', async () => {
    expect(await read(fileOf(sealed))).toMatchObject({ kind: 'not-for-this-key' });
    const toOffice = await office.engine.issuePackage([{ ...office.contact('accreditor') }], unheard);
    expect(await read(fileOf(value(toOffice)))).toEqual({ kind: 'wrong-format', found: 'stimmkarte-roll' });
    const delta = await forge(logOf([rollLoaded()]));
    expect(await office.engine.readPackage(delta, office.identity, [], [], unheard)).toEqual({
      ok: false,
      error: { kind: 'wrong-format', found: 'stimmkarte-delta' },
    });
  });
});

describe('a package', () => {
  test('that a recipient seals again for somebody else is refused there', async () => {
    const stranger = await Computer.named('Fremde');
    const opened = value(
      await openMessage({ bytes: sealed.bytes, services: desk.main.services, findSigner: officeOfPackage }),
    );
    const again = value(
      await sealMessage({
        content: [opened.content],
        recipients: [stranger.identity.publicKey],
        services: office.main.services,
      }),
    );
    const file = fileOf({ name: 'roll.pgp', bytes: again });
    expect(await stranger.engine.readPackage(file, stranger.identity, [], [], unheard)).toEqual({
      ok: false,
      error: { kind: 'not-for-this-key' },
    });
    const accepted = { token: '', offices: [office.contact('office')] };
    const accept = stranger.engine.acceptPackage(stranger.open('desk'), unheard, accepted);
    await expect(accept).rejects.toThrow();
  });

  test('that is no emergency package is not opened by a passphrase that somebody sealed it again for', async () => {
    const stranger = await Computer.named('Fremde');
    const opened = value(
      await openMessage({ bytes: sealed.bytes, services: desk.main.services, findSigner: officeOfPackage }),
    );
    const again = value(
      await sealMessage({
        ...{ content: [opened.content], recipients: [], passphrase: 'seven words' },
        services: office.main.services,
      }),
    );
    const file = fileOf({ name: 'roll.pgp', bytes: again });
    const read = stranger.engine.readPackage(file, stranger.identity, [], [], unheard, 'seven words');
    expect(await read).toEqual({ ok: false, error: { kind: 'not-for-this-key' } });
  });

  test('of another office, for an assembly whose list is in use, is refused however well that office is known', async () => {
    const [victim, usurper] = [await Computer.named('Schalter 4'), await officeWithRoll(assembly)];
    await victim.takeIn(
      value(await office.engine.issuePackage([victim.contact('accreditor')], unheard)),
      office,
    );
    const had = victim.snapshot;
    usurper.nowMs += 3_600_000;
    const foreign = value(await usurper.engine.issuePackage([victim.contact('accreditor')], unheard));
    const offices = [office.contact('office'), usurper.contact('office')];
    const info = value(
      await victim.engine.readPackage(fileOf(foreign), victim.identity, offices, [assembly.id], unheard),
    );
    expect(await victim.accept(info, usurper)).toEqual({
      ok: false,
      error: { kind: 'other-office', office: office.identity.name },
    });
    expect(await victim.reopen('desk')).toEqual(had);
  });

  test('with other rows under the same number of the roll leaves the roll in use whole where storage fails', async () => {
    const other = await Computer.named('Schalter 3');
    const recipients = [other.contact('accreditor')];
    const issued = value(await office.engine.issuePackage(recipients, unheard));
    await other.takeIn(issued, office);
    const had = other.snapshot;
    const opened = value(
      await openMessage({ bytes: issued.bytes, services: other.main.services, findSigner: officeOfPackage }),
    );
    const [line = ''] = new TextDecoder().decode(opened.content).split('\n');
    const header = packageHeaderSchema.parse({
      ...JSON.parse(line),
      issuedAt: '2026-11-14T20:00:00Z',
      members: 1,
    });
    const writer = new PackageWriter({
      ...header,
      batches: [makeBatch(1, '1', '9', other.identity.fingerprint)],
      columns: ['number', 'surname', 'givenName'],
    });
    const pieces = [writer.header(), writer.row(['1', 'Zorn', 'Ada']), writer.trailer()];
    const bytes = value(
      await sealMessage({
        content: pieces.filter((piece) => piece !== undefined),
        recipients: [other.identity.publicKey],
        services: office.main.services,
      }),
    );
    const file = fileOf({ name: 'roll.pgp', bytes });
    const info = value(await other.engine.readPackage(file, other.identity, [], [], unheard));
    expect(info).toMatchObject({ rollId: had.roll?.id, members: 1, relation: 'update' });
    other.writesLeft = 2;
    const accepted = await other.accept(info, office);
    expect(accepted).toEqual({ ok: false, error: { kind: 'storage', message: 'disk full' } });
    expect(await other.reopen('desk')).toEqual(had);
    expect((await other.engine.browse(0, 1)).total).toBe(had.roll?.members);
  });

  test('that nobody can read any more is a failure of storage, not a crash', async () => {
    const gone = fileOf(sealed);
    Object.assign(gone, { arrayBuffer: () => Promise.reject(new Error('the stick was pulled')) });
    expect(await desk.engine.readPackage(gone, desk.identity, [], [], unheard)).toEqual({
      ok: false,
      error: { kind: 'storage', message: 'the stick was pulled' },
    });
  });

  test('goes to accreditors only', async () => {
    expect(await office.engine.issuePackage([desk.contact('office')], unheard)).toEqual({
      ok: false,
      error: { kind: 'unknown-recipient', fingerprint: desk.identity.fingerprint },
    });
  });

  test('is logged with its recipients once it is saved', async () => {
    value(await office.engine.issuePackage([desk.contact('accreditor')], unheard));
    value(await office.engine.packageSaved());
    const { entries } = await office.engine.log(0, 1);
    expect(entries[0]).toMatchObject({ type: 'package-issued', values: { count: 1 } });
  });
});
