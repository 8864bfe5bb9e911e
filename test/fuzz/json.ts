/** Mutations of JSON by its structure: what comes out is sometimes JSON, and seldom what was meant. */
import type { Random } from '../support/random';
import fixtures from './fixtures.json' with { type: 'json' };

export interface TextMutation {
  readonly name: string;
  readonly text: string;
}

type Path = readonly (string | number)[];

const DEEP = 100_000;

/** Values in the spelling of JSON, or nearly: wrong in type, size, range, letters or depth. */
const spellings: readonly string[] = [
  ...[
    'null',
    'true',
    'false',
    '0',
    '-0',
    '-1',
    '1',
    '1.5',
    '2',
    '1e999',
    '-1e999',
    '1e-999',
    'NaN',
    'Infinity',
  ],
  ...[
    '9007199254740991',
    '9007199254740993',
    '1e21',
    '1000001',
    '2000001',
    '4294967296',
    '0x10',
    '01',
    '+1',
    '1.',
  ],
  ...[
    '""',
    '" "',
    '"\\u0000"',
    '"\\ud800"',
    '"\\udfff\\ud800"',
    '"\ufeffx"',
    '"a\\nb"',
    '"\\u202eabc"',
    '"\\u2028"',
  ],
  ...[
    '"a\tb"',
    '"\\u00a0x"',
    '"x "',
    '" x"',
    '"\\/"',
    '"\\x"',
    '"',
    "'x'",
    'undefined',
    '',
    '/*',
    '[',
    '}',
    '[1,]',
  ],
  ...[
    '[]',
    '{}',
    '[[]]',
    '[null]',
    '{"__proto__":{"x":1}}',
    '{"constructor":{"prototype":{}}}',
    '{"a":1,"a":2}',
  ],
  ...[
    '"__proto__"',
    '"toString"',
    '"constructor"',
    '"2026-02-30"',
    '"2024-02-29"',
    '"0000-00-00"',
    '"20260101"',
  ],
  ...['"2026-11-13T18:00:00+01:00"', '"2026-11-13T24:00:00Z"', '"9999999-01-01"', '"275760-09-13T00:00:00Z"'],
  `"${'0'.repeat(40)}"`,
  `"${'f'.repeat(40)}"`,
  `"${'A'.repeat(40)}"`,
  `"${'0'.repeat(64)}"`,
  '"00000000-0000-0000-0000-000000000000"',
  '"ffffffff-ffff-4fff-bfff-ffffffffffff"',
];

/** The same, too long to be written down. */
const madeSpellings: Readonly<Record<string, () => string>> = {
  '100,000 levels of arrays': () => '['.repeat(DEEP) + ']'.repeat(DEEP),
  '100,000 levels of objects': () => '{"a":'.repeat(DEEP) + '1' + '}'.repeat(DEEP),
  '100,000 arrays never closed': () => '['.repeat(DEEP),
  '201 letters': () => `"${'x'.repeat(201)}"`,
  '2,001 letters': () => `"${'ä'.repeat(2001)}"`,
  '300,000 letters': () => `"${'x'.repeat(300_000)}"`,
  '3 MB of letters': () => `"${'x'.repeat(3_000_000)}"`,
  '100,000 digits': () => '9'.repeat(100_000),
  '200,000 numbers': () => `[${'1,'.repeat(199_999)}1]`,
  '100,000 empty objects': () => `[${'{},'.repeat(99_999)}{}]`,
  '20,000 unknown fields': () =>
    `{${Array.from({ length: 20_000 }, (_, index) => `"field ${index}":1`).join(',')}}`,
  'a field with a name of 100,000 letters': () => `{"${'n'.repeat(100_000)}":1}`,
};

/** Fingerprints: of nobody, of the place of the emergency desk, and of people in fixtures.json. */
const STRANGERS: readonly string[] = [
  ...['0', '1', '5'].map((digit) => digit.repeat(40)),
  ...Object.values(fixtures.keys).map(({ fingerprint }) => fingerprint),
];
/** Names of votes, rules, columns, causes and events, each somewhere out of place. */
const WORDS = [
  ...[
    'conference',
    'nomination',
    'both',
    'not-pending',
    'minimum-age',
    'number',
    'surname',
    'comment',
    'lost',
    'known',
  ],
  ...[
    'member-accredited',
    'card-replaced',
    'accreditation-withdrawn',
    'operator-signed-on',
    'delta-merged',
    'roll-loaded',
  ],
];

const entryNames = [
  '__proto__',
  'constructor',
  'extra',
  '',
  'toString',
  'version',
  'a'.repeat(5_000),
] as const;

