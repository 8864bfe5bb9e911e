import { readKey } from 'openpgp';
import { foldName } from '@shared/lib/fold-name';

const ADDRESS = /[^\s<>()",;:]+@[^\s<>()",;:]+/gu;
const HAS_WORDS = /[\p{L}\p{N}]/u;
const COMMENT = /\([^()]*\)/gu;

/**
 * What a person is recognised by in a name or a user id (`Anna Müller (Büro) <anna@example.org>`): the addresses in small
 * letters, and the name as it is compared: `Mueller, Anna` is `Anna Müller`. Comments don't count.
 */
export function aliasesIn(text: string): string[] {
  const addresses = text.match(ADDRESS) ?? [];
  const name = text.replace(ADDRESS, ' ').replace(COMMENT, ' ');
  const aliases = addresses.map((address) => address.normalize('NFKC').toLowerCase());
  return HAS_WORDS.test(name) ? [foldName(name), ...aliases] : aliases;
}

/**
 * The aliases in all the user ids of a key, good or not: nobody hides one behind a broken signature.
 * @param armoredKey as the vault holds it
 */
export async function aliasesOfKey(armoredKey: string): Promise<string[]> {
  const { users } = await readKey({ armoredKey });
  return [...new Set(users.flatMap(({ userID }) => aliasesIn(userID?.userID ?? '')))];
}
