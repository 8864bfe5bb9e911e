import { expect, type Page } from '@playwright/test';
import type { Seat } from './program';

/** What the first start asks for: what is done with a key that somebody has already. */
export type Source = 'Ich habe schon einen Schlüssel' | 'Sicherung zurückspielen';

/** A secret key as somebody has it: a file, and what protects it. */
export interface KeyFile {
  readonly bytes: Uint8Array;
  readonly passphrase?: string;
}

/** At the first start: chooses where the key comes from and gives its file; the screen then asks, refuses, or shows the key. */
export async function giveKey(page: Page, source: Source, { bytes, passphrase }: KeyFile): Promise<void> {
  await page.getByText(source, { exact: true }).click();
  await giveKeyFile(page, bytes);
  if (passphrase === undefined) return;
  await page.getByLabel('Passphrase dieses Schlüssels', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Schlüssel öffnen' }).click();
}

/** Chooses a key file on any screen that takes one. */
export async function giveKeyFile(page: Page, bytes: Uint8Array): Promise<void> {
  await page
    .locator('input[type="file"][aria-label="Schlüsseldatei wählen"]')
    .setInputFiles({ name: 'key.asc', mimeType: 'application/pgp-keys', buffer: Buffer.from(bytes) });
}

/** From a key that is shown to the list of assemblies. */
export async function takeKey({ page, passphrase }: Seat, source: Source): Promise<void> {
  const take =
    source === 'Sicherung zurückspielen' ? 'Diese Sicherung verwenden' : 'Diesen Schlüssel verwenden';
  await page.getByRole('button', { name: take }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Passphrase wiederholen').fill(passphrase);
  await page.getByRole('button', { name: 'Schlüssel übernehmen' }).click();
  await page.getByRole('heading', { name: 'Versammlungen' }).waitFor();
}

/** The fingerprint that the screen shows, in capitals, as GnuPG writes it. */
export async function shownFingerprint(page: Page): Promise<string> {
  const groups = page.getByRole('group', { name: 'Mein Fingerabdruck' }).getByRole('list').first();
  await expect(groups.getByRole('listitem')).toHaveCount(10);
  return (await groups.getByRole('listitem').allInnerTexts()).join('');
}

/** Tries a wrong passphrase on the lock screen, and waits until the next may be tried. */
export async function guess({ page }: Seat, passphrase: string): Promise<void> {
  const button = page.getByRole('button', { name: 'Entsperren' });
  await expect(button).toBeEnabled({ timeout: 30_000 });
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await button.click();
  await expect(page.getByRole('alert')).toContainText('Die Passphrase ist falsch');
}
