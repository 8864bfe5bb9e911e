import { expect, type Locator } from '@playwright/test';
import { confirmCompared, goTo, PATIENCE, saveBy, type Seat } from './program';

export type Identity = 'persönlich bekannt' | 'Lichtbildausweis' | 'durch die Polizei';

/**
 * Opens a roll package of an office whose key was never compared here, compares it, and takes the list in. Whoever is alone at this
 * computer and needs no PIN is signed on by that.
 */
export async function openPackage(
  seat: Seat,
  file: string,
  shots?: (name: string) => Promise<void>,
): Promise<void> {
  await takeInPackage(seat, file, shots);
  await searchField(seat).waitFor({ timeout: PATIENCE });
}

/** The same, up to where somebody has to sign on. */
export async function takeInPackage(
  seat: Seat,
  file: string,
  shots?: (name: string) => Promise<void>,
): Promise<void> {
  const { page } = seat;
  await goTo(page, 'Paket öffnen');
  await page.locator('input[type="file"][aria-label="Listenpaket wählen"]').setInputFiles(file);
  await page.getByRole('button', { name: 'Verglichen und gleich' }).waitFor({ timeout: PATIENCE });
  await shots?.('compare-office');
  await confirmCompared(page);
  await page.getByRole('button', { name: 'Liste übernehmen' }).waitFor();
  await shots?.('package-summary');
  await page.getByRole('button', { name: 'Liste übernehmen' }).click();
}

/** Chooses a package of an office that is known here; the screen then says what it holds. */
export async function choosePackage({ page }: Seat, file: string): Promise<void> {
  const leave = page.getByRole('button', { name: /^Alle Ver/ });
  if (await leave.isVisible()) await leave.click();
  await goTo(page, 'Paket öffnen');
  await page.locator('input[type="file"][aria-label="Listenpaket wählen"]').setInputFiles(file);
  await page.getByRole('term').filter({ hasText: 'ausgegeben' }).waitFor({ timeout: PATIENCE });
}

