import canonicalize from 'canonicalize';
import type { MemberKey } from '@shared/domain/ids';
import { activeAccreditations, card as cardOf } from '@shared/domain/register-queries';
import { err, ok, type Result } from '@shared/lib/result';
import { writeBlockedList, type BlockedCard } from '@shared/tables/blocked-list';
import { writeUpload, type UploadMember } from '@shared/tables/upload';
import { conflictsOf } from './conflict-views';
import type { ExportFailure, OutputFile, TableExport } from './engine-files';
import { fileName } from './file-names';
import { eventsInOrder } from './log-views';
import { memberOf, type Session } from './session';

/** The accredited members whose fields in the member system are to change. */
export function exportUpload(session: Session): Result<TableExport, ExportFailure> {
  const accredited = [...session.state.members.keys()].flatMap((key) => uploadMember(session, key) ?? []);
  const table = writeUpload(accredited);
  if (!table.ok) return err({ kind: 'nothing-to-export' });
  const { text, rows, leftOut, ballotBoxColumn } = table.value;
  return ok({ file: textFile(session, 'upload', 'csv', text), rows, leftOut, ballotBoxColumn });
}

/** @param causes text for `lost`, `spoiled` and `withdrawn` */
export function exportBlockedList(
  session: Session,
  headings: readonly string[],
  causes: Readonly<Record<string, string>>,
): Result<OutputFile & { readonly rows: number }, ExportFailure> {
  const blocked = [...session.state.cards].flatMap(([number, { isBlocked }]): BlockedCard[] => {
    const card = isBlocked ? cardOf(session.state, number) : undefined;
    if (card?.blockedFor === undefined || card.blockedAt === undefined) return [];
    const cause = causes[card.blockedFor] ?? card.blockedFor;
    return [{ number, since: localMinute(card.blockedAt.time), cause, replacedBy: card.replacedBy }];
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

function uploadMember(session: Session, key: MemberKey): UploadMember | undefined {
  const [active] = activeAccreditations(session.state, key);
  if (active === undefined) return undefined;
  const member = memberOf(session, key);
  const columns = session.roll?.record.columns ?? [];
  const field = (name: 'freeText1' | 'freeText2') =>
    columns.includes(name) ? (member?.[name] ?? null) : undefined;
  return {
    number: member === undefined && !key.startsWith('ref:') ? key : member?.number,
    card: active.card,
    ballotBox: active.ballotBox,
    freeText1: field('freeText1'),
    freeText2: field('freeText2'),
    inConflict: conflictsOf(session.state).members.has(key),
  };
}

function textFile(session: Session, what: string, extension: string, text: string): OutputFile {
  return { name: fileName(session, what, extension), bytes: new TextEncoder().encode(text) };
}

/** `2026-11-14 10:05` by this computer's clock. */
function localMinute(ms: number): string {
  const date = new Date(ms);
  const local = new Date(ms - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16).replace('T', ' ');
}
