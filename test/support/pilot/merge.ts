import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Locator } from '@playwright/test';
import type { Contact } from '@shared/ipc/contract';
import { Computer, fileOf, unheard, value } from '../computer';
import { goTo, PATIENCE, type Seat } from './program';

/** A desk that is played by the engine alone: its screens are tested elsewhere, and it takes a tenth of the time. */
export interface RemoteDesk {
  readonly computer: Computer;
  readonly name: string;
}

/** A desk whose clock runs with this computer's, or is off by so many ms. Its public key is written to a file. */
export async function remoteDesk(name: string, publicKeyFile: string, clockOff = 0): Promise<RemoteDesk> {
  const computer = await Computer.named(name);
  computer.nowMs = Date.now() + clockOff;
  await writeFile(publicKeyFile, computer.identity.publicKey);
  return { computer, name };
}

/** The desk takes in the real office's package, having compared its key, and its owner signs on. */
export async function takeInPackage({ computer }: RemoteDesk, file: string): Promise<void> {
  const { engine, identity } = computer;
  const bytes = new Uint8Array(await readFile(file));
  const read = () =>
    engine.readPackage(fileOf({ name: path.basename(file), bytes }), identity, [], [], unheard);
  const { token, office, assembly } = value(await read());
  const offices = [officeContact(office)];
  value(await engine.acceptPackage(computer.open('desk', assembly.id), unheard, { token, offices }));
  await computer.signOn();
}

/** Writes what the desk reports to a file. */
export async function reportTo({ computer }: RemoteDesk, file: string): Promise<void> {
  const sealed = value(await computer.engine.exportDelta([], unheard));
  await writeFile(file, sealed.bytes);
}

function officeContact(office: {
  name: string;
  fingerprint: Contact['fingerprint'];
  publicKey: string;
}): Contact {
  const at = Date.now();
  return { ...office, role: 'office', addedAt: at, comparedAt: at, comparedBy: 'Ada' };
}

/** Chooses reports in the merge room, all at once. */
export async function chooseReports({ page }: Seat, ...files: readonly string[]): Promise<void> {
  await goTo(page, 'Zusammenführen');
  await page.locator('input[type="file"][aria-label="Rückmeldungen wählen"]').setInputFiles([...files]);
}

/** Takes in all that were read and need no decision. */
export async function takeAll({ page }: Seat, count: number): Promise<void> {
  await page.getByRole('button', { name: `Alle übernehmen (${count})` }).click({ timeout: PATIENCE });
  await expect(page.getByText(/^Übernommen: /)).toHaveCount(count, { timeout: PATIENCE });
}

/** Chooses one of the ways to settle the conflict that is shown, says why, and presses Enter. */
export async function settle({ page }: Seat, choice: string | RegExp, reason: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Wie ist es richtig?' });
  await form.getByRole('radio', { name: choice }).check();
  await form.getByLabel('Grund, er steht im Protokoll').fill(reason);
  await page.keyboard.press('Enter');
  await page.getByText(/Entschieden: /).waitFor();
}

/** The row of a desk in the list of who has reported. */
export function deskRow({ page }: Seat, name: string): Locator {
  return page
    .getByRole('list', { name: 'Schalter', exact: true })
    .getByRole('listitem')
    .filter({ hasText: name });
}
