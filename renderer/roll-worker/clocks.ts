import { clockFindings } from '@shared/domain/clock-findings';
import type { DeskId } from '@shared/domain/ids';
import type { Session } from './session';

const known = new WeakMap<Session['logs'], ReturnType<typeof clockFindings>>();

/** By how many ms the clock of a desk is off, at the least; undefined where nothing tells (rule L12). Asked in the office. */
export function clockOffOf({ logs, identity, role }: Session, desk: DeskId): number | undefined {
  if (role !== 'office') return undefined;
  let findings = known.get(logs);
  if (findings === undefined) {
    findings = clockFindings(logs, identity.fingerprint);
    known.set(logs, findings);
  }
  return findings.get(desk)?.offBy;
}
