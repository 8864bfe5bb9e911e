import type { Refusal } from '@shared/domain/commands';
import type { TFunction } from 'i18next';
import type { FailureText } from '../../../i18n/failure-text';
import type { StorageFailure } from '../../../roll-worker/engine-api';

const FAULTS = [
  'card-blocked',
  'card-does-not-exist',
  'card-not-handed-out',
  'card-check-wrong',
  'card-of-other-assembly',
] as const satisfies readonly Refusal['kind'][];
type DoorRefusal = Extract<Refusal, { kind: (typeof FAULTS)[number] }>;
type DoorFault = DoorRefusal | { readonly kind: 'unreadable'; readonly text: string };

const kinds: ReadonlySet<string> = new Set(FAULTS);

/** Whether a card was refused for what the door has words of its own for. */
export function isDoorFault(refusal: Refusal | StorageFailure): refusal is DoorRefusal {
  return kinds.has(refusal.kind);
}

/** Why a card opens no door, and what to do with it. */
export function doorFault(t: TFunction, fault: DoorFault): FailureText {
  if (fault.kind === 'unreadable') {
    return {
      what: t('door.fault.unreadable.what', { text: fault.text }),
      why: '',
      now: t('door.fault.unreadable.now'),
    };
  }
  const replacedBy = fault.kind === 'card-blocked' ? fault.replacedBy : undefined;
  const key = replacedBy === undefined ? fault.kind : 'replaced';
  const values = { card: fault.card, replacedBy: replacedBy ?? '' };
  return { what: t(`door.fault.${key}.what`, values), why: '', now: t(`door.fault.${key}.now`, values) };
}
