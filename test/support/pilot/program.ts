import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { launch, type RunningProgram } from '../launch';

/** Somebody at the keyboard of one running program. */
export interface Seat extends RunningProgram {
  readonly profile: string;
  readonly passphrase: string;
}

/** Waiting times of a person, ms: long work on a slow machine included. */
export const PATIENCE = 120_000;

/** Starts the program on a profile folder. A new profile shows the first start, a used one the lock screen. */
export async function sitDown(
  profile: string,
  passphrase: string,
  args: readonly string[] = [],
): Promise<Seat> {
  mkdirSync(profile, { recursive: true });
  const program = await launch({ profile, args });
  program.page.setDefaultTimeout(30_000);
  return { ...program, profile, passphrase };
}

/** First start: name and passphrase. */
export async function makeIdentity({ page, passphrase }: Seat, name: string): Promise<void> {
  await page.getByLabel('Ihr Name').fill(name);
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Passphrase wiederholen').fill(passphrase);
  await page.getByRole('button', { name: 'Schlüssel anlegen' }).click();
  await page.getByRole('heading', { name: 'Versammlungen' }).waitFor();
}

/** Later starts: the passphrase. */
export async function unlock({ page, passphrase }: Seat): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Entsperren' }).click();
  await page.getByRole('navigation', { name: 'Räume' }).waitFor();
}

/** Answers the system's next save dialogs with this path: the one thing that a driver can't click. */
export async function saveTo({ app }: Seat, file: string): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

/** Clicks a button that makes a file, and waits until the screen says that it is saved. */
export async function saveBy(seat: Seat, button: string | RegExp, file: string): Promise<void> {
  await saveTo(seat, file);
  await seat.page.getByRole('button', { name: button, exact: true }).click();
  await seat.page.getByText(`Gespeichert: ${path.basename(file)}`).waitFor({ timeout: PATIENCE });
}

/** Goes to a room of the rail. */
export async function goTo(page: Page, room: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Räume' })
    .getByRole('button', { name: room, exact: true })
    .click();
}

/** Saves the own public key and a backup of the secret key. */
export async function saveKeys(seat: Seat, publicKey: string, backup: string): Promise<void> {
  const { page, passphrase } = seat;
  await goTo(page, 'Mein Schlüssel');
  await saveBy(seat, 'Öffentlichen Schlüssel speichern', publicKey);
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await saveBy(seat, 'Schlüsselsicherung speichern', backup);
}

/** Says that a fingerprint was read out by its owner, and that it is the same. */
export async function confirmCompared(page: Page): Promise<void> {
  await page
    .getByLabel(/^.+ hat ihn mir am Telefon oder von Angesicht vorgelesen$/)
    .check({ timeout: PATIENCE });
  await page.getByRole('button', { name: 'Verglichen und gleich' }).click();
}

/** The number in a fact of the screen: `Mitglieder 2.000` is 2000. */
export async function figure(page: Page, label: string): Promise<number> {
  const fact = page
    .locator('dl > div')
    .filter({ has: page.getByRole('term').filter({ hasText: new RegExp(`^${label}$`) }) });
  return countIn(await fact.getByRole('definition').innerText());
}

/** The count in a text, German grouping removed. */
export function countIn(text: string): number {
  const digits = /\d[\d.\u202f\u00a0 ]*/.exec(text)?.[0].replace(/\D/g, '');
  if (digits === undefined) throw new Error(`no number in "${text}"`);
  return Number(digits);
}
