import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { AssemblyKind, Guard, GuardedAct } from '@shared/domain/assembly';
import { confirmCompared, countIn, figure, goTo, PATIENCE, saveBy, saveTo, type Seat } from './program';

/** What the screen says of a table before it is taken in. */
export interface ImportFigures {
  readonly rowsRead: number;
  readonly members: number;
  readonly pending: number;
  readonly duplicates: number;
  readonly rejected: number;
}

/** A new assembly, whose office this computer becomes. */
export interface AssemblyForm {
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly place: string;
  readonly unit: string;
  readonly kind: AssemblyKind;
  /** What differs from the usual rules for desks. */
  readonly rules?: Partial<Record<GuardedAct, Guard>> & { readonly pin?: true };
}

export async function createAssembly({ page }: Seat, form: AssemblyForm): Promise<void> {
  await goTo(page, 'Versammlungen');
  await page.getByRole('button', { name: 'Versammlung anlegen' }).click();
  await page.getByLabel('Titel').fill(form.title);
  await page.getByLabel('Tag', { exact: true }).fill(form.date);
  await page.getByLabel('Ort', { exact: true }).fill(form.place);
  await page.getByLabel('Gliederung').fill(form.unit);
  await page.locator(`input[type="radio"][value="${form.kind}"]`).check();
  if (form.rules !== undefined) await chooseRules(page, form.rules);
  await page.getByRole('button', { name: 'Versammlung anlegen' }).click();
  await page.getByRole('heading', { name: 'Der Weg zur Versammlung' }).waitFor();
}

async function chooseRules(page: Page, rules: NonNullable<AssemblyForm['rules']>): Promise<void> {
  await page.getByText('Regeln für die Schalter').click();
  if (rules.pin) await page.getByLabel('Jede Person am Schalter meldet sich mit einer PIN an').check();
  const acts = {
    override: 'Ausnahmen zulassen',
    withdraw: 'Akkreditierungen zurücknehmen',
    block: 'Karten sperren und ersetzen',
  } as const;
  for (const act of ['override', 'withdraw', 'block'] as const) {
    const guard = rules[act];
    if (guard !== undefined) await page.getByLabel(acts[act]).selectOption(guard);
  }
}

/** Chooses the table, and the dues table if there is one, and stops at the preview. */
export async function chooseRoll({ page }: Seat, roll: string, dues?: string): Promise<void> {
  await goTo(page, 'Mitglieder');
  await page.getByRole('button', { name: /^(Mitgliederliste|Neue Liste) importieren$/ }).click();
  await fileField(page, 'Datei wählen').setInputFiles(roll);
  await page.getByRole('heading', { name: path.basename(roll) }).waitFor({ timeout: PATIENCE });
  if (dues !== undefined) {
    await fileField(page, 'Beitragsdatei wählen').setInputFiles(dues);
    await page.getByText(`Beitragsdatei: ${path.basename(dues)}`).waitFor();
  }
}

/** From the preview to the report of the whole table. */
export async function checkRoll({ page }: Seat): Promise<ImportFigures> {
  await page.getByRole('button', { name: 'Liste prüfen' }).click();
  await page.getByRole('heading', { name: 'Das steht in der Liste' }).waitFor({ timeout: PATIENCE });
  return {
    rowsRead: await figure(page, 'Zeilen gelesen'),
    members: await figure(page, 'Mitglieder'),
    pending: await figure(page, 'davon schwebend'),
    duplicates: await figure(page, 'mögliche Doppelte'),
    rejected: await figure(page, 'Zeilen abgelehnt'),
  };
}

/** Confirms what was checked. */
export async function takeRoll({ page }: Seat): Promise<void> {
  await page.getByRole('button', { name: /Mitglied(er)? übernehmen$/ }).click();
  await page.getByText(/Mitglied(er)? übernommen$/).waitFor({ timeout: PATIENCE });
}

/** Creates cards that a print shop has printed already: from then on they can be handed over. */
export async function createCards({ page }: Seat, from: string, to: string): Promise<void> {
  const form = await cardStep(page, 'Nummern anlegen', 'Nummern anlegen');
  const series = form.getByLabel('Serie', { exact: true });
  if ((await series.count()) > 0) await series.selectOption({ label: 'von – bis' });
  await form.getByLabel('von Nummer').fill(from);
  await form.getByLabel('bis Nummer').fill(to);
  await form.getByLabel('Diese Karten sind schon gedruckt').check();
  await form.getByRole('button', { name: 'Nummern anlegen' }).click();
  await page.getByText(`angelegt: ${from} bis ${to}`).waitFor();
}

/** A form in one of the steps of the room of cards. */
export async function cardStep(page: Page, step: string, form: string): Promise<Locator> {
  await goTo(page, 'Stimmkarten');
  await page.getByRole('tab', { name: step }).click();
  return page.getByRole('form', { name: form });
}

/** Takes in a public key from a file, compares its fingerprint, and says so. */
export async function addAccreditor(seat: Seat, name: string, publicKey: string): Promise<void> {
  await addKey(seat, name, publicKey);
  await compareKey(seat, name);
}

/** Takes in a public key from a file; nobody has compared it. */
export async function addKey({ page }: Seat, name: string, publicKey: string): Promise<void> {
  await goTo(page, 'Akkreditoren');
  await fileField(page, 'Schlüsseldatei wählen').setInputFiles(publicKey);
  await page.getByText(`Aufgenommen: ${name}`).waitFor();
}

