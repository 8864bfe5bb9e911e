import path from 'node:path';
import { goTo, saveBy, type Seat } from '../pilot/program';
import type { Shoot } from './output';

/** In the morning the assembly gives itself a quorum: the rules change after the packages went out. */
export async function changeRules({ page }: Seat): Promise<void> {
  await goTo(page, 'Regeln');
  await page.getByText('Was sonst in der Satzung steht').click();
  await page.getByLabel('Woran sie hängt').selectOption('accredited');
  await page.getByLabel('Wo das steht').fill('§ 11 (3) der Satzung');
  await page.getByRole('button', { name: 'Regeln speichern …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('Warum werden die Regeln geändert?')
    .fill('Beschluss der Versammlung zu TOP 2: Die Satzung verlangt eine Beschlussfähigkeit');
  await dialog.getByRole('button', { name: 'Regeln speichern' }).click();
  await page.getByText('Die Regeln sind gespeichert.').waitFor();
}

/** What the office holds on to and prints of the hall: a count for a vote, the protocol, the cash report, statistics. */
export async function papersOfTheHall(seat: Seat, out: string, shoot: Shoot): Promise<void> {
  const { page } = seat;
  await goTo(page, 'Im Saal');
  await page.getByLabel('Wofür wird gezählt?').fill('Wahl des Vorsitzes, 1. Wahlgang');
  await page.getByRole('button', { name: /^Zählung festhalten/ }).click();
  await page.getByText(/Festgehalten: „/).waitFor();
  await shoot(seat, 'hall');
  await goTo(page, 'Berichte');
  for (const [view, save, file] of [
    ['Protokoll ansehen', 'Protokoll als PDF speichern', 'protocol.pdf'],
    ['Kassenbericht ansehen', 'Kassenbericht als PDF speichern', 'cash-report.pdf'],
    ['Zählungen ansehen', 'Blatt als PDF speichern', 'frozen-count.pdf'],
    ['Statistik ansehen', 'Statistik als PDF speichern', 'statistics.pdf'],
  ] as const) {
    await page.getByRole('button', { name: view }).click();
    await page.getByRole('button', { name: save }).waitFor();
    await shoot(seat, file.replace('.pdf', ''));
    await saveBy(seat, save, path.join(out, file));
    await page.getByRole('dialog').getByRole('button', { name: 'Schließen' }).click();
  }
  for (const [save, file] of [
    ['Kassenbericht als Tabelle speichern', 'cash.csv'],
    ['Streitfälle als Tabelle speichern', 'cases.csv'],
    ['Zählungen als Tabelle speichern', 'counts.csv'],
    ['Statistik als Tabelle speichern', 'statistics.csv'],
  ] as const) {
    await saveBy(seat, save, path.join(out, file));
  }
}
