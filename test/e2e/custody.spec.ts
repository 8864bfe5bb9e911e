import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type {} from '../../renderer/bridge/bridge';
import { createAssembly } from '../support/pilot/office';
import {
  giveKey,
  giveKeyFile,
  guess,
  shownFingerprint,
  takeKey,
  type Source,
} from '../support/pilot/own-key';
import { goTo, makeIdentity, saveBy, saveKeys, sitDown, unlock, type Seat } from '../support/pilot/program';
import { PASSPHRASE, testFolder, today, type TestFolder } from '../support/pilot/team';
import { KEY_PASSPHRASE, KeyRing } from '../unit/electron/gnupg-keys';

const LONG_AGO = '20260101T000000';
const OWN_KEY: Source = 'Ich habe schon einen Schlüssel';
const BACKUP: Source = 'Sicherung zurückspielen';

let folder: TestFolder;
let ring: KeyRing;

test.setTimeout(180_000);
test.beforeAll(async () => {
  folder = await testFolder();
  ring = new KeyRing();
});
test.afterAll(async () => {
  ring.close();
  await folder.remove();
});

async function atSeat(name: string, act: (seat: Seat) => Promise<void>): Promise<void> {
  const seat = await sitDown(folder.path(name), PASSPHRASE);
  try {
    await act(seat);
    expect(await seat.errors()).toEqual([]);
  } finally {
    await seat.app.close();
  }
}

test.describe('a key that somebody has already', () => {
  const kinds = [
    { what: 'Ed25519, without a passphrase', make: () => ring.makeUsual('Edda'), algorithm: 'Ed25519' },
    {
      what: 'RSA 3072, binary, with a passphrase',
      make: () => ring.makeRsa('Rosa', 3072, KEY_PASSPHRASE),
      algorithm: 'RSA 3072',
      passphrase: KEY_PASSPHRASE,
    },
  ];
  for (const { what, make, algorithm, passphrase } of kinds) {
    test(`becomes the identity: ${what}`, async () => {
      const fingerprint = make();
      const bytes = ring.must(['--passphrase', passphrase ?? '', '--export-secret-keys', fingerprint]);
      await atSeat(`taken-${algorithm}`, async (seat) => {
        await giveKey(seat.page, OWN_KEY, { bytes, ...(passphrase !== undefined && { passphrase }) });
        await expect(seat.page.getByText(algorithm, { exact: true })).toBeVisible();
        expect(await shownFingerprint(seat.page)).toBe(fingerprint);
        await takeKey(seat, OWN_KEY);
        await goTo(seat.page, 'Mein Schlüssel');
        expect(await shownFingerprint(seat.page)).toBe(fingerprint);
      });
    });
  }

  test('is refused with its reason where it is not fit, and nothing is taken', async () => {
    const secret = (key: string) => ring.must(['--export-secret-keys', key]);
    const [first, second] = [ring.makeUsual('Paula'), ring.makeUsual('Petra')];
    const cases: readonly (readonly [says: string, bytes: Uint8Array])[] = [
      ['Das ist kein Schlüssel', Buffer.from('Guten Tag')],
      ['Das ist nur der öffentliche Schlüssel', ring.must(['--export', first])],
      ['In der Datei sind mehrere Schlüssel', ring.must(['--export-secret-keys', first, second])],
      [
        'Dieser Schlüssel ist abgelaufen',
        secret(ring.make('Erna', 'ed25519', { at: LONG_AGO, expires: '30d' })),
      ],
      ['Dieser Schlüssel wurde widerrufen', revoked()],
      ['Dieser Schlüssel ist zu schwach', secret(ring.make('Wanda', 'rsa1024', { usage: 'sign,encr' }))],
      ['Dieser Schlüssel kann nur unterschreiben', secret(ring.make('Sina', 'ed25519'))],
    ];
    await atSeat('refused', async ({ page }) => {
      await page.getByText(OWN_KEY, { exact: true }).click();
      for (const [says, bytes] of cases) {
        await giveKeyFile(page, bytes);
        await expect(page.getByRole('alert')).toContainText(says);
      }
      const usual = ring.makeUsual('Carla', KEY_PASSPHRASE);
      const bytes = ring.must(['--passphrase', KEY_PASSPHRASE, '--export-secret-keys', usual]);
      await giveKey(page, OWN_KEY, { bytes, passphrase: 'nicht diese' });
      await expect(page.getByRole('alert')).toContainText('Das ist nicht die Passphrase dieses Schlüssels');
      expect(await page.evaluate(() => window.stimmkarte.vaultStatus())).toMatchObject({ state: 'absent' });
    });

    function revoked(): Uint8Array {
      const key = ring.makeUsual('Rita');
      ring.revoke(key);
      return secret(key);
    }
  });
});