/** Changes one value or field of a JSON text. */
export function mutateJson(json: string, random: Random): TextMutation {
  const value: unknown = JSON.parse(json);
  const paths = pathsOf(value);
  const path = random.pick(paths);
  const elsewhere = spellAt(value, random.pick(paths));
  const parent = path.slice(0, -1);
  const last = path.at(-1);
  const where = path.join('.') || 'all';
  if (random.below(3) === 0) {
    const likely = random.pick(
      paths.filter((one) => otherOfItsKind(valueAt(value, one), random) !== undefined),
    );
    const other = otherOfItsKind(valueAt(value, likely), random);
    return {
      name: `${likely.join('.')}: another of its kind`,
      text: spell(value, likely, (raw) => (other === undefined ? raw : JSON.stringify(other))),
    };
  }
  switch (random.below(last === undefined ? 3 : 9)) {
    case 0: {
      const name = random.pick(Object.keys(madeSpellings));
      return { name: `${where}: ${name}`, text: spell(value, path, () => madeSpellings[name]?.() ?? '') };
    }
    case 1: {
      const raw = random.pick(spellings);
      return { name: `${where}: ${raw}`, text: spell(value, path, () => raw) };
    }
    case 2:
      return { name: `${where}: in an array`, text: spell(value, path, (raw) => `[${raw}]`) };
    case 3:
      return { name: `${where}: the value of another field`, text: spell(value, path, () => elsewhere) };
    case 4:
      return { name: `${where}: left out`, text: spell(value, parent, withoutEntry(value, parent, last)) };
    case 5:
      return {
        name: `${where}: another value`,
        text: spell(value, path, (raw) => slightlyOther(raw, random)),
      };
    case 6: {
      const raw = random.pick([...spellings, elsewhere]);
      const isFirst = random.below(2) === 0;
      return {
        name: `${where}: twice, ${isFirst ? 'then' : 'before'} ${raw.slice(0, 40)}`,
        text: spell(value, path, (own) =>
          isFirst ? `${own},${keyOf(last)}${raw}` : `${raw},${keyOf(last)}${own}`,
        ),
      };
    }
    case 7: {
      const name = random.pick(entryNames);
      const raw = random.pick(spellings);
      return {
        name: `${where}: beside ${name.slice(0, 20)} ${raw}`,
        text: spell(
          value,
          path,
          (own) => `${own},${typeof last === 'string' ? `${JSON.stringify(name)}:` : ''}${raw}`,
        ),
      };
    }
    default:
      return {
        name: 'white space between',
        text: JSON.stringify(value, null, random.pick(['\t', ' ', '\r'])),
      };
  }
}

/** What could as well stand there: another person, assembly, hash, time, number or text. Undefined: nothing like that. */
function otherOfItsKind(value: unknown, random: Random): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + random.pick([-1, 1, 2, 100]);
  if (typeof value !== 'string') return undefined;
  if (/^[0-9a-f]{40}$/.test(value)) return random.pick(STRANGERS);
  if (/^[0-9a-f]{64}$/.test(value)) return value.slice(1) + value.slice(0, 1);
  if (/^[0-9a-f]{8}-/.test(value)) return `1${value.slice(1)}`;
  if (/^\d{4}-\d{2}-\d{2}/.test(value))
    return value.replace(/^\d{4}/, random.pick(['1900', '2025', '2027', '9999']));
  if (/^[A-Z]*\d+$/.test(value)) return value.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
  if (/^[a-z-]+$/.test(value)) return random.pick(WORDS);
  return random.pick([`${value}e`, `${value} `, ` ${value}`]);
}

/** A JSON text that says the same in other letters: blanks, escapes, order of fields. */
export function respell(json: string, random: Random): TextMutation {
  const value: unknown = JSON.parse(json);
  if (random.below(2) === 0 || typeof value !== 'object' || value === null || Array.isArray(value))
    return {
      name: 'escaped letters',
      text: json.replace(/[a-z](?=[a-z]*":)/, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`),
    };
  return {
    name: 'fields in another order',
    text: JSON.stringify(Object.fromEntries(Object.entries(value).reverse())),
  };
}

/** The text of a value with the part at `path` edited. Without any edit it is what `JSON.stringify` gives. */
function spell(value: unknown, path: Path, edit: (raw: string) => string): string {
  const [first, ...rest] = path;
  if (first === undefined) return edit(JSON.stringify(value));
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return `[${items.map((item, index) => (index === first ? spell(item, rest, edit) : JSON.stringify(item))).join(',')}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([key, item]) =>
      `${JSON.stringify(key)}:${key === first ? spell(item, rest, edit) : JSON.stringify(item)}`,
  );
  return `{${entries.join(',')}}`;
}

function spellAt(value: unknown, path: Path): string {
  return JSON.stringify(valueAt(value, path));
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null
        ? Object.entries(at).find(([name]) => name === String(key))?.[1]
        : undefined,
    value,
  );
}

function withoutEntry(value: unknown, parent: Path, last: string | number | undefined): () => string {
  const holder = valueAt(value, parent);
  if (Array.isArray(holder)) {
    const items: readonly unknown[] = holder;
    return () => JSON.stringify(items.filter((_, index) => index !== last));
  }
  return () =>
    JSON.stringify(Object.fromEntries(Object.entries(holder ?? {}).filter(([key]) => key !== last)));
}

/** The field's name where it has one, with the colon. */
function keyOf(last: string | number | undefined): string {
  return typeof last === 'string' ? `${JSON.stringify(last)}:` : '';
}

function slightlyOther(raw: string, random: Random): string {
  const at = random.below(raw.length);
  const other = random.pick(['0', '1', '9', 'a', 'f', 'Z', 'ß', ' ', '-', '"', '']);
  return raw.slice(0, at) + other + raw.slice(at + 1);
}

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return [path, ...items.flatMap((item, index) => pathsOf(item, [...path, index]))];
  }
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]))];
}
