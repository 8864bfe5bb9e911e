import { batchSchema, type Assembly } from '@shared/domain/assembly';
import type { OutputFile } from '../../renderer/roll-worker/engine-api';
import { Computer, unheard, value } from './computer';
import { cardNo, makeAssembly } from './register-desk';

/** An assembly where nothing but open dues keeps anybody from voting. */
export const DUES_ONLY: Assembly = {
  ...makeAssembly('conference'),
  votes: [{ vote: 'conference', rules: [{ rule: 'no-open-dues', limit: 0 }] }],
};

const HEADER = 'Mitgliedsnummer;Refcode;Vorname;Nachname;offenerbeitrag';

/** Takes in a list: rows of number, reference code, given name, surname and dues. */
export async function importRows(
  office: Computer,
  rows: readonly string[],
  more: { readonly header?: string } = {},
): Promise<void> {
  const text = `${[more.header ?? HEADER, ...rows].join('\n')}\n`;
  value(await office.engine.previewTable(new File([text], 'liste.csv'), {}, []));
  value(await office.engine.checkTable({}, undefined, unheard));
  value(await office.engine.importTable(unheard));
}

/** An office with this list and cards A001 to A060, of which each desk has twenty; the package is taken in everywhere. */
export async function smallHall(
  rows: readonly string[],
  more: { readonly header?: string; readonly ballotBox?: string; readonly assembly?: Assembly } = {},
): Promise<{ office: Computer; first: Computer; second: Computer; sealed: OutputFile }> {
  const office = await Computer.named('Büro Mainz');
  value(await office.engine.createAssembly(office.open('office'), more.assembly ?? DUES_ONLY));
  await importRows(office, rows, more);
  const cards = { from: cardNo('A001'), to: cardNo('A060') };
  value(await office.engine.execute({ type: 'create-cards', ...cards, printed: true }));
  const [first, second] = [await Computer.named('Schalter 1'), await Computer.named('Schalter 2')];
  for (const [desk, from, to] of [
    [first, 'A001', 'A020'],
    [second, 'A021', 'A040'],
  ] as const) {
    const { fingerprint: holder, name: holderName } = desk.identity;
    const { ballotBox } = more;
    const batch = batchSchema.parse({ id: crypto.randomUUID(), from, to, holder, holderName, ballotBox });
    value(await office.engine.execute({ type: 'hand-over-cards', batch }));
  }
  const sealed = await issueTo(office, first, second);
  for (const desk of [first, second]) {
    desk.nowMs = office.nowMs + 1_000;
    await desk.takeIn(sealed, office);
  }
  return { office, first, second, sealed };
}

/** A package for these desks, saved and logged. */
export async function issueTo(office: Computer, ...desks: readonly Computer[]): Promise<OutputFile> {
  const contacts = desks.map((desk) => desk.contact('accreditor'));
  const sealed = value(await office.engine.issuePackage(contacts, unheard));
  value(await office.engine.packageSaved());
  return sealed;
}

/** The office takes in all that this desk has to report, its clock set to the desk's. */
export async function reportTo(office: Computer, desk: Computer): Promise<void> {
  office.nowMs = Math.max(office.nowMs, desk.nowMs);
  await office.merge(value(await desk.engine.exportDelta([], unheard)), desk);
}