test('a backup is imported by GnuPG, and restored on another computer it is the same key', async () => {
  const file = folder.path('keys', 'secret.asc');
  const publicKey = folder.path('keys', 'public.asc');
  await atSeat('first', async (seat) => {
    await makeIdentity(seat, 'A. Weber');
    await saveKeys(seat, publicKey, file);
    const shown = await shownFingerprint(seat.page);
    ring.must(['--passphrase', PASSPHRASE, '--import'], readFileSync(file));
    expect(ring.key('A. Weber').fingerprint.toUpperCase()).toBe(shown);
    ring.must(['--passphrase', PASSPHRASE, '--local-user', shown, '--sign'], 'x');
  });
  await atSeat('second', async (seat) => {
    const { page } = seat;
    await giveKey(page, BACKUP, { bytes: readFileSync(file), passphrase: PASSPHRASE });
    await expect(page.getByText('Nur ein Rechner je Versammlung')).toBeVisible();
    await takeKey(seat, BACKUP);
    await goTo(page, 'Mein Schlüssel');
    expect(await shownFingerprint(page)).toBe(ring.key('A. Weber').fingerprint.toUpperCase());
  });
});

test('another program reads the fingerprint from the QR code that is on the screen, light or dark', async () => {
  await atSeat('code', async (seat) => {
    const { page } = seat;
    await makeIdentity(seat, 'Q. Rau');
    await goTo(page, 'Mein Schlüssel');
    const publicKey = folder.path('keys', 'code.asc');
    await saveBy(seat, 'Öffentlichen Schlüssel speichern', publicKey);
    ring.import(readFileSync(publicKey, 'utf8'));
    for (const scheme of ['light', 'dark']) {
      await page.evaluate((name) => {
        document.documentElement.setAttribute('data-mantine-color-scheme', name);
      }, scheme);
      const picture = folder.path(`${scheme}.png`);
      writeFileSync(picture, await page.screenshot());
      const read = execFileSync('zbarimg', ['--quiet', '--nodbus', '--raw', picture], {
        encoding: 'utf8',
      }).trim();
      expect(read).toBe(`OPENPGP4FPR:${ring.key('Q. Rau').fingerprint.toUpperCase()}`);
    }
  });
});

test('another key takes the place of the own one only while no assembly is kept', async () => {
  const other = ring.makeUsual('Neue Nora');
  await atSeat('replaced', async (seat) => {
    const { page } = seat;
    await makeIdentity(seat, 'N. Nora');
    await goTo(page, 'Mein Schlüssel');
    await page.getByRole('button', { name: 'Anderen Schlüssel wählen …' }).click();
    await giveKeyFile(page, ring.must(['--export-secret-keys', other]));
    await page.getByRole('button', { name: 'Diesen Schlüssel wählen' }).click();
    await page.getByLabel('Passphrase dieses Programms').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Schlüssel ersetzen' }).click();
    await expect(page.getByText('Der Schlüssel ist übernommen')).toBeVisible();
    expect(await shownFingerprint(page)).toBe(other);
    await makeAssembly(seat);
    await goTo(page, 'Alle Versammlungen');
    await goTo(page, 'Mein Schlüssel');
    await expect(page.getByText('Solange hier Versammlungen liegen')).toBeVisible();
    ring.must(['--quick-set-expire', other, '2y']);
    await page.getByRole('button', { name: 'Anderen Schlüssel wählen …' }).click();
    await giveKeyFile(page, ring.must(['--export-secret-keys', other]));
    await page.getByRole('button', { name: 'Diesen Schlüssel wählen' }).click();
    await page.getByLabel('Passphrase dieses Programms').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Neue Laufzeit übernehmen' }).click();
    await expect(page.getByText('Der Schlüssel ist übernommen')).toBeVisible();
    expect(await shownFingerprint(page)).toBe(other);
  });
});

