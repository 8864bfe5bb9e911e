/** Mutations of the text inside of packages, deltas and acknowledgements. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import type { Random } from '../support/random';
import { joined, mutateBytes, type Mutation } from './bytes';
import { mutateJson, respell } from './json';

/** What the trailer counts; an acknowledgement has none. */
export type Counted = 'members' | 'events' | 'nothing';

interface Text {
  readonly counted: Counted;
  /** Header and rows or events. */
  readonly lines: readonly string[];
  /** Absent in an acknowledgement. */
  readonly trailer: string | undefined;
}

const LINE_LIMIT = 8 * 1024 * 1024;
const GENESIS = '0'.repeat(64);

type TextMutator = (text: Text, random: Random) => Text;

/** What is done to the lines; the trailer is looked after later. */
const lineMutators: Readonly<Record<string, TextMutator>> = {
  'a line left out': (text, random) =>
    withLines(text, (lines) => lines.splice(random.below(lines.length), 1)),
  'a line twice': (text, random) =>
    withLines(text, (lines) => {
      const at = random.below(lines.length);
      lines.splice(random.below(lines.length + 1), 0, lines[at] ?? '');
    }),
  'two lines exchanged': (text, random) =>
    withLines(text, (lines) => {
      const [a, b] = [random.below(lines.length), random.below(lines.length)];
      [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
    }),
  'lines in another order': (text, random) =>
    withLines(text, (lines) => lines.splice(1, lines.length, ...shuffled(lines.slice(1), random))),
  'nothing between header and trailer': (text) => withLines(text, (lines) => lines.splice(1)),
  'no header': (text) => withLines(text, (lines) => lines.splice(0, 1)),
  'the trailer within': (text, random) =>
    withLines(text, (lines) => lines.splice(random.below(lines.length + 1), 0, text.trailer ?? '')),
  'an empty line': (text, random) =>
    withLines(text, (lines) => lines.splice(random.below(lines.length + 1), 0, '')),
  '50,000 empty lines': (text) =>
    withLines(text, (lines) => lines.splice(1, 0, ...Array.from({ length: 50_000 }, () => ''))),
  'the last line 5,000 times': (text) =>
    withLines(text, (lines) => lines.push(...Array.from({ length: 5_000 }, () => lines.at(-1) ?? ''))),
  'carriage returns': (text, random) =>
    withLines(text, (lines) => lines.forEach((line, at) => random.below(2) && (lines[at] = `${line}\r`))),
  'a byte order mark': (text, random) => onOneLine(text, random, (line) => `\ufeff${line}`),
  'a NUL': (text, random) => onOneLine(text, random, (line) => putIn(line, '\0', random)),
  'a line feed within a line': (text, random) => onOneLine(text, random, (line) => putIn(line, '\n', random)),
  'a line one octet too long': (text, random) =>
    onOneLine(text, random, (line) => line + ' '.repeat(LINE_LIMIT + 1 - Buffer.byteLength(line))),
  'a line as long as may be': (text, random) =>
    onOneLine(text, random, (line) => line + ' '.repeat(LINE_LIMIT - Buffer.byteLength(line))),
  'a line of 8 MiB': (text, random) => onOneLine(text, random, (line) => line + 'x'.repeat(8 << 20)),
  'the same in another spelling': (text, random) =>
    onOneLine(text, random, (line) => respell(line, random).text),
};
const lineMutatorNames = Object.keys(lineMutators);

/** Octets that are no UTF-8: a lone continuation, an overlong slash, half of a pair, beyond the last letter, cut short. */
const NOT_UTF8 = ['80', 'c0af', 'eda080', 'f4908080', 'e282', 'ff', 'fe', 'f8888080'] as const;

/** Text that is changed and, of a kind that is chosen too, closed by a trailer that fits or does not. */
export function mutateText(bytes: Uint8Array, counted: Counted, random: Random, other: Uint8Array): Mutation {
  const text = linesOf(bytes, counted);
  const way = random.below(20);
  if (way < 10) return close(mutatedLine(text, random), random);
  if (way < 16) {
    const name = random.pick(lineMutatorNames);
    return close({ name, text: lineMutators[name]?.(text, random) ?? text }, random);
  }
  if (way === 16) {
    const hex = random.pick(NOT_UTF8);
    const body = Buffer.from(joinLines(text.lines));
    const at = random.below(body.length);
    const changed = joined(body.subarray(0, at), Buffer.from(hex, 'hex'), body.subarray(at));
    return { name: `octets ${hex}, hash right`, bytes: sealText(changed, counted, text.lines.length - 1) };
  }
  if (way === 17) return lastLine(bytes, random);
  const changed = mutateBytes(bytes, random, other);
  return { name: `text: ${changed.name}`, bytes: changed.bytes };
}

interface NamedText {
  readonly name: string;
  readonly text: Text;
}

function mutatedLine(text: Text, random: Random): NamedText {
  const { trailer } = text;
  if (trailer !== undefined && random.below(8) === 0) {
    const changed = mutateJson(trailer, random);
    return { name: `trailer: ${changed.name}`, text: { ...text, trailer: changed.text } };
  }
  const at = random.below(3) === 0 ? 0 : random.below(text.lines.length);
  const changed = mutateJson(text.lines[at] ?? '', random);
  const lines = text.lines.map((line, index) => (index === at ? changed.text : line));
  return { name: `line ${at + 1}: ${changed.name}`, text: { ...text, lines } };
}

function lastLine(bytes: Uint8Array, random: Random): Mutation {
  const changes: Readonly<Record<string, () => Uint8Array>> = {
    'no last line feed': () => bytes.subarray(0, -1),
    'two last line feeds': () => joined(bytes, Uint8Array.of(10)),
    'a carriage return at the end': () => joined(bytes.subarray(0, -1), Uint8Array.of(13, 10)),
    'a blank at the end': () => joined(bytes.subarray(0, -1), Uint8Array.of(32, 10)),
    'a NUL at the end': () => joined(bytes, Uint8Array.of(0)),
    'a byte order mark before all': () => joined(Uint8Array.of(0xef, 0xbb, 0xbf), bytes),
    'no text': () => new Uint8Array(),
    'a line feed only': () => Uint8Array.of(10),
    'UTF-16': () => new Uint8Array(Buffer.from(Buffer.from(bytes).toString(), 'utf16le')),
  };
  const name = random.pick(Object.keys(changes));
  return { name, bytes: changes[name]?.() ?? bytes };
}

/** Ends a changed text: with the trailer as it was, with the right hash, or with hash, count and chain all right. */
function close({ name, text }: NamedText, random: Random): Mutation {
  const way = random.pick(['as it was', 'hash right', 'all right', 'all right'] as const);
  if (text.trailer === undefined) return { name, bytes: Buffer.from(joinLines(text.lines)) };
  if (way === 'as it was') return { name, bytes: Buffer.from(joinLines([...text.lines, text.trailer])) };
  const lines = way === 'all right' && text.counted === 'events' ? rechained(text.lines, random) : text.lines;
  const body = Buffer.from(joinLines(lines));
  const isOwnTrailer = name.startsWith('trailer') || way === 'hash right';
  const bytes = isOwnTrailer
    ? joined(body, Buffer.from(`${withHash(text.trailer, body)}\n`))
    : sealText(body, text.counted, lines.length - 1);
  return { name: `${name}; ${way}`, bytes };
}

/** Puts the right hash into a trailer that may be none. */
function withHash(trailer: string, body: Uint8Array): string {
  return trailer.replace(/"sha256":"[0-9a-f]{64}"/, `"sha256":"${sha256(body)}"`);
}

/** A text with the trailer that belongs to it. */
function sealText(body: Uint8Array, counted: Counted, count: number): Uint8Array {
  if (counted === 'nothing') return body;
  return joined(body, Buffer.from(`${JSON.stringify({ [counted]: count, sha256: sha256(body) })}\n`));
}

const objectSchema = z.record(z.string(), z.unknown());

/** Joins the events of a delta to a chain again, as far as they are objects; sometimes numbers them anew. */
function rechained(lines: readonly string[], random: Random): string[] {
  const [header = '', ...events] = lines;
  const isNumbered = random.below(2) === 0;
  let hash = GENESIS;
  const chained = events.map((line, index) => {
    const event = parsed(line);
    const linked = { ...event, prevHash: hash, ...(isNumbered && { seq: index + 1 }) };
    const spelled = event === undefined ? line : (canonicalize(linked) ?? line);
    hash = sha256(Buffer.from(spelled));
    return spelled;
  });
  const head = parsed(header);
  return [
    head === undefined ? header : JSON.stringify({ ...head, to: chained.length, head: hash }),
    ...chained,
  ];
}

/** The object on a line, unless it is none or what it says would be lost by spelling it anew. */
function parsed(line: string): Record<string, unknown> | undefined {
  try {
    const value = objectSchema.safeParse(JSON.parse(line));
    return value.success && line.length < 100_000 && !/__proto__|1e[0-9]|\\ud/.test(line)
      ? value.data
      : undefined;
  } catch {
    return undefined;
  }
}

function linesOf(bytes: Uint8Array, counted: Counted): Text {
  const lines = Buffer.from(bytes).toString().split('\n').slice(0, -1);
  return counted === 'nothing'
    ? { counted, lines, trailer: undefined }
    : { counted, lines: lines.slice(0, -1), trailer: lines.at(-1) };
}

function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

function withLines(text: Text, change: (lines: string[]) => unknown): Text {
  const lines = [...text.lines];
  change(lines);
  return { ...text, lines };
}

function onOneLine(text: Text, random: Random, change: (line: string) => string): Text {
  const at = random.below(text.lines.length);
  return { ...text, lines: text.lines.map((line, index) => (index === at ? change(line) : line)) };
}

function putIn(line: string, part: string, random: Random): string {
  const at = random.below(line.length + 1);
  return line.slice(0, at) + part + line.slice(at);
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
