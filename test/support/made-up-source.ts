import type { MemberKey } from '@shared/domain/ids';
import { memberKeySchema } from '@shared/domain/ids';
import type { SearchSource } from '@shared/search/build-index';
import type { SearchFields } from '@shared/search/tokens';
import { MADE_UP_COLUMNS, madeUpRows, type MadeUpRollOptions } from './made-up-roll';

/** What is searched of a made-up roll, and each row's key, in display order: sorted by surname and first name. */
export interface MadeUpSource extends SearchSource {
  readonly fields: readonly SearchFields[];
  readonly keys: readonly MemberKey[];
}

export function madeUpSource(options: MadeUpRollOptions): MadeUpSource {
  const at = Object.fromEntries(MADE_UP_COLUMNS.map((column, place) => [column, place]));
  const fields = Array.from(madeUpRows(options), (row): SearchFields => {
    function text(column: keyof SearchFields): string | null {
      const cell = row[at[column] ?? -1];
      return typeof cell === 'string' ? cell : null;
    }
    return {
      surname: text('surname'),
      givenName: text('givenName'),
      number: text('number'),
      refCode: text('refCode'),
      birthDate: text('birthDate'),
      town: text('town'),
    };
  });
  const { compare } = new Intl.Collator('de');
  fields.sort((one, other) => compare(nameOf(one), nameOf(other)));
  return {
    fields,
    count: fields.length,
    fieldsAt: (row) => fields[row] ?? {},
    keys: fields.map(({ number, refCode }) => memberKeySchema.parse(number ?? `ref:${refCode ?? ''}`)),
  };
}

function nameOf({ surname, givenName }: SearchFields): string {
  return `${surname ?? ''}, ${givenName ?? ''}`;
}
