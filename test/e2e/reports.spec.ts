import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { Command } from '@shared/domain/commands';
import { cardNumberSchema, memberKeySchema } from '@shared/domain/ids';
import { screenFaults } from '../support/accessibility';
import { value } from '../support/computer';
import { readPdf } from '../support/pdf';
import { setClock } from '../support/pilot/clock';
import { remoteDesk, reportTo, takeInPackage, type RemoteDesk } from '../support/pilot/merge';
import * as office from '../support/pilot/office';
import { goTo, saveBy, type Seat } from '../support/pilot/program';
import { newSeat, testFolder, today, type TestFolder } from '../support/pilot/team';

/*
 * What an assembly leaves behind: the reports room of the real program, with what one desk did.
 *
 *   Süd     Graf pays 62 € and gets 1001; Berg loses 1002 and gets 1003; Lang resigned, objects, is admitted by the assembly and gets
 *           1004; Duhr resigned, gets 1005 by an exception; Ernst gets 1006 and leaves
 *   office  reads one mandate for Berg, holds on to a count, and saves every report
 */
const ROLL = `mitgliedsnummer,refcode,vorname,nachname,ort,kv,geburtsdatum,eintrittsdatum,austrittsdatum,nation,offenerbeitrag,schwebend
200001,AAAAAAA2,Anna,Graf,Mainz,KV Mainz,1970-01-01,2010-01-01,,DE,62.00,0
200002,AAAAAAA3,Bela,Berg,Trier,KV Trier,1971-01-01,2010-01-01,,DE,0,0
200003,AAAAAAA4,Claire,Lang,Mainz,KV Mainz,1972-01-01,2010-01-01,2015-06-30,DE,0,0
200004,AAAAAAA5,Dora,Duhr,Mainz,KV Mainz,1972-02-01,2010-01-01,2015-06-30,DE,0,0
200005,AAAAAAA6,Emil,Ernst,Trier,KV Trier,1973-01-01,2010-01-01,,DE,0,0
`;
const MANDATES = `Gliederung;Sitze;Mitgliedsnummer;Rolle;Rang
KV Trier;2;200002;Delegierte;
KV Trier;2;200005;Ersatz;1
`;
const STATEMENT = 'Ich habe die Austrittserklärung nie unterschrieben.';
const SILENT = 'Die Regeln dieser Versammlung verlangen keine Anwesenheitsliste.';
const LEAD = { name: 'Carla Weber', lead: true } as const;

test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

