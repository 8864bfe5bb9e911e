import { memberKeySchema, type MemberKey } from '@shared/domain/ids';
import { err, ok, type Result } from '@shared/lib/result';
import { readMandates } from '@shared/tables/mandates';
import { inspectTable, readTable, type TableFormat } from '@shared/tables/open-table';
import type { TableRecord } from '@shared/tables/reader';
import type { TableFailure } from './engine-files';
import type { MandatesPreview } from './hall-views';
import { readFile } from './read-file';
import { personByKey } from './roll-view';
import type { Session } from './session';

/** Larger files are no table of mandates. Bytes. */
const SIZE_LIMIT = 16 * 1024 * 1024;

/** Reads a table of mandates by the roll in use, if there is one, and stores nothing. */
export async function previewMandates(
  session: Session,
  file: File,
): Promise<Result<MandatesPreview, TableFailure>> {
  const bytes = await readFile(file, SIZE_LIMIT);
  if (!bytes.ok) return bytes;
  const inspection = inspectTable(bytes.value);
  if (!inspection.ok) return inspection;
  const { header, format } = inspection.value;
  const read = readMandates(header, recordsOf(bytes.value, format), presentKeyIn(session));
  if (read === undefined) return err({ kind: 'not-a-mandates-file', header });
  const { mandates, problems, unknown } = read;
  const holders = mandates.flatMap((one) => one.holders);
  const substitutes = holders.filter(({ rank }) => rank !== undefined).length;
  return ok({
    ...{ mandates, problems, substitutes },
    units: mandates.length,
    seats: mandates.reduce((sum, { seats }) => sum + seats, 0),
    delegates: holders.length - substitutes,
    notOnRoll: session.roll === undefined ? [] : unknown,
  });
}

function* recordsOf(bytes: Uint8Array, format: TableFormat): Generator<TableRecord> {
  for (const { records } of readTable(bytes, format)) yield* records;
}

/** Some tables have reference codes among the member numbers. */
function presentKeyIn(session: Session): (key: MemberKey) => MemberKey | undefined {
  return (key) => {
    const asRefCode = memberKeySchema.safeParse(`ref:${key}`);
    const found =
      personByKey(session, key) ?? (asRefCode.success ? personByKey(session, asRefCode.data) : undefined);
    return found?.key;
  };
}
