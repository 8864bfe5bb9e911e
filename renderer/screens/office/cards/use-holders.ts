import type { DeskId } from '@shared/domain/ids';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { isTrusted, useContacts } from '../../keys/use-contacts';

/** Somebody who can hold cards. */
export interface Holder {
  readonly id: DeskId;
  readonly name: string;
  readonly label: string;
}

/** Who can be given cards: accreditors whose keys are trusted, and desks that have no key yet (rule S4). Undefined until known. */
export function useHolders({ emergencyDesks }: Snapshot): readonly Holder[] | undefined {
  const { t } = useTranslation();
  const { contacts } = useContacts('accreditor');
  if (contacts === undefined) return undefined;
  const places = emergencyDesks.filter(({ desk }) => desk === undefined);
  return [
    ...contacts.filter(isTrusted).map(({ fingerprint, name }) => ({ id: fingerprint, name, label: name })),
    ...places.map(({ place, name }) => ({ id: place, name, label: t('emergency.option', { name }) })),
  ];
}
