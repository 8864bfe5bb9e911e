import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { searchField } from './desk';
import { addAccreditor, createAssembly, createCards, handOver, issuePackage } from './office';
import { checkRoll, chooseRoll, takeRoll, type AssemblyForm, type ImportFigures } from './office';
import { confirmCompared, goTo, makeIdentity, PATIENCE, saveKeys, sitDown, type Seat } from './program';

/** The folder of one test: profiles, keys and files; it goes when the test is over. */
export interface TestFolder {
  readonly path: (...parts: string[]) => string;
  readonly remove: () => Promise<void>;
}

/** Files of `test/support/data`. */
export const DATA = path.resolve('test/support/data');
export const PASSPHRASE = 'demo-passphrase';

/** A desk as the office plans it: who holds which cards. */
export interface DeskPlan {
  readonly name: string;
  /** Its profile folder and its key files are called so. */
  readonly folder: string;
  readonly from: string;
  readonly to: string;
  readonly ballotBox: string;
}

export async function testFolder(): Promise<TestFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stimmkarte-'));
  return {
    path: (...parts) => path.join(folder, ...parts),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Starts the program on a fresh profile, makes an identity, and saves its keys as `keys/NAME-{public,secret}.asc`. */
export async function newSeat(folder: TestFolder, name: string, called: string): Promise<Seat> {
  const seat = await sitDown(folder.path(called), PASSPHRASE);
  await makeIdentity(seat, name);
  const key = (kind: string) => folder.path('keys', `${called}-${kind}.asc`);
  await saveKeys(seat, key('public'), key('secret'));
  return seat;
}

/** What differs from a conference with the cards 5001 to 5030. */
interface AssemblyPlan {
  readonly kind?: AssemblyForm['kind'];
  readonly dues?: string;
  readonly cards?: readonly [from: string, to: string];
  readonly rules?: AssemblyForm['rules'];
}

/** The office's work before an assembly, up to `package.pgp`. */
export async function prepareAssembly(
  office: Seat,
  folder: TestFolder,
  desks: readonly DeskPlan[],
  roll: string,
  { kind = 'conference', dues, cards = ['5001', '5030'], rules }: AssemblyPlan = {},
): Promise<ImportFigures> {
  await createAssembly(office, {
    title: 'Landesparteitag',
    date: today(),
    place: 'Mainz',
    unit: 'LV Rheinland-Pfalz',
    kind,
    ...(rules !== undefined && { rules }),
  });
  await chooseRoll(office, roll, dues);
  const figures = await checkRoll(office);
  await takeRoll(office);
  await createCards(office, ...cards);
  for (const { name, folder: called } of desks) {
    await addAccreditor(office, name, folder.path('keys', `${called}-public.asc`));
  }
  for (const { name, from, to, ballotBox } of desks) {
    await handOver(office, { from, to, holder: name, ballotBox });
  }
  const names = desks.map(({ name }) => name);
  await issuePackage(office, names, folder.path('package.pgp'));
  return figures;
}

/** `YYYY-MM-DD` by this computer's clock. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Opens an emergency package at a desk with the passphrase that the office told, compares the office, takes the list in. */
export async function openEmergencyPackage(desk: Seat, file: string, passphrase: string): Promise<void> {
  await askForPassphrase(desk, file);
  await givePassphrase(desk, passphrase);
  await confirmCompared(desk.page);
  await desk.page.getByRole('button', { name: 'Liste übernehmen' }).click();
  await searchField(desk).waitFor({ timeout: PATIENCE });
}

/** Chooses an emergency package; the screen then asks for its passphrase. */
export async function askForPassphrase({ page }: Seat, file: string): Promise<void> {
  await goTo(page, 'Paket öffnen');
  await page.locator('input[type="file"][aria-label="Listenpaket wählen"]').setInputFiles(file);
  await page
    .getByRole('heading', { name: 'Dieses Paket öffnet eine Passphrase' })
    .waitFor({ timeout: PATIENCE });
}

export async function givePassphrase({ page }: Seat, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase des Pakets').fill(passphrase);
  await page.keyboard.press('Enter');
}
