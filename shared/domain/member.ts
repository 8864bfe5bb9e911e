import type { IsoDate, MemberKey } from './ids';

/** A membership of a person, in a unit and in time; open-ended where `until` is missing. */
export interface Membership {
  readonly kind: 'ordinary' | 'second' | 'supporting' | 'other';
  readonly unit: string;
  readonly from?: IsoDate;
  readonly until?: IsoDate;
}

/** What somebody owes for a year, or one instalment of it. Money in cents. */
export interface DuesItem {
  readonly year: number;
  readonly owed: number;
  readonly paid: number;
  /** When it falls due; absent: it is due. */
  readonly dueOn?: IsoDate;
  /** Such as "ermäßigt", "Rate 2". */
  readonly note?: string;
}

/**
 * Every field a roll can carry, and the type of its values: `text` a non-empty trimmed string, `date` a day
 * `YYYY-MM-DD`, `flag` a boolean, `cents` an integer, `memberships` and `dues` lists. A missing value is `null` in a row and
 * an absent property in a `Member`.
 */
export const MEMBER_COLUMNS = {
  number: 'text',
  refCode: 'text',
  surname: 'text',
  givenName: 'text',
  street: 'text',
  postcode: 'text',
  town: 'text',
  state: 'text',
  region: 'text',
  district: 'text',
  local: 'text',
  municipalityKey: 'text',
  constituencyFederal: 'text',
  constituencyState: 'text',
  birthDate: 'date',
  gender: 'text',
  citizenship: 'text',
  joinedOn: 'date',
  leftOn: 'date',
  pending: 'flag',
  calculatedVote: 'flag',
  openDues: 'cents',
  dues: 'dues',
  barred: 'flag',
  warning: 'flag',
  comment: 'text',
  email: 'text',
  freeText1: 'text',
  freeText2: 'text',
  freeText4: 'text',
  memberships: 'memberships',
} as const;

export type Column = keyof typeof MEMBER_COLUMNS;

interface ValueOf {
  text: string;
  date: IsoDate;
  flag: boolean;
  cents: number;
  memberships: readonly Membership[];
  /** In order of years and days. */
  dues: readonly DuesItem[];
}

type Fields = { readonly [Name in Column]?: ValueOf[(typeof MEMBER_COLUMNS)[Name]] };

/** One person on the roll. `key` is `number`, or `ref:` and `refCode` while there is no number. */
export interface Member extends Fields {
  readonly key: MemberKey;
  readonly surname: string;
  readonly givenName: string;
}

/** A cell of a row in packages and storage. */
export type Cell = string | boolean | number | readonly (readonly (string | number | null)[])[] | null;

/** A member as an array, one cell a column of the roll, in the roll's order of columns. */
export type Row = readonly Cell[];