/** Compares the fingerprint of somebody whose key is listed on the screen. */
export async function compareKey({ page }: Seat, name: string): Promise<void> {
  await keyPanel({ page }, name)
    .getByRole('button', { name: /vergleichen …$/ })
    .click();
  await confirmCompared(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await keyPanel({ page }, name)
    .getByText(/^verglichen \d/)
    .waitFor();
}

/** What the screen says of somebody's key. */
export function keyPanel({ page }: Pick<Seat, 'page'>, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

/** A batch of cards, handed to an accreditor. */
export interface BatchForm {
  readonly from: string;
  readonly to: string;
  readonly holder: string;
  /** What the form calls the holder, where that isn't the name alone. */
  readonly holderLabel?: string;
  readonly ballotBox: string;
}

export async function handOver({ page }: Seat, batch: BatchForm): Promise<void> {
  const form = await cardStep(page, 'Ausgeben', 'Kartenstapel ausgeben');
  await form.getByLabel('von Nummer').fill(batch.from);
  await form.getByLabel('bis Nummer').fill(batch.to);
  await form.getByLabel('an', { exact: true }).selectOption({ label: batch.holderLabel ?? batch.holder });
  await form.getByLabel('Urne (freiwillig)').fill(batch.ballotBox);
  await form.getByRole('button', { name: 'Stapel ausgeben' }).click();
  await page.getByText(`${batch.from} bis ${batch.to} hält jetzt ${batch.holder}`).waitFor();
}

/** Issues one package to these accreditors, whose keys are compared. */
export async function issuePackage(seat: Seat, accreditors: readonly string[], file: string): Promise<void> {
  const { page } = seat;
  await goTo(page, 'Akkreditoren');
  for (const name of accreditors) await page.getByLabel(`Paket für ${name}`).check();
  await saveBy(seat, 'Listenpaket ausgeben', file);
}

/** A place for a desk without a key; cards are handed to it by this name. */
export async function addEmergencyDesk({ page }: Seat, name: string): Promise<void> {
  await goTo(page, 'Akkreditoren');
  const form = page.getByRole('form', { name: 'Schalter hinzufügen' });
  await form.getByLabel('Name am Schalter').fill(name);
  await form.getByRole('button', { name: 'Schalter hinzufügen' }).click();
  await page.getByRole('list', { name: 'Schalter ohne Schlüssel' }).getByText(name).waitFor();
}

/** Issues the package of a desk without a key. @returns the passphrase, which is shown this once */
export async function issueEmergencyPackage(
  seat: Seat,
  name: string,
  file: string,
  shots?: (name: string) => Promise<void>,
): Promise<string> {
  const { page } = seat;
  await goTo(page, 'Akkreditoren');
  await saveTo(seat, file);
  await page
    .getByRole('listitem')
    .filter({ hasText: name })
    .getByRole('button', { name: 'Notfallpaket ausgeben' })
    .click();
  const dialog = page.getByRole('dialog');
  const passphrase = await dialog.getByTestId('emergency-passphrase').innerText({ timeout: PATIENCE });
  await shots?.('passphrase');
  await dialog.getByRole('button', { name: 'Gesehen und notiert' }).click();
  await expect(dialog).toHaveCount(0);
  return passphrase;
}

/** Chooses a report of a desk whose key has to be compared first; the screen then asks for that. */
export async function readDeltaInQuestion({ page }: Seat, file: string, title: string): Promise<void> {
  await goTo(page, 'Zusammenführen');
  await fileField(page, 'Rückmeldungen wählen').setInputFiles(file);
  await page.getByRole('heading', { name: title }).waitFor({ timeout: PATIENCE });
}

/** Saves the acknowledgement of a desk from the list of desks. */
export async function saveAcknowledgement(seat: Seat, name: string, file: string): Promise<void> {
  await goTo(seat.page, 'Zusammenführen');
  await saveBy(seat, `Empfangsbestätigung speichern für ${name}`, file);
}

/** Chooses a desk's report; the screen then shows what it brings. */
export async function readDelta({ page }: Seat, file: string): Promise<void> {
  await goTo(page, 'Zusammenführen');
  await fileField(page, 'Rückmeldungen wählen').setInputFiles(file);
  await page.getByRole('button', { name: 'Rückmeldung übernehmen' }).waitFor({ timeout: PATIENCE });
}

/** Takes in the report that is shown. */
export async function applyDelta({ page }: Seat): Promise<void> {
  await page.getByRole('button', { name: 'Rückmeldung übernehmen' }).click();
  await page.getByText(/^Übernommen: /).waitFor({ timeout: PATIENCE });
  await page.getByRole('button', { name: 'Fertig' }).click();
}

/** Cards by state, as the register shows them. */
export async function cardCounts({
  page,
}: Seat): Promise<Record<'unused' | 'unassigned' | 'assigned' | 'blocked', number>> {
  await goTo(page, 'Register');
  const counts = page.getByRole('group', { name: 'Karten nach Zustand' });
  const read = async (label: string) =>
    countIn(await counts.getByRole('button', { name: new RegExp(`^\\d[\\d\\s]*${label}`) }).innerText());
  return {
    unused: await read('unbenutzt'),
    unassigned: await read('nicht zugeordnet'),
    assigned: await read('zugeordnet'),
    blocked: await read('gesperrt'),
  };
}

function fileField(page: Seat['page'], label: string) {
  return page.locator(`input[type="file"][aria-label="${label}"]`);
}