test.describe('Reports of an assembly', () => {
  let folder: TestFolder;
  let seat: Seat;
  let south: RemoteDesk;

  test.beforeAll(async () => {
    folder = await testFolder();
    seat = await newSeat(folder, 'Generalsekretariat', 'office');
    south = await remoteDesk('Süd', folder.path('keys', 'south.asc'));
    const assembly = { title: 'Landesparteitag', date: today(), place: 'Mainz', unit: 'LV Rheinland-Pfalz' };
    await office.createAssembly(seat, { ...assembly, kind: 'conference' });
    await writeFile(folder.path('roll.csv'), ROLL);
    await office.chooseRoll(seat, folder.path('roll.csv'));
    await office.checkRoll(seat);
    await office.takeRoll(seat);
    await office.createCards(seat, '1001', '1020');
    await office.addAccreditor(seat, 'Süd', folder.path('keys', 'south.asc'));
    await office.handOver(seat, { from: '1001', to: '1020', holder: 'Süd', ballotBox: '' });
    await office.issuePackage(seat, ['Süd'], folder.path('package.pgp'));
    south.computer.nowMs = Date.now();
    await takeInPackage(south, folder.path('package.pgp'));
    await atSouth();
    // Its clock ticks a second an entry, and the office's hasn't come that far.
    await setClock(seat, south.computer.nowMs + 60_000);
    await reportTo(south, folder.path('south.pgp'));
    await office.readDelta(seat, folder.path('south.pgp'));
    await office.applyDelta(seat);
  });
  test.afterAll(async () => {
    await seat.app.close();
    await folder.remove();
  });

  const member = (number: string) => memberKeySchema.parse(number);
  const card = (number: string) => cardNumberSchema.parse(number);

  async function atSouth(): Promise<void> {
    const { engine } = south.computer;
    value(await engine.signOn(LEAD));
    value(await engine.signOn({ name: 'Ayşe Acar', lead: false }));
    const act = async (command: Command) => value(await engine.execute(command));
    const identity = 'photo-document';
    const payment = { cents: 6_200, means: 'cash', expectedReceipt: 1 } as const;
    await act({ type: 'take-payment', member: member('200001'), ...payment });
    await act({ type: 'accredit', member: member('200001'), card: card('1001'), identity });
    await act({ type: 'accredit', member: member('200002'), card: card('1002'), identity });
    const lost = { replacement: card('1003'), cause: 'lost', approval: LEAD } as const;
    await act({ type: 'replace-card', member: member('200002'), ...lost });
    await act({ type: 'open-case', member: member('200003'), statement: STATEMENT, ticket: '#4711' });
    const [opened] = await engine.cases();
    if (opened === undefined) throw new Error('the case was not opened');
    const votes = ['conference'] as const;
    const decided = {
      case: opened.case,
      decision: 'admitted',
      votes,
      text: 'Mit Mehrheit zugelassen.',
    } as const;
    await act({ type: 'decide-case', ...decided, approval: LEAD });
    await act({
      ...{ type: 'accredit', member: member('200003'), card: card('1004'), identity },
      override: { votes, reason: 'Beschluss der Versammlung', case: opened.case },
    });
    await act({
      ...{ type: 'accredit', member: member('200004'), card: card('1005'), identity },
      override: { votes, reason: 'Austritt war ein Eingabefehler' },
      approval: LEAD,
    });
    await act({ type: 'accredit', member: member('200005'), card: card('1006'), identity });
    await act({ type: 'note-presence', present: false, card: card('1006') });
    const denominations = [{ cents: 100, count: 112 }];
    await act({ type: 'count-cash', float: 5_000, denominations });
  }

  /** Saves a table and reads its rows back, without the head. */
  async function table(button: string, name: string): Promise<readonly string[]> {
    await goTo(seat.page, 'Berichte');
    await saveBy(seat, button, folder.path(name));
    const [, ...rows] = (await readFile(folder.path(name), 'utf8'))
      .replace(/^\uFEFF/, '')
      .trim()
      .split(/\r?\n/);
    return rows;
  }

  /** Looks at a report on paper, saves it and reads it back. */
  async function paper(view: string, save: string, name: string): Promise<string> {
    const { page } = seat;
    await goTo(page, 'Berichte');
    await page.getByRole('button', { name: view, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: save }).waitFor();
    expect(await screenFaults(seat)).toEqual([]);
    await saveBy(seat, save, folder.path(name));
    await dialog.getByRole('button', { name: 'Schließen' }).click();
    return readPdf(folder.path(name)).pages.join('\n').replaceAll(/\s+/g, ' ');
  }

  test('where the rules ask for no list of names there is none, and the room says why', async () => {
    const { page } = seat;
    await goTo(page, 'Berichte');
    await expect(page.getByText(SILENT)).toBeVisible();
    await expect(page.getByRole('button', { name: /^Anwesenheitsliste/ })).toHaveCount(0);
    await expect(page.getByText('Es ist keine Tabelle der Mandate eingelesen.')).toBeVisible();
    expect(await screenFaults(seat)).toEqual([]);
  });

  test('[N4] a count that was held on to is a table and a sheet', async () => {
    const { page } = seat;
    await goTo(page, 'Im Saal');
    await page.getByLabel('Wofür wird gezählt?').fill('Wahl des Vorstands');
    await page.getByRole('button', { name: /^Zählung festhalten/ }).click();
    await page.getByText('Festgehalten: „Wahl des Vorstands“').waitFor();
    const rows = await table('Zählungen als Tabelle speichern', 'counts.csv');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatch(/^Wahl des Vorstands;Parteitag;.*;Generalsekretariat;4;4;5;5;gleich$/);
    const sheet = await paper('Zählungen ansehen', 'Blatt als PDF speichern', 'count.pdf');
    expect(sheet).toContain('Wahl des Vorstands');
  });

  test('[B4] the protocol tells the rules in words, counts, the case, the exception, blocked numbers and the heads of logs', async () => {
    const text = await paper('Protokoll ansehen', 'Protokoll als PDF speichern', 'protocol.pdf');
    const { head } = south.computer.snapshot;
    for (const said of [
      'Akkreditierungsprotokoll',
      'Beitr',
      STATEMENT,
      '#4711',
      'Mit Mehrheit zugelassen.',
      'Austritt war ein Eingabefehler',
      'Carla Weber',
      'Wahl des Vorstands',
      '4 anwesend, 5 akkreditiert',
      'Süd',
      ...(head.hash.slice(0, 16).match(/.{4}/g) ?? []),
    ]) {
      expect(text).toContain(said);
    }
    expect(text).toMatch(/1002 .{0,40}verloren.{0,20} 1003/);
  });

  test('[B4] the table of cases has a row a step', async () => {
    const rows = await table('Streitfälle als Tabelle speichern', 'cases.csv');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain(STATEMENT);
    expect(rows[0]).toMatch(/;zugelassen;.*Lang.*;200003;#4711;/);
    expect(rows[1]).toContain('Mit Mehrheit zugelassen.');
  });

  test('[B8] the cash list and report have each receipt', async () => {
    const rows = await table('Kassenbericht als Tabelle speichern', 'cash.csv');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatch(/^Süd;1;.*200001;.*62,00;Bar;/);
    const text = await paper('Kassenbericht ansehen', 'Kassenbericht als PDF speichern', 'cash.pdf');
    expect(text).toMatch(/62,00/);
    expect(text).toMatch(/50,00/);
  });

  test('statistics tell of groups and hours, and name nobody', async () => {
    const rows = await table('Statistik als Tabelle speichern', 'statistics.csv');
    expect(rows.filter((row) => row.startsWith('Parteitag;Gliederung;'))).toEqual([
      expect.stringMatching(/KV Mainz;.*;3;3$/),
      expect.stringMatching(/KV Trier;.*;2;1$/),
    ]);
    expect(rows.join('\n')).not.toMatch(/Graf|Berg|Lang|200001/);
    expect(await paper('Statistik ansehen', 'Statistik als PDF speichern', 'statistics.pdf')).toContain(
      'KV Trier',
    );
  });

  test('once mandates were read, their table names delegates and substitutes', async () => {
    const { page } = seat;
    await goTo(page, 'Regeln');
    await page.getByRole('tab', { name: 'Mandate' }).click();
    await writeFile(folder.path('mandates.csv'), MANDATES);
    await page
      .locator('input[type="file"][aria-label="Mandatstabelle wählen"]')
      .setInputFiles(folder.path('mandates.csv'));
    await page.getByRole('button', { name: 'Mandate übernehmen' }).click();
    await expect(page.getByText('Die Mandate sind übernommen.')).toBeVisible();
    const rows = await table('Mandate als Tabelle speichern', 'credentials.csv');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/^KV Trier;2;Berg, Bela;Delegierte\/r;1;/);
    expect(rows[1]).toMatch(/^KV Trier;2;Ernst, Emil;Ersatz/);
    const text = await paper('Bericht ansehen', 'Bericht als PDF speichern', 'credentials.pdf');
    expect(text).toContain('KV Trier');
  });

  test('once the rules ask for it, the list of who attended has everybody with card and presence', async () => {
    const { page } = seat;
    await goTo(page, 'Regeln');
    await page.getByRole('tab', { name: 'Regeln', exact: true }).click();
    await page.getByText('Was sonst in der Satzung steht').click();
    await page.getByLabel('Anwesenheitsliste führen').check();
    await page.getByRole('button', { name: 'Regeln speichern …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Warum werden die Regeln geändert?').fill('Die Satzung verlangt sie: § 12');
    await dialog.getByRole('button', { name: 'Regeln speichern' }).click();
    await expect(page.getByText('Die Regeln sind gespeichert.')).toBeVisible();
    const rows = await table('Anwesenheitsliste als Tabelle speichern', 'attendance.csv');
    expect(rows).toHaveLength(5);
    expect(rows.find((row) => row.includes('200005'))).toMatch(/KV Trier;1006;.*;gegangen;/);
    expect(rows.find((row) => row.includes('200002'))).toMatch(/KV Trier;1003;.*;anwesend/);
    const text = await paper(
      'Anwesenheitsliste ansehen',
      'Anwesenheitsliste als PDF speichern',
      'attendance.pdf',
    );
    for (const name of ['Graf', 'Berg', 'Lang', 'Duhr', 'Ernst']) expect(text).toContain(name);
    const protocol = await paper('Protokoll ansehen', 'Protokoll als PDF speichern', 'protocol-2.pdf');
    expect(protocol).toContain('Die Satzung verlangt sie: § 12');
  });
});
