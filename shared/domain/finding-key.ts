import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { assertNever } from '../lib/assert-never';
import type { Finding } from './register';

const HASH_DIGITS = 16;

/**
 * What the office names a finding by when it leaves it at that (rule C23): the kind, what it is about, and a hash of all that was
 * found, so that it is another one as soon as something else is. Undefined where nothing but putting it right helps.
 */
export function findingKey(finding: Finding): string | undefined {
  const subject = subjectOf(finding);
  if (subject === undefined) return undefined;
  const text = canonicalize(finding);
  if (text === undefined) throw new Error('a finding is always JSON');
  return `${finding.kind} ${subject} ${bytesToHex(sha256(utf8ToBytes(text))).slice(0, HASH_DIGITS)}`;
}

function subjectOf(finding: Finding): string | undefined {
  switch (finding.kind) {
    case 'transfer-one-sided':
    case 'transfer-differs':
      return finding.transfer.slip;
    case 'counted-differently':
    case 'closing-wrong':
      return finding.closing.desk;
    case 'blocked-not-held':
      return finding.desk;
    case 'fork':
      return finding.fork.desk;
    case 'used-not-printed':
    case 'assigned-twice':
    case 'log-missing':
    case 'gap':
      return undefined;
    default:
      return assertNever(finding);
  }
}

/** What a key says: the kind, and the slip or desk. */
export function readFindingKey(key: string): { readonly kind: string; readonly subject: string } {
  const [kind = '', subject = ''] = key.split(' ');
  return { kind, subject };
}
