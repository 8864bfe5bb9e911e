import { rollIdSchema, shortTextSchema } from '@shared/domain/ids';
import { keysOf } from '@shared/domain/member-keys';
import { activeAccreditations } from '@shared/domain/register-queries';
import { rulesTestable } from '@shared/domain/rule-sets';
import { ok, type Result } from '@shared/lib/result';
import { writeRejected } from '@shared/tables/rejected';
import type { EngineCore } from './core';
import type {
  Cancelled,
  ExportFailure,
  ImportReport,
  OnProgress,
  OutputFile,
  SavedProfile,
  TableChoices,
  TableFailure,
  TablePreview,
} from './engine-files';
import type { Snapshot } from './engine-views';
import { memberName } from './names';
import type { Roll } from './roll';
import { compareRolls } from './roll-difference';
import { personByKey } from './roll-view';
import type { Session } from './session';
import { ROLL_RECORD, storeRoll, type RollRecord } from './stored-roll';
import { checkTable, previewTable, type CheckedTable } from './table-check';
import { CANCELLED, type Work } from './work';

const SHOWN_REJECTED = 1_000;
const SHOWN_DUPLICATES = 200;
const SHOWN_REMOVED = 50;

/** The office takes in a table of members: preview, check, import. Only the last one stores anything. */
export class TableImport {
  readonly #core: EngineCore;
  #chosen: { readonly file: File; readonly saved: readonly SavedProfile[] } | undefined;
  #checked: CheckedTable | undefined;
  /** Of the last check; they can be saved after the import as well. */
  #rejected: CheckedTable['result']['rejected'] = [];

  constructor(core: EngineCore) {
    this.#core = core;
  }

  async preview(
    file: File,
    choices: TableChoices,
    saved: readonly SavedProfile[],
  ): Promise<Result<TablePreview, TableFailure>> {
    this.#chosen = { file, saved };
    this.#checked = undefined;
    return await previewTable(file, choices, saved);
  }

  async check(
    choices: TableChoices,
    dues: File | undefined,
    onProgress: OnProgress,
  ): Promise<Result<ImportReport, TableFailure>> {
    if (this.#chosen === undefined) throw new Error('no table was chosen');
    const { file, saved } = this.#chosen;
    this.#checked = undefined;
    this.#rejected = [];
    return await this.#core.longWork(onProgress, async (work) => {
      const checked = await checkTable(file, choices, saved, dues, this.#core.dependencies.now(), work);
      if (!checked.ok) return checked;
      const changes = await this.#changes(checked.value.roll, work);
      if (work.isCancelled) return CANCELLED;
      if (!changes.ok) return changes;
      this.#checked = checked.value;
      this.#rejected = checked.value.result.rejected;
      return ok(this.#report(checked.value, changes.value));
    });
  }

  async import(onProgress: OnProgress): Promise<Result<Snapshot, TableFailure>> {
    const checked = this.#checked;
    if (checked === undefined) throw new Error('no table was checked');
    const imported = await this.#core.longWork(onProgress, (work) => this.#store(checked, work));
    if (imported.ok) this.#checked = undefined;
    return imported;
  }

  exportRejected(
    headings: readonly string[],
    reasons: Readonly<Record<string, string>>,
  ): Result<OutputFile, ExportFailure> {
    const text = writeRejected(this.#rejected, headings, reasons);
    return text.ok ? ok({ name: 'rejected.csv', bytes: new TextEncoder().encode(text.value) }) : text;
  }

  /** Lets go of the rows that were read. */
  forget(): void {
    this.#chosen = undefined;
    this.#checked = undefined;
    this.#rejected = [];
  }

  async #store(
    { roll, index, source, result }: CheckedTable,
    work: Work,
  ): Promise<Result<Snapshot, TableFailure>> {
    const { storage } = this.#core.openSession;
    const rollId = rollIdSchema.parse(this.#core.dependencies.randomId());
    const stored = await storeRoll(storage, rollId, roll, index, work);
    const { members, pending } = result.counts;
    const record: RollRecord = {
      ...{
        rollId,
        storedAs: rollId,
        members,
        pending,
        columns: [...roll.columns],
        bytes: roll.bytes.length,
        source,
      },
      asOf: this.#core.dependencies.now(),
    };
    const payload = { rollId, members, pending, source: sourceName(source) };
    const taken = !stored.ok
      ? stored
      : await this.#core.inTurn(async () => {
          if (work.isCancelled) return CANCELLED;
          const step = {
            bodies: [{ type: 'roll-imported' as const, payload }],
            records: [{ name: ROLL_RECORD, value: record }],
          };
          return await this.#core.take(step, (session) => ({
            ...session,
            roll: { record, roll, index },
          }));
        });
    // What the old roll or the failed attempt left; should this fail, the next opening does it.
    await storage.sweep(this.#core.session?.roll?.record.storedAs);
    return taken;
  }

  async #changes(roll: Roll, work: Work): Promise<Result<ImportReport['changes'], Cancelled>> {
    const { session } = this.#core;
    const before = session?.roll?.roll;
    if (session === undefined || before === undefined) return ok(undefined);
    const compared = await compareRolls(before, roll, work);
    if (!compared.ok) return compared;
    const { added, removed, keys } = compared.value;
    return ok({ added, removed, removedWithCard: removedWithCard(session, keys) });
  }

  #report({ roll, result }: CheckedTable, changes: ImportReport['changes']): ImportReport {
    const { counts, rejected, duplicates, dues } = result;
    const { dropped } = rulesTestable(this.#core.openSession.assembly.votes, roll.columns);
    return {
      rowsRead: counts.rowsRead,
      members: counts.members,
      pending: counts.pending,
      rejectedCount: counts.rejected,
      rejected: rejected.slice(0, SHOWN_REJECTED),
      duplicateCount: counts.duplicates,
      duplicates: duplicates.slice(0, SHOWN_DUPLICATES),
      ...(dues !== undefined && { dues }),
      columns: roll.columns,
      untestedRules: [...new Set(dropped.map(({ rule }) => rule.rule))],
      ...(changes !== undefined && { changes }),
    };
  }
}

/** Who holds a card and is not among those with these keys, by any key (rule M15), in order of names. */
function removedWithCard(
  session: Session,
  keys: ReadonlySet<string>,
): NonNullable<ImportReport['changes']>['removedWithCard'] {
  const removed = [...session.state.members.keys()].flatMap((key) => {
    if (keys.has(key)) return [];
    const [active] = activeAccreditations(session.state, key);
    const person = active && personByKey(session, key);
    if (active === undefined || (person && keysOf(person).some((one) => keys.has(one)))) return [];
    return [{ key, name: memberName(session, key), card: active.card }];
  });
  removed.sort((a, b) => a.name.localeCompare(b.name, 'de'));
  return { total: removed.length, members: removed.slice(0, SHOWN_REMOVED) };
}

function sourceName(fileName: string): string {
  const parsed = shortTextSchema.safeParse(fileName.replace(/\p{Cc}/gu, ' ').slice(0, 200));
  return parsed.success ? parsed.data : 'table';
}
