import { COLUMN_NAMES, foldHeader } from './headers';

/** What a column of a table of mandates tells. */
export type MandateColumn = 'unit' | 'seats' | 'number' | 'refCode' | 'role' | 'rank' | 'weight';

const NAMES: readonly (readonly [MandateColumn, readonly string[]])[] = [
  [
    'unit',
    folded('Gliederung', 'Unit', 'Delegation', 'Verband', 'Kreisverband', 'KV', 'Landesverband', 'LV'),
  ],
  [
    'seats',
    folded('Mandate', 'Sitze', 'Anzahl Mandate', 'Anzahl Sitze', 'Delegiertenmandate', 'Seats', 'Mandates'),
  ],
  [
    'number',
    [
      ...namesOf('number'),
      ...folded('Mitgliedsnummer/Refcode', 'Mitgliedsnummer oder Refcode', 'Mitglied', 'Member'),
    ],
  ],
  ['refCode', namesOf('refCode')],
  ['role', folded('Rolle', 'Funktion', 'Art', 'Status', 'D/E', 'Role')],
  ['rank', folded('Rang', 'Ersatzrang', 'Listenplatz', 'Platz', 'Reihenfolge', 'Rank')],
  ['weight', folded('Stimmen', 'Stimmzahl', 'Stimmgewicht', 'Anzahl Stimmen', 'Votes', 'Weight')],
];

/** What each column tells, by its name (T8); undefined where units or people have none. The first name in a list goes first. */
export function mapMandates(header: readonly string[]): readonly (MandateColumn | null)[] | undefined {
  const seen = header.map(foldHeader);
  const mapping: (MandateColumn | null)[] = header.map(() => null);
  for (const [column, names] of NAMES) {
    const name = names.find((one) => seen.includes(one) && seen.indexOf(one) === seen.lastIndexOf(one));
    if (name !== undefined) mapping[seen.indexOf(name)] = column;
  }
  const hasPeople = mapping.includes('number') || mapping.includes('refCode');
  return mapping.includes('unit') && hasPeople ? mapping : undefined;
}

function folded(...names: readonly string[]): readonly string[] {
  return names.map(foldHeader);
}

function namesOf(column: 'number' | 'refCode'): readonly string[] {
  return COLUMN_NAMES.find(([name]) => name === column)?.[1] ?? [];
}