test('a changed passphrase opens the program, the old one does not, and the failed attempts are told', async () => {
  await atSeat('changed', async (seat) => {
    const { page } = seat;
    const next = 'wanne-hirsch-klang-rost';
    await makeIdentity(seat, 'C. Wechsel');
    await goTo(page, 'Mein Schlüssel');
    await page.getByLabel('Bisherige Passphrase').fill(PASSPHRASE);
    await page.getByLabel('Neue Passphrase', { exact: true }).fill(next);
    await page.getByLabel('Neue Passphrase wiederholen').fill(next);
    await page.getByRole('button', { name: 'Passphrase ändern' }).click();
    await expect(page.getByText('Die neue Passphrase gilt ab sofort')).toBeVisible();
    await page.keyboard.press('F12');
    await expect(page.getByText('Sie haben gesperrt.')).toBeVisible();
    expect(await page.locator('body').innerText()).not.toContain('Wechsel');
    await guess(seat, PASSPHRASE);
    await guess(seat, 'auch nicht diese');
    await expect(page.getByRole('button', { name: 'Entsperren' })).toBeEnabled({ timeout: 30_000 });
    await unlock({ ...seat, passphrase: next });
    const note = page.getByText('Seit dem letzten Entsperren: 2 falsche Passphrasen');
    await expect(note).toBeVisible();
    await page.getByRole('button', { name: 'Verstanden' }).click();
    await expect(note).toHaveCount(0);
    await expect(page.getByText('2 falsche Passphrasen', { exact: true })).toBeVisible();
    await expect(page.getByLabel('Die letzten 2, neueste zuerst').getByRole('listitem')).toHaveCount(2);
  });
});

test('nobody at the keyboard: the program locks itself, and the place and a half-filled form are kept', async () => {
  await atSeat('idle', async (seat) => {
    const { page } = seat;
    await makeIdentity(seat, 'I. Dell');
    await expect(page.getByLabel('Sperren nach')).toHaveValue('600');
    await page.getByLabel('Sperren nach').selectOption({ label: '5 Minuten' });
    await expect(page.getByLabel('Sperren nach')).toHaveValue('300');
    await page.evaluate(() => window.stimmkarte.changeSettings({ lockAfterSeconds: 15 }));
    await goTo(page, 'Mein Schlüssel');
    await goTo(page, 'Versammlungen');
    await expect(page.getByLabel('Sperren nach')).toHaveValue('15');
    await page.getByRole('button', { name: 'Versammlung anlegen' }).click();
    await page.getByLabel('Titel').fill('Parteitag im Herbst');
    await expect(page.getByRole('heading', { name: 'Gesperrt' })).toBeVisible({ timeout: 40_000 });
    await expect(page.getByText('weil eine Weile niemand hier gearbeitet hat')).toBeVisible();
    expect(await page.locator('body').innerText()).not.toMatch(/Dell|Herbst/);
    await unlock(seat);
    await expect(page.getByLabel('Titel')).toHaveValue('Parteitag im Herbst');
  });
});

test('a suggested passphrase is seven words, and a weak one is told so while it is typed', async () => {
  await atSeat('suggested', async ({ page }) => {
    const field = page.getByLabel('Passphrase', { exact: true });
    await page.getByLabel('Ihr Name').fill('Waldemar Weber');
    for (const [passphrase, says] of [
      ['passwort123', 'Leicht zu erraten'],
      ['waldemarweber', 'Ihr eigener Name wird zuerst probiert.'],
      ['wiedergabe', 'Leicht zu erraten'],
      ['wanne hirsch klang rost birke', 'Sehr schwer zu erraten'],
    ] as const) {
      await field.fill(passphrase);
      await expect(page.getByRole('status').filter({ hasText: says })).toBeVisible();
    }
    await page.getByRole('button', { name: 'Passphrase vorschlagen' }).click();
    expect(await field.inputValue()).toMatch(/^[a-zäöüß]+(?:-[a-zäöüß]+){6}$/);
    await expect(page.getByText(await field.inputValue(), { exact: true })).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'Sehr schwer zu erraten' })).toBeVisible();
  });
});

async function makeAssembly(seat: Seat): Promise<void> {
  await createAssembly(seat, {
    title: 'Parteitag',
    date: today(),
    place: 'Mainz',
    unit: 'LV Rheinland-Pfalz',
    kind: 'conference',
  });
}
