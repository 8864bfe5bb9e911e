/**
 * One small assembly, run by the real engine: an office with five members and two desks. What it writes are the texts that
 * are then changed; where it ends is what must stay unchanged.
 */
import { decrypt, readMessage } from 'openpgp';
import { batchSchema } from '@shared/domain/assembly';
import { deskIdSchema, type DeskId } from '@shared/domain/ids';
import type { OutputFile } from '../../renderer/roll-worker/engine-api';
import { fileOf, unheard, value } from '../support/computer';
import { cardNo, key, makeAssembly } from '../support/register-desk';
import { bytesOf } from '../support/stand-in-main';
import { Machine } from './machine';
import { contactOf, everybody, type People, type Person } from './people';

export const PLACE: DeskId = deskIdSchema.parse('5'.repeat(40));

export interface Hall {
  readonly people: People;
  /** Texts that the engine itself wrote. */
  readonly texts: Readonly<
    Record<'package' | 'packageRsa' | 'emergency' | 'delta' | 'deltaRsa' | 'acknowledgement', Uint8Array>
  >;
  /** Has issued packages and taken in nothing yet. */
  readonly office: Machine;
  /** Has a roll and a log that the office has taken in, but doesn't know that. */
  readonly desk: Machine;
  /** Another just like `desk`. */
  readonly makeDesk: () => Promise<Machine>;
}

const TABLE = `mitgliedsnummer;refcode;vorname;nachname;geburtsdatum;eintrittsdatum;offenerbeitrag;schwebend;nation
100001;AAAAAAAA;Erika;Muster;1984-02-29;2019-08-08;0;0;DE
100002;BBBBBBBB;Jürgen;Groß;1970-01-31;2020-05-24;48,00;0;DE
;CCCCCCCC;Zoë;Müller-Lüdenscheidt;1999-12-31;;;1;AT
100004;DDDDDDDD;Ada;Zorn;1961-07-12;2001-01-01;0;0;DE
100005;EEEEEEEE;Bela;Öhm;1955-03-04;2015-06-07;0;0;DE
`;

export async function prepareHall(): Promise<Hall> {
  const people = await everybody();
  const office = await openOffice(people);
  const issued = value(await office.engine.issuePackage(contactsOf(people.desk, people.deskRsa), unheard));
  value(await office.engine.packageSaved());
  const emergency = value(await office.engine.issueEmergencyPackage(PLACE, unheard));
  const officeRsa = await openOffice({ ...people, office: people.officeRsa });
  const issuedRsa = value(await officeRsa.engine.issuePackage(contactsOf(people.deskRsa), unheard));
  const makeDesk = () => workingDesk(people.desk, people.office, issued, ['A01', 'A02', 'A03']);
  const desk = await makeDesk();
  const deskRsa = await workingDesk(people.deskRsa, people.office, issued, ['A11', 'A12', 'A13']);
  const delta = value(await desk.engine.exportDelta([], unheard));
  const deltaRsa = value(await deskRsa.engine.exportDelta([], unheard));
  const merging = await openOffice(people);
  const accreditors = contactsOf(people.desk);
  const { token } = value(await merging.engine.readDelta(fileOf(delta), accreditors, unheard));
  value(await merging.engine.applyDelta({ token, accreditors }));
  const acknowledgement = value(
    await merging.engine.exportAcknowledgement(contactOf(people.desk, 'accreditor'), unheard),
  );
  return {
    people,
    texts: {
      package: await textOf(issued, people.desk),
      packageRsa: await textOf(issuedRsa, people.deskRsa),
      emergency: await textOf(emergency, emergency.passphrase),
      delta: await textOf(delta, people.office),
      deltaRsa: await textOf(deltaRsa, people.office),
      acknowledgement: await textOf(acknowledgement, people.desk),
    },
    office,
    desk,
    makeDesk,
  };
}

function contactsOf(...people: readonly Person[]) {
  return people.map((person) => contactOf(person, 'accreditor'));
}

async function openOffice({ office, desk, deskRsa }: People): Promise<Machine> {
  const machine = new Machine(office);
  const { engine } = machine;
  value(await engine.createAssembly(machine.open('office'), makeAssembly('conference')));
  value(await engine.previewTable(new File([TABLE], 'roll.csv'), {}, []));
  value(await engine.checkTable({}, undefined, unheard));
  value(await engine.importTable(unheard));
  const series = { prefix: 'A', digits: 2, name: 'Stimmkarte', colour: 'yellow', use: 'voting' } as const;
  value(await engine.execute({ type: 'add-series', series }));
  const cards = { from: cardNo('A01'), to: cardNo('A40') };
  value(await engine.execute({ type: 'create-cards', ...cards, printed: true }));
  const spoiled = { from: cardNo('A39'), to: cardNo('A40') };
  value(await engine.execute({ type: 'block-cards', ranges: [spoiled], cause: 'spoiled' }));
  value(await engine.execute({ type: 'add-emergency-desk', place: PLACE, name: 'Urne Trier' }));
  const batches = [
    { from: 'A01', to: 'A10', holder: desk.identity.fingerprint, holderName: desk.identity.name },
    { from: 'A11', to: 'A20', holder: deskRsa.identity.fingerprint, holderName: deskRsa.identity.name },
    { from: 'A21', to: 'A30', holder: PLACE, holderName: 'Urne Trier', ballotBox: 'Urne 3' },
  ];
  for (const [index, batch] of batches.entries()) {
    const id = `00000000-0000-4000-9000-00000000000${index}`;
    value(await engine.execute({ type: 'hand-over-cards', batch: batchSchema.parse({ id, ...batch }) }));
  }
  return machine;
}

/** A desk that has accredited three people, replaced a card, withdrawn one accreditation and turned somebody away. */
async function workingDesk(
  owner: Person,
  office: Person,
  issued: OutputFile,
  [first, second, third]: readonly [string, string, string],
): Promise<Machine> {
  const machine = new Machine(owner);
  const { engine } = machine;
  const offices = [contactOf(office, 'office')];
  const info = value(await engine.readPackage(fileOf(issued), owner.identity, offices, [], unheard));
  value(await engine.acceptPackage(machine.open('desk'), unheard, { token: info.token, offices }));
  value(await engine.signOn({ name: 'Ännchen Größe', lead: true }));
  const [erika, ada] = [key('100001'), key('100004')];
  value(
    await engine.execute({
      type: 'accredit',
      member: erika,
      card: cardNo(first),
      identity: 'photo-document',
    }),
  );
  value(await engine.execute({ type: 'accredit', member: ada, card: cardNo(second), identity: 'known' }));
  value(
    await engine.execute({
      type: 'replace-card',
      member: erika,
      replacement: cardNo(third),
      cause: 'lost',
      note: 'Garderobe\nTicket 4711',
    }),
  );
  value(
    await engine.execute({
      type: 'withdraw-accreditation',
      member: ada,
      reason: 'Falsche Zeile',
      cardReturned: true,
    }),
  );
  value(await engine.execute({ type: 'record-refusal', member: key('100002'), reason: 'Beitrag offen' }));
  return machine;
}

/** What a file says inside, read with the key or passphrase of whom it is for. */
async function textOf({ bytes }: OutputFile, opener: Person | string): Promise<Uint8Array> {
  const message = await readMessage({ binaryMessage: bytes });
  const by = typeof opener === 'string' ? { passwords: opener } : { decryptionKeys: opener.privateKey };
  const decrypted = await decrypt({ message, ...by, format: 'binary' });
  const content: unknown = decrypted.data;
  return bytesOf(content);
}
