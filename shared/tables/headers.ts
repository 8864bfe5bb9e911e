import { fold } from '../search/fold';
import type { DuesTarget, TableColumn } from './mapping';

/** A part of one membership, in a table with a row for each. */
export type MembershipPart = 'kind' | 'unit' | 'from' | 'until';

/** A column's name as it is compared: case, umlauts, spaces, underscores and other signs don't matter (T8). */
export function foldHeader(name: string): string {
  return fold(name).replaceAll(' ', '');
}

/** Which part of a membership the column with this name holds. */
export function membershipPart(name: string): MembershipPart | undefined {
  const folded = foldHeader(name);
  return PARTS.find(([, names]) => names.includes(folded))?.[0];
}

/**
 * Folded names of columns in German and English, most of them as the member system and akk write them; of several that
 * a table has, the first here is the one.
 */
export const COLUMN_NAMES = foldNames<TableColumn>({
  number: [
    'Mitgliedsnummer',
    'Mitgliedsnr',
    'Mitglieds-Nr',
    'Mitglied Nr',
    'Nummer',
    'mnr',
    'Member number',
    'Member no',
    'Member id',
  ],
  refCode: ['RefCode', 'Reference code', 'Aufnahme Refcode', 'Referenzcode', 'Vorläufige Mitgliedsnummer'],
  surname: ['Nachname', 'Name', 'Familienname', 'Zuname', 'Surname', 'Last name', 'Family name'],
  givenName: ['Vorname', 'Vornamen', 'Rufname', 'First name', 'Given name', 'Forename'],
  street: ['Straße', 'Straße und Hausnummer', 'Anschrift', 'Adresse', 'Street', 'Address'],
  postcode: ['PLZ', 'Postleitzahl', 'Postcode', 'Postal code', 'Zip', 'Zip code'],
  town: ['Ort', 'Wohnort', 'Stadt', 'Town', 'City'],
  state: ['LV', 'Landesverband', 'State', 'State association'],
  region: ['BV', 'Bezirksverband', 'Bezirk', 'Region'],
  district: ['KV', 'Kreisverband', 'Kreis', 'District'],
  local: ['OV', 'Ortsverband', 'Ortsverein', 'Local group'],
  municipalityKey: ['Gemeindekey', 'Gemeindeschlüssel', 'AGS', 'Municipality key'],
  constituencyFederal: ['Wahlkreis BTW', 'Bundestagswahlkreis', 'Federal constituency'],
  constituencyState: ['Wahlkreis LTW', 'Landtagswahlkreis', 'State constituency'],
  birthDate: [
    'Geburtsdatum',
    'Geburtstag',
    'Geboren',
    'Geb',
    'Geb Datum',
    'Birth date',
    'Date of birth',
    'Birthday',
  ],
  citizenship: [
    'Staatsbürgerschaft',
    'Staatsangehörigkeit',
    'Nation',
    'Nationalität',
    'Citizenship',
    'Nationality',
  ],
  gender: ['Geschlecht', 'Gender', 'Sex', 'Anrede', 'Salutation'],
  joinedOn: ['Eintrittsdatum', 'Eintritt', 'Mitglied seit', 'Joined', 'Joined on', 'Member since'],
  leftOn: ['Austrittsdatum', 'Austritt', 'Left', 'Left on', 'Resigned on'],
  pending: ['schwebend', 'Pending'],
  calculatedVote: ['Berechnete Stimmberechtigung', 'Stimmberechtigung', 'stimmberechtigt', 'Entitled'],
  openDues: [
    'Offener Beitrag',
    'Offene Beiträge',
    'Beitragsrückstand',
    'Rückstand',
    'Open dues',
    'Dues open',
    'Arrears',
  ],
  barred: ['Neuanlage-Stopp', 'gesperrt', 'Sperre', 'Barred'],
  warning: ['Warnung', 'Warning'],
  comment: ['Kommentar', 'Bemerkung', 'Notiz', 'Comment', 'Note'],
  email: ['E-Mail', 'E-Mail-Adresse', 'Mail', 'Email address'],
  freeText1: ['LV Freitext1', 'Freitext1'],
  freeText2: ['LV Freitext2', 'Freitext2'],
  freeText4: ['LV Freitext4', 'Freitext4'],
  memberships: [],
});

/** The same for a table of dues. */
export const DUES_NAMES = foldNames<DuesTarget>({
  number: ['mnr', 'Mitgliedsnummer', 'Mitgliedsnr', 'Mitglieds-Nr', 'Member number'],
  charged: ['beitragsoll', 'Soll', 'Charged', 'Dues charged'],
  paid: ['beitragist', 'Ist', 'Paid', 'Dues paid'],
  year: ['opjahr', 'Jahr', 'Beitragsjahr', 'Year'],
  dueOn: ['datumsoll', 'Fällig', 'Fällig am', 'Fälligkeit', 'Due', 'Due on', 'Due date'],
  note: ['Bemerkung', 'Kommentar', 'Notiz', 'Note', 'Comment'],
});

const PARTS = foldNames<MembershipPart>({
  kind: ['Tätigkeit', 'Mitgliedsart', 'Art der Mitgliedschaft', 'Membership kind', 'Membership type'],
  unit: ['Gruppierung', 'Gliederung', 'Stamm', 'Unit'],
  from: ['Aktiv von', 'Mitglied von', 'Active from'],
  until: ['Aktiv bis', 'Mitglied bis', 'Active until'],
});

/** Whether a text is a name that columns of members have. */
export function isColumnName(text: string): boolean {
  const folded = foldHeader(text);
  return membershipPart(text) !== undefined || COLUMN_NAMES.some(([, names]) => names.includes(folded));
}

/** One entry a target, with its folded names. */
export type Names<Target> = readonly (readonly [Target, readonly string[]])[];

function foldNames<Target extends string>(names: Readonly<Record<Target, readonly string[]>>): Names<Target> {
  const entries: [Target, readonly string[]][] = [];
  for (const target in names) entries.push([target, names[target].map(foldHeader)]);
  return entries;
}