/** Somebody who was put down here before takes over the desk. */
export async function changeOperator({ page }: Seat, name: string, pin?: string): Promise<void> {
  await page.keyboard.press('F8');
  await page.getByRole('dialog').getByRole('button', { name }).click();
  if (pin !== undefined) {
    await page.getByLabel(`PIN von ${name}`).fill(pin);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByText(`Schalter · ${name}`).waitFor();
}

export function searchField({ page }: Seat): Locator {
  return page.getByRole('combobox', { name: 'Person suchen' });
}

/** Types a search and waits for its answer. */
export async function search(seat: Seat, query: string): Promise<Locator> {
  const { page } = seat;
  await goTo(page, 'Schalter');
  await page.keyboard.press('Escape');
  await searchField(seat).fill(query);
  await expect(page.getByRole('status').first()).toContainText(/Treffer/);
  return page.getByRole('option');
}

/** Finds a person by member number or reference code and opens them: with Enter where they are the only hit. */
export async function openPerson(seat: Seat, key: string): Promise<void> {
  const options = await search(seat, key);
  const exact = options.filter({ hasText: new RegExp(`${Array.from(key).join('\\s*')}$`) });
  await exact.first().waitFor();
  if ((await options.count()) === 1) await searchField(seat).press('Enter');
  else await exact.first().click();
  await seat.page
    .getByRole('button', { name: /^(Person ablehnen|Akkreditierung zurücknehmen) …$/ })
    .waitFor();
}

/** Identity, card, Enter. Does not wait for the answer. */
export async function enterCard({ page }: Seat, identity: Identity, card: string): Promise<void> {
  await page.getByText(identity, { exact: true }).click();
  await page.getByLabel('Stimmkarte scannen oder Nummer eingeben').fill(card);
  await page.keyboard.press('Enter');
}

/** The whole act, until the screen has acknowledged it. */
export async function accredit(
  seat: Seat,
  key: string,
  card: string,
  identity: Identity = 'Lichtbildausweis',
): Promise<void> {
  await openPerson(seat, key);
  await enterCard(seat, identity, card);
  await acknowledged(seat, 'Akkreditiert', card);
}

/** Waits until the screen says that an act is saved. */
export async function acknowledged({ page }: Seat, title: string, card?: string): Promise<void> {
  const box = page.getByTestId('acknowledgement');
  await expect(box).toContainText(title);
  if (card !== undefined) await expect(box).toContainText(card);
}

export async function replaceLostCard(seat: Seat, key: string, replacement: string): Promise<void> {
  const { page } = seat;
  await openPerson(seat, key);
  await page.getByRole('button', { name: 'Karte verloren …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Neue Karte scannen oder Nummer eingeben').fill(replacement);
  await dialog.getByRole('button', { name: 'Karte ersetzen' }).click();
  await acknowledged(seat, 'Karte ersetzt', replacement);
}

export async function withdraw(seat: Seat, key: string, reason: string, returned: boolean): Promise<void> {
  const { page } = seat;
  await openPerson(seat, key);
  await page.getByRole('button', { name: 'Akkreditierung zurücknehmen …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Grund').fill(reason);
  await dialog.getByLabel(returned ? 'Ja, die Karte liegt hier' : 'Nein').check();
  await dialog.getByRole('button', { name: 'Akkreditierung zurücknehmen' }).click();
  await acknowledged(seat, 'Akkreditierung zurückgenommen');
}

export async function recordRefusal(seat: Seat, key: string, reason: string): Promise<void> {
  const { page } = seat;
  await openPerson(seat, key);
  await page.getByRole('button', { name: 'Person ablehnen …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Grund').fill(reason);
  await dialog.getByRole('button', { name: 'Ablehnung festhalten' }).click();
  await acknowledged(seat, 'Ablehnung festgehalten');
}

/** Goes to the desk's cards and begins one of the acts there. */
export async function cardsAct({ page }: Seat, act: string | RegExp): Promise<void> {
  await goTo(page, 'Stimmkarten');
  const back = page.getByRole('button', { name: 'Zu meinen Stimmkarten' });
  if (await back.isVisible()) await back.click();
  await page.getByRole('button', { name: act }).click();
}

/** Gives cards to somebody. @returns the code of the slip, which stays on the screen */
export async function giveCards(seat: Seat, to: string, from: string, last: string): Promise<string> {
  const { page } = seat;
  await cardsAct(seat, 'Karten abgeben');
  const form = page.getByRole('form', { name: 'Karten abgeben' });
  await form.getByLabel('an', { exact: true }).selectOption({ label: to });
  await form.getByLabel('von Nummer').fill(from);
  await form.getByLabel('bis Nummer').fill(last);
  await form.getByRole('button', { name: 'Karten abgeben' }).click();
  return (await page.getByTestId('slip-code').innerText()).replace(/\s/g, '');
}

/** Receives cards by the code of a slip. Does not wait for the answer. */
export async function receiveCards(
  seat: Seat,
  slip: string,
  giver: string,
  from: string,
  last: string,
): Promise<void> {
  const { page } = seat;
  await cardsAct(seat, 'Karten annehmen');
  const form = page.getByRole('form', { name: 'Karten annehmen' });
  await form.getByLabel('Code auf dem Beleg').fill(slip);
  await form.getByLabel('von', { exact: true }).selectOption({ label: giver });
  await form.getByLabel('von Nummer').fill(from);
  await form.getByLabel('bis Nummer').fill(last);
  await form.getByRole('button', { name: 'Karten annehmen' }).click();
}

/** Counts the cards in hand, up to where the register is compared. */
export async function countCards(seat: Seat, counted: number): Promise<void> {
  const { page } = seat;
  await cardsAct(seat, 'Schalter schließen …');
  await page.getByLabel('gezählte Karten').fill(String(counted));
  await page.getByRole('button', { name: 'Mit dem Register vergleichen' }).click();
}

/** Saves the report to the office. */
export async function saveDelta(seat: Seat, file: string): Promise<void> {
  await goTo(seat.page, 'Melden');
  await saveBy(seat, 'Rückmeldung speichern', file);
}

/** Saves the log as NDJSON. */
export async function saveLog(seat: Seat, file: string): Promise<void> {
  await goTo(seat.page, 'Protokoll');
  await saveBy(seat, 'Vorgänge speichern', file);
}
