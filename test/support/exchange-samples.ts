import { createHash } from 'node:crypto';
import { assemblySchema } from '@shared/domain/assembly';
import {
  assemblyIdSchema,
  deskIdSchema,
  memberKeySchema,
  cardNumberSchema,
  rollIdSchema,
} from '@shared/domain/ids';
import { appendEvents, EMPTY_LOG, headOf } from '@shared/domain/log';
import type { Column, Row } from '@shared/domain/member';
import { defaultVotes } from '@shared/domain/rule-sets';
import { writeDelta, type Delta } from '@shared/exchange/delta';
import { packageHeaderSchema, type Acknowledgement, type PackageHeader } from '@shared/exchange/format';
import { PackageWriter } from '@shared/exchange/package-writer';

const SAMPLE_COLUMNS: readonly Column[] = [
  'number',
  'refCode',
  'surname',
  'givenName',
  'birthDate',
  'openDues',
  'pending',
];
const SAMPLE_ASSEMBLY = assemblyIdSchema.parse('8d3b1c52-0d0c-4c0a-9a51-0d1b2a3c4d5e');
const SAMPLE_ROLL = rollIdSchema.parse('0b6f3c1e-52a3-4d0e-9d0a-6f5b1c2d3e4f');
const NOBODY = deskIdSchema.parse('0'.repeat(40));

export function sampleHeader(
  office: PackageHeader['office'] = { name: 'Geschäftsstelle', fingerprint: NOBODY, publicKey: '' },
): PackageHeader {
  return packageHeaderSchema.parse({
    format: 'stimmkarte-roll',
    version: 1,
    rollId: SAMPLE_ROLL,
    issuedAt: '2026-11-13T18:00:00.000Z',
    assembly: assemblySchema.parse({
      id: SAMPLE_ASSEMBLY,
      title: 'Landesparteitag 2026.2',
      date: '2026-11-14',
      place: 'Mainz',
      kind: 'conference',
      unit: 'LV Rheinland-Pfalz',
      votes: defaultVotes('conference'),
    }),
    batches: [],
    columns: SAMPLE_COLUMNS,
    office,
    recipients: [{ id: deskIdSchema.parse('1'.repeat(40)), name: 'Schalter Süd' }],
  });
}

export function sampleRows(count: number): Row[] {
  return Array.from({ length: count }, (_, index) =>
    index % 10 === 9
      ? [null, `AB-${index}`, 'Groß', `Jürgen ${index}`, '1970-01-31', null, true]
      : [
          String(100_000 + index),
          null,
          'Müller-Lüdenscheidt',
          `Zoë ${index}`,
          '1984-02-29',
          index * 100,
          false,
        ],
  );
}

export function packageText(header: PackageHeader, rows: readonly Row[]): Buffer {
  const writer = new PackageWriter(header);
  const pieces = [writer.header(), ...rows.map((row) => writer.row(row)), writer.trailer()];
  return Buffer.concat(pieces.filter((piece) => piece !== undefined));
}

/** A text from lines as somebody writes them by hand, with the trailer that belongs to them. */
export function handWritten(lines: readonly string[], counted: 'members' | 'events' = 'members'): Buffer {
  const body = lines.map((line) => `${line}\n`).join('');
  const sha256 = createHash('sha256').update(body).digest('hex');
  return Buffer.from(`${body}${JSON.stringify({ [counted]: lines.length - 1, sha256 })}\n`);
}

/** A desk's log of so many accreditations, as a delta. */
export function sampleDelta(count: number, deskId = deskIdSchema.parse('1'.repeat(40))): Delta {
  const events = appendEvents(
    EMPTY_LOG,
    Array.from({ length: count }, (_, index) => ({
      type: 'member-accredited',
      payload: {
        member: memberKeySchema.parse(String(100_000 + index)),
        card: cardNumberSchema.parse(String(1 + index).padStart(4, '0')),
        identity: 'photo-document',
        votes: ['conference'],
      },
    })),
    { assemblyId: SAMPLE_ASSEMBLY, deskId, operator: 'Ännchen Größe', nowMs: Date.UTC(2026, 10, 14, 9) },
  );
  return {
    header: {
      format: 'stimmkarte-delta',
      version: 1,
      assemblyId: SAMPLE_ASSEMBLY,
      assemblyTitle: 'Landesparteitag 2026.2',
      rollId: SAMPLE_ROLL,
      desk: { id: deskId, name: 'Schalter Süd' },
      from: 1,
      to: count,
      head: headOf(events.at(-1)).hash,
      createdAt: '2026-11-14T17:00:00.000Z',
    },
    events,
  };
}

export function deltaText(delta: Delta): Buffer {
  return Buffer.concat([...writeDelta(delta)]);
}

/** That the office has taken in the log of `sampleDelta(5)`. */
export function sampleAcknowledgement(desk = deskIdSchema.parse('1'.repeat(40))): Acknowledgement {
  const { assemblyId, assemblyTitle, to, head } = sampleDelta(5, desk).header;
  return {
    ...{ format: 'stimmkarte-acknowledgement', version: 1, assemblyId, assemblyTitle },
    ...{ desk, upTo: to, head, acknowledgedAt: '2026-11-14T18:00:00.000Z' },
  };
}

/** The text of a package by this office. */
export function packageBy(
  office: { readonly fingerprint: string; readonly publicKey: string },
  count = 5,
): Buffer {
  const fingerprint = deskIdSchema.parse(office.fingerprint);
  return packageText(
    sampleHeader({ name: 'Geschäftsstelle', fingerprint, publicKey: office.publicKey }),
    sampleRows(count),
  );
}
