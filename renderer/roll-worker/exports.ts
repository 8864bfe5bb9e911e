import canonicalize from 'canonicalize';
import { cardsInRange } from '@shared/domain/cards';
import type { MemberKey } from '@shared/domain/ids';
import { keysOf } from '@shared/domain/member-keys';
import type { Accreditation, Card } from '@shared/domain/register';
import { activeAccreditations, card as cardOf } from '@shared/domain/register-queries';
import { segmentsOf } from '@shared/domain/segments';
import { err, ok, type Result } from '@shared/lib/result';
import { writeBlockedList, type BlockedCard } from '@shared/tables/blocked-list';
import { writeUpload, type UploadMember } from '@shared/tables/upload';
import { conflictsOf } from './conflict-views';
import type { ExportFailure, OutputFile, TableExport } from './engine-files';
import { fileName } from './file-names';
import { eventsInOrder } from './log-views';
import { personByKey } from './roll-view';
import type { Session } from './session';

/** The members whose fields in the member system are to change: who is accredited, and who isn't any more. */
export function exportUpload(session: Session): Result<TableExport, ExportFailure> {
  const table = writeUpload(peopleKnown(session).flatMap((key) => uploadMember(session, key) ?? []));
  if (!table.ok) return err({ kind: 'nothing-to-export' });
  const { text, rows, leftOut, ballotBoxColumn } = table.value;
  return ok({ file: textFile(session, 'upload', 'csv', text), rows, leftOut, ballotBoxColumn });
}

/**
 * @param headings number, since when, why, replaced by, found
 * @param causes text for `lost`, `spoiled`, `withdrawn` and `settled`
 */
export function exportBlockedList(
  session: Session,
  headings: readonly string[],
  causes: Readonly<Record<string, string>>,
): Result<OutputFile & { readonly rows: number }, ExportFailure> {
  const blocked = blockedCards(session).flatMap((card): BlockedCard[] => {
    const { number, blockedFor, blockedAt, replacedBy, found } = card;
    if (blockedFor === undefined || blockedAt === undefined) return [];
    return [
      {
        ...{ number, replacedBy },
        since: localMinute(blockedAt.time),
        cause: causes[blockedFor] ?? blockedFor,
        found: found && localMinute(found.time),
      },
    ];
  });
  const text = writeBlockedList(blocked, headings);
  return text.ok ? ok({ ...textFile(session, 'blocked', 'csv', text.value), rows: blocked.length }) : text;
}

/** Every event of every log known here, one a line as the canonical JSON that its hash is taken over. */
export function exportLog(session: Session): Result<OutputFile & { readonly rows: number }, ExportFailure> {
  const lines = eventsInOrder(session).map((event) => `${canonicalize(event) ?? ''}\n`);
  if (lines.length === 0) return err({ kind: 'nothing-to-export' });
  return ok({ ...textFile(session, 'log', 'ndjson', lines.join('')), rows: lines.length });
}

/** Everybody who was ever accredited, once: by the key on the roll, else by the one that it was under. */
function peopleKnown(session: Session): readonly MemberKey[] {
  const keys = [...session.state.members].flatMap(([key, accreditations]) =>
    accreditations.some(({ guest }) => guest === undefined) ? [key] : [],
  );
  return [...new Set(keys.map((key) => personByKey(session, key)?.key ?? key))];
}

function uploadMember(session: Session, key: MemberKey): UploadMember | undefined {
  const { state, roll } = session;
  const member = personByKey(session, key);
  const keys = member === undefined ? [key] : keysOf(member);
  const columns = roll?.record.columns ?? [];
  const field = (name: 'freeText1' | 'freeText2') =>
    columns.includes(name) ? (member?.[name] ?? null) : undefined;
  const fields = { freeText1: field('freeText1'), freeText2: field('freeText2') };
  const due =
    cardsOf(activeAccreditations(state, keys)) ??
    clearingOf(
      keys.flatMap((one) => state.members.get(one) ?? []),
      fields,
    );
  if (due === undefined) return undefined;
  const { members } = conflictsOf(session);
  return {
    number: member === undefined && !key.startsWith('ref:') ? key : member?.number,
    card: due.card,
    ballotBox: due.ballotBox,
    ...fields,
    inConflict: keys.some((one) => members.has(one)),
  };
}

/** A card for each vote stands in the one field, in the order in which they were handed out. */
function cardsOf(standing: readonly Accreditation[]): Pick<UploadMember, 'card' | 'ballotBox'> | undefined {
  if (standing.length === 0) return undefined;
  const ballotBox = standing.find((one) => one.ballotBox !== undefined)?.ballotBox;
  return { card: standing.map(({ card }) => card).join(', '), ballotBox };
}

/** What is to be cleared of somebody who has no card any more: what the member system was told of one that they had. */
function clearingOf(
  ended: readonly Accreditation[],
  { freeText1, freeText2 }: Pick<UploadMember, 'freeText1' | 'freeText2'>,
): Pick<UploadMember, 'card' | 'ballotBox'> | undefined {
  const cards = freeText2?.split(', ') ?? [];
  const told = ended.filter(({ card }) => cards.includes(card));
  if (told.length === 0) return undefined;
  const isBoxTold = told.some(({ ballotBox }) => ballotBox !== undefined && ballotBox === freeText1);
  return { card: null, ballotBox: isBoxTold ? null : undefined };
}

/** Every blocked card: blocked by itself, or in a range of cards that nobody had. */
function blockedCards({ state }: Session): readonly Card[] {
  const single = [...state.cards].flatMap(([number, { isBlocked }]) => (isBlocked ? [number] : []));
  const inRanges = segmentsOf(state).filter(({ blocked }) => blocked !== undefined);
  const numbers = new Set([...single, ...inRanges.flatMap(({ range }) => cardsInRange(range))]);
  return [...numbers]
    .flatMap((number) => cardOf(state, number) ?? [])
    .filter((card) => card.state === 'blocked');
}

export function textFile(session: Session, what: string, extension: string, text: string): OutputFile {
  return { name: fileName(session, what, extension), bytes: new TextEncoder().encode(text) };
}

/** `2026-11-14 10:05` by this computer's clock. */
export function localMinute(ms: number): string {
  const date = new Date(ms);
  const local = new Date(ms - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16).replace('T', ' ');
}
