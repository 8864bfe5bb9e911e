import type { Assembly } from '@shared/domain/assembly';
import type { MemberKey } from '@shared/domain/ids';
import type { OutputFile, Snapshot } from '../../renderer/roll-worker/engine-api';
import type { TableName } from '../../renderer/db/record-store';
import { Computer, fileOf, officeWithRoll, unheard, value } from './computer';
import { accredit, entitledAt, handOver } from './hall';
import { cardNo, makeAssembly } from './register-desk';

/** An office and its desks, each with 20 cards (A001 …, A021 …), its list taken in and its owner signed on. */
export interface MergeHall {
  readonly office: Computer;
  readonly desks: readonly Computer[];
  /** Members who are entitled to a vote. */
  readonly entitled: readonly MemberKey[];
}

export async function mergeHall(
  count: number,
  assembly: Assembly = makeAssembly('conference'),
): Promise<MergeHall> {
  const office = await officeWithRoll(assembly);
  const cards = { type: 'create-cards', from: cardNo('A001'), to: cardNo('A099'), printed: true } as const;
  value(await office.engine.execute(cards));
  const desks: Computer[] = [];
  for (let at = 0; at < count; at += 1) {
    const desk = await Computer.named(`Schalter ${at + 1}`);
    const { name, fingerprint } = desk.identity;
    const [from, to] = [cardOf(at, 1), cardOf(at, 20)];
    value(await office.engine.execute(handOver(fingerprint, name, from, to)));
    desks.push(desk);
  }
  const contacts = desks.map((desk) => desk.contact('accreditor'));
  const sealed = value(await office.engine.issuePackage(contacts, unheard));
  value(await office.engine.packageSaved());
  for (const desk of desks) {
    desk.nowMs = office.nowMs + 1_000;
    await desk.takeIn(sealed, office);
  }
  const [first] = desks;
  return { office, desks, entitled: first === undefined ? [] : await entitledAt(first) };
}

/** The `n`-th card of a desk, both counted as people do for the card and from 0 for the desk. */
export function cardOf(desk: number, n: number): string {
  return `A${String(desk * 20 + n).padStart(3, '0')}`;
}

/** The members, one after the other, get the next cards of the desk. */
export async function accreditAll(
  desk: Computer,
  members: readonly (MemberKey | undefined)[],
  firstCard: string,
): Promise<void> {
  for (const [at, member] of members.entries()) {
    const card = `A${String(Number(firstCard.slice(1)) + at).padStart(3, '0')}`;
    value(await accredit(desk, member, card));
  }
}

/** What the desk reports since the office acknowledged something; all of it before that. */
export async function report(desk: Computer, office: Computer): Promise<OutputFile> {
  return value(await desk.engine.exportDelta([office.contact('office')], unheard));
}

/** The office says how much it has of this desk's log, and the desk takes it in: what it reports next begins after that. */
export async function acknowledge(office: Computer, desk: Computer): Promise<void> {
  const sealed = value(await office.engine.exportAcknowledgement(desk.contact('accreditor'), unheard));
  value(await desk.engine.takeAcknowledgement(fileOf(sealed), [office.contact('office')], unheard));
}

/** Another computer with the same key and the same storage, as a copied laptop or a restored backup. Nothing is open there. */
export async function copyOf(computer: Computer): Promise<Computer> {
  const copy = computer.twin();
  copy.nowMs = computer.nowMs;
  const tables: readonly TableName[] = ['blocks', 'indexes', 'events', 'meta'];
  for (const name of computer.databases.names) {
    const [source, target] = [await computer.databases.open(name), await copy.databases.open(name)];
    for (const table of tables) {
      const records = await source.all(table);
      await target.write(records.map(({ key, value: bytes }) => ({ table, key, value: bytes })));
    }
  }
  return copy;
}

/** A copy of the office as it is now, open. */
export async function copyOfOffice(office: Computer): Promise<Computer> {
  const copy = await copyOf(office);
  value(await copy.engine.open(copy.open('office'), unheard));
  return copy;
}

/** Reads a report and takes it in. */
export async function takeReport(
  office: Computer,
  sent: OutputFile,
  desks: readonly Computer[],
): Promise<Snapshot> {
  await office.merge(sent, ...desks);
  return office.snapshot;
}

/** SHA-256 of the whole register. */
export async function digestOf(office: Computer): Promise<string> {
  return (await office.engine.reconciliation()).digest;
}
