import { batchSchema } from '@shared/domain/assembly';
import { cardNo } from '../register-desk';
import { Computer, fileOf, unheard, value } from '../computer';
import { makeAssembly } from '../register-desk';
import { cardOf, CARDS_A_DESK, DESKS, FIRST_CARD, LAST_CARD, morningList } from './plan';

/** The office and its twelve desks before the doors open: list, cards, batches, packages. */
export async function openHall(): Promise<{
  readonly office: Computer;
  readonly desks: readonly Computer[];
}> {
  const office = await Computer.named('Generalsekretariat');
  value(await office.engine.createAssembly(office.open('office'), makeAssembly('conference')));
  await importList(office, morningList());
  const from = cardNo(String(FIRST_CARD));
  const to = cardNo(String(LAST_CARD));
  value(await office.engine.execute({ type: 'create-cards', from, to, printed: true }));
  const desks: Computer[] = [];
  for (let desk = 0; desk < DESKS; desk += 1) {
    const computer = await Computer.named(deskName(desk));
    desks.push(computer);
    const batch = batchSchema.parse({
      id: `00000000-0000-4000-8000-${String(desk).padStart(12, '0')}`,
      from: cardOf(desk, 0),
      to: cardOf(desk, CARDS_A_DESK - 1),
      holder: computer.identity.fingerprint,
      holderName: deskName(desk),
    });
    value(await office.engine.execute({ type: 'hand-over-cards', batch }));
  }
  const contacts = desks.map((desk) => desk.contact('accreditor'));
  const sealed = value(await office.engine.issuePackage(contacts, unheard));
  value(await office.engine.packageSaved());
  for (const desk of desks) {
    desk.nowMs = office.nowMs + 60_000;
    await desk.takeIn(sealed, office);
  }
  return { office, desks };
}

export function deskName(desk: number): string {
  return `Schalter ${String(desk + 1).padStart(2, '0')}`;
}

export async function importList(office: Computer, text: string): Promise<void> {
  const file = new File([text], 'liste.csv');
  value(await office.engine.previewTable(file, {}, []));
  value(await office.engine.checkTable({}, undefined, unheard));
  value(await office.engine.importTable(unheard));
}

/** The office takes in what all desks report, in this order. */
export async function mergeAll(office: Computer, desks: readonly Computer[]): Promise<void> {
  office.nowMs = Math.max(...desks.map(({ nowMs }) => nowMs)) - 2 * 60 * 60 * 1000;
  const accreditors = desks.map((desk) => desk.contact('accreditor'));
  for (const desk of desks) {
    const offices = [office.contact('office')];
    const sent = value(await desk.engine.exportDelta(offices, unheard));
    const info = value(await office.engine.readDelta(fileOf(sent), accreditors, unheard));
    value(await office.engine.applyDelta({ token: info.token, accreditors }));
  }
}
