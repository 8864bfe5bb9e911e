import type { Column } from '@shared/domain/member';
import type { FileFailure, KeyFailure, VaultFailure } from '@shared/ipc/contract';
import type { TFunction } from 'i18next';
import type {
  AcknowledgementFailure,
  DeltaFailure,
  EnvelopeFailure,
  ExportFailure,
  NotTakenIn,
  OpenFailure,
  TableFailure,
} from '../roll-worker/engine-api';
import { formatCount } from './format';

/** Everything that can be refused or go wrong in an expected way, except an act on a card or person. */
export type AnyFailure =
  | VaultFailure
  | KeyFailure
  | FileFailure
  | OpenFailure
  | TableFailure
  | EnvelopeFailure
  | DeltaFailure
  | AcknowledgementFailure
  | ExportFailure
  | NotTakenIn
  | { readonly kind: 'assembly-absent' };

/** A refusal in words. A part that would say nothing is empty. */
export interface FailureText {
  readonly what: string;
  readonly why: string;
  readonly now: string;
}

/** Says a failure in the user's language. */
export function failureText(t: TFunction, failure: AnyFailure): FailureText {
  const replace = failureValues(t, failure);
  const kind = textOf(failure);
  return {
    what: t(`failure.${kind}.what`, { replace }),
    why: t(`failure.${kind}.why`, { replace }),
    now: t(`failure.${kind}.now`, { replace }),
  };
}

/** Says why a desk did not take in an acknowledgement: some failures mean something else there than in the office. */
export function acknowledgementFailureText(t: TFunction, failure: AcknowledgementFailure): FailureText {
  if (failure.kind !== 'wrong-desk' && failure.kind !== 'office-not-compared' && failure.kind !== 'fork')
    return failureText(t, failure);
  const replace = failureValues(t, failure);
  return {
    what: t(`failure.acknowledgement-${failure.kind}.what`, { replace }),
    why: t(`failure.acknowledgement-${failure.kind}.why`, { replace }),
    now: t(`failure.acknowledgement-${failure.kind}.now`, { replace }),
  };
}

/** The entry of the catalogue: the kind of failure, and for known OpenPGP files that are no package what they are. */
function textOf(failure: AnyFailure) {
  if (failure.kind !== 'wrong-format') return failure.kind;
  switch (failure.found) {
    case 'openpgp-key':
      return 'key-file';
    case 'openpgp-secret-key':
      return 'secret-key-file';
    case 'openpgp-aead':
    case 'openpgp-without-integrity-protection':
      return 'other-encryption';
    default:
      return failure.kind;
  }
}

function failureValues(t: TFunction, failure: AnyFailure): Record<string, string> {
  switch (failure.kind) {
    case 'missing-columns':
      return { columns: columnNames(t, failure.columns), header: failure.header.join(', ') };
    case 'column-mapped-twice':
      return { column: t(`column.${failure.column}`) };
    case 'not-a-dues-file':
    case 'not-a-mandates-file':
      return { header: failure.header.join(', ') };
    case 'not-a-table':
      return { looksLike: t(`looksLike.${failure.looksLike ?? 'binary'}`) };
    case 'bad-encoding':
      return { encoding: failure.encoding };
    case 'recipients-not-compared':
      return { names: failure.names.join(', ') };
    case 'unusable-key':
      return { reason: t(`keyFault.${failure.reason}`) };
    case 'rolled-back':
      return {
        missing: failure.lost.map((log) => t('rolledBack.log', { ...log, count: log.events })).join(', '),
      };
    case 'disk':
    case 'storage':
      return { reason: diskReason(t, failure.message) };
    default:
      return Object.fromEntries(
        Object.entries(failure).map(([name, value]) => [
          name,
          typeof value === 'number' ? formatCount(value) : String(value),
        ]),
      );
  }
}

const diskCodes = ['ENOENT', 'EACCES', 'EPERM', 'ENOSPC', 'EROFS', 'EMFILE'] as const;

/** What the system says of the disk, in words where it is known; its own word in brackets. */
function diskReason(t: TFunction, message: string): string {
  const code = diskCodes.find((one) => one === message);
  return code === undefined ? t('diskReason.other', { message }) : `${t(`diskReason.${code}`)} (${code})`;
}

/** Columns of the roll by their names on screen. */
export function columnNames(t: TFunction, columns: readonly Column[]): string {
  return columns.map((column) => t(`column.${column}`)).join(', ');
}
