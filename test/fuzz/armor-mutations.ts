/** Mutations of ASCII armour. */
import type { Random } from '../support/random';
import { mutateBytes, type Mutation } from './bytes';
import { armor } from './packets';

/** Armours a file, and gets something about that wrong, or only unusual. `other`: another file of the kind. */
export function mutateArmor(bytes: Uint8Array, type: string, random: Random, other: Uint8Array): Mutation {
  const text = armor(bytes, type);
  const [head = '', ...rest] = text.split('\n');
  const changes: Readonly<Record<string, () => string | Uint8Array>> = {
    'armour with other line ends': () =>
      armor(bytes, type, random.pick(['\r\n', '\r', '\n\n', ' \n', '\t\n'])),
    'armour with a comment': () => [head, 'Comment: hier', ...rest].join('\n'),
    'armour with strange headers': () =>
      [
        head,
        random.pick(['Hash: MD5', 'x', ':', 'Charset: UTF-16', '\0: a', 'A: '.repeat(9_000)]),
        ...rest,
      ].join('\n'),
    'armour after blanks': () => '\ufeff \n\t\n'.slice(random.below(4)) + text,
    'armour after other text': () => `Anbei das Paket.\n\n${text}`,
    'armour before other text': () => `${text}\nGruß`,
    'armour twice': () => text + text,
    'armour of two': () => text + armor(other, type),
    'armour without its checksum': () => text.replace(/\n=[^\n]*\n/, '\n'),
    'armour with a wrong checksum': () => text.replace(/\n=[^\n]*\n/, '\n=AAAA\n'),
    'armour without its end': () => text.slice(0, text.lastIndexOf('-----END')),
    'armour of another kind': () =>
      text.replaceAll(
        `PGP ${type}`,
        random.pick(['PGP PUBLIC KEY BLOCK', 'PGP SIGNATURE', 'PGP MESSAGE, PART 1/2', 'PGP X']),
      ),
    'armour on one line': () =>
      [head, '', rest.join('').replace(/(=....)?-----END/, '\n$1\n-----END')].join('\n'),
    'armour of 60,000 empty lines': () => text.replace('\n\n', '\n'.repeat(60_000)),
    'armour with dashes': () => text.replace('\n\n', '\n\n- '),
    'armour in UTF-16': () => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
    'armour of nothing': () => armor(new Uint8Array(), type),
    'armour within armour': () => armor(Buffer.from(text), type),
    'armour changed': () => mutateBytes(Buffer.from(text), random, Buffer.from(text)).bytes,
  };
  const name = random.pick(Object.keys(changes));
  const changed = changes[name]?.() ?? text;
  return { name, bytes: typeof changed === 'string' ? new Uint8Array(Buffer.from(changed)) : changed };
}
