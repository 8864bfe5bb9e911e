import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { LoggedEvent } from '@shared/domain/events';
import { headOf } from '@shared/domain/log';
import { writeDelta, type Delta } from '@shared/exchange/delta';
import { DELTA_FORMAT, FORMAT_VERSION } from '@shared/exchange/format';
import { sealMessage } from '../../renderer/roll-worker/envelope-seal';
import { keyboardFaults, screenFaults } from '../support/accessibility';
import { fileOf, unheard, value } from '../support/computer';
import { accredit, entitledAt } from '../support/hall';
import { chooseReports, deskRow, remoteDesk, reportTo, takeInPackage } from '../support/pilot/merge';
import type { RemoteDesk } from '../support/pilot/merge';
import * as office from '../support/pilot/office';
import { PATIENCE, type Seat } from '../support/pilot/program';
import { DATA, newSeat, testFolder, today, type TestFolder } from '../support/pilot/team';

/*
 * Nord's computer was copied. Of one of the two only the last entry reaches the office: it is kept until what is before it comes.
 * What comes is the other one's log, which contradicts it. Somebody decides to discard what is kept.
 */
test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

let folder: TestFolder;
let seat: Seat;
let desk: RemoteDesk;
let twin: RemoteDesk;

const file = (name: string) => folder.path(`${name}.pgp`);

test.beforeAll(async () => {
  folder = await testFolder();
  seat = await newSeat(folder, 'Generalsekretariat', 'office');
  await office.createAssembly(seat, {
    ...{ title: 'Landesparteitag', date: today(), place: 'Mainz', unit: 'LV Rheinland-Pfalz' },
    kind: 'conference',
  });
  await office.chooseRoll(seat, `${DATA}/akk-parteitag.csv`);
  await office.checkRoll(seat);
  await office.takeRoll(seat);
  await office.createCards(seat, '5001', '5020');
  const publicKey = folder.path('keys', 'Nord.asc');
  desk = await remoteDesk('Nord', publicKey);
  await office.addAccreditor(seat, 'Nord', publicKey);
  await office.handOver(seat, { from: '5001', to: '5020', holder: 'Nord', ballotBox: '' });
  await office.issuePackage(seat, ['Nord'], file('package'));
  twin = { name: 'Nord', computer: desk.computer.twin() };
  twin.computer.nowMs = Date.now();
  for (const one of [desk, twin]) await takeInPackage(one, file('package'));
  const [first, second] = await entitledAt(desk.computer);
  for (const card of ['5001', '5002'])
    value(await accredit(desk.computer, card === '5001' ? first : second, card));
  value(await accredit(twin.computer, first, '5003'));
  await reportLastEntry();
  await reportTo(twin, file('twin'));
});
test.afterAll(async () => {
  await seat.app.close();
  await folder.remove();
});

test('[L11] what is kept until something before it comes is discarded once somebody has agreed', async () => {
  const { page } = seat;
  await office.readDelta(seat, file('last'));
  await page.getByRole('button', { name: 'Rückmeldung übernehmen' }).click();
  await expect(deskRow(seat, 'Nord')).toContainText('Es fehlen Vorgänge: 1–3');
  await chooseReports(seat, file('twin'));
  const fork = page.getByRole('region', { name: 'Nord hat zwei verschiedene Protokolle' });
  await expect(fork).toBeVisible({ timeout: PATIENCE });
  await deskRow(seat, 'Nord').getByRole('button', { name: 'Aufgehobenes verwerfen: Nord' }).click();
  const dialog = page.getByRole('dialog', { name: 'Aufgehobene Vorgänge von Nord verwerfen?' });
  await expect(dialog.getByRole('button', { name: 'Abbrechen' })).toBeFocused();
  expect(await screenFaults(seat)).toEqual([]);
  await dialog.getByRole('button', { name: 'Aufgehobenes verwerfen' }).click();
  await expect(fork).toHaveCount(0, { timeout: PATIENCE });
  await expect(deskRow(seat, 'Nord')).not.toContainText('Es fehlen');
  await expect(deskRow(seat, 'Nord')).toContainText('gibt es zwei Protokolle');
  await office.applyDelta(seat);
  await expect(deskRow(seat, 'Nord')).toContainText(/bis Vorgang 3/);
  expect(await keyboardFaults(page)).toEqual([]);
  expect(await seat.errors()).toEqual([]);
});

/** A report of no more than the last entry, as if the office had acknowledged all before it. */
async function reportLastEntry(): Promise<void> {
  const { engine, identity, main, snapshot } = desk.computer;
  const log = new TextDecoder()
    .decode(value(await engine.exportLog()).bytes)
    .trim()
    .split('\n');
  const event = JSON.parse(log.at(-1) ?? '') as LoggedEvent;
  const sent = fileOf({ name: 'package.pgp', bytes: new Uint8Array(await readFile(file('package'))) });
  const known = value(await engine.readPackage(sent, identity, [], [], unheard));
  const header: Delta['header'] = {
    ...{ format: DELTA_FORMAT, version: FORMAT_VERSION, rollId: known.rollId },
    ...{ assemblyId: snapshot.assembly.id, assemblyTitle: snapshot.assembly.title },
    desk: { id: identity.fingerprint, name: 'Nord' },
    ...{ from: event.seq, to: event.seq, head: headOf(event).hash },
    createdAt: new Date(event.hlc.time).toISOString(),
  };
  const content = writeDelta({ header, events: [event] });
  const recipients = [known.office.publicKey];
  const sealed = value(await sealMessage({ content, recipients, services: main.services }));
  await writeFile(file('last'), sealed);
}
