import { NativeSelect } from '@mantine/core';
import type { DeskId } from '@shared/domain/ids';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../components/banner';
import type { Snapshot } from '../../../roll-worker/engine-api';

interface EmergencyPlaceProps {
  readonly snapshot: Snapshot;
  /** The place that the report names as its own. */
  readonly claimed: DeskId | undefined;
  readonly chosen: DeskId | undefined;
  readonly onChoose: (place: DeskId | undefined) => void;
}

/** Which of the desks without a key this is (rule S4). Nothing where there is none to choose from. */
export function EmergencyPlace({ snapshot, claimed, chosen, onChoose }: EmergencyPlaceProps) {
  const { t } = useTranslation();
  const open = openPlaces(snapshot);
  const taken = takenPlace(snapshot, claimed);
  return (
    <>
      {taken === undefined ? undefined : (
        <Banner tone="stop" title={t('compareDesk.taken', { name: taken })}>
          <p>{t('compareDesk.takenNow')}</p>
        </Banner>
      )}
      {open.length === 0 ? undefined : (
        <NativeSelect
          label={t('compareDesk.place')}
          description={claimedText(t, snapshot, claimed)}
          value={chosen ?? ''}
          onChange={(event) => onChoose(open.find(({ place }) => place === event.currentTarget.value)?.place)}
          data={[
            ...open.map(({ place, name }) => ({ value: place, label: name })),
            { value: '', label: t('compareDesk.noPlace') },
          ]}
        />
      )}
    </>
  );
}

/** The place that a report names, where nobody has taken it yet. */
export function placeToTake(snapshot: Snapshot, claimed: DeskId | undefined): DeskId | undefined {
  return openPlaces(snapshot).find(({ place }) => place === claimed)?.place;
}

/** The name of the place that a report names, where another desk has taken it. @param own whose report it is, if known */
export function takenPlace(
  { emergencyDesks }: Snapshot,
  claimed: DeskId | undefined,
  own?: DeskId,
): string | undefined {
  return emergencyDesks.find(({ place, desk }) => place === claimed && desk !== undefined && desk !== own)
    ?.name;
}

function openPlaces({ emergencyDesks }: Snapshot) {
  return emergencyDesks.filter(({ desk }) => desk === undefined);
}

function claimedText(t: TFunction, { emergencyDesks }: Snapshot, claimed: DeskId | undefined): string {
  const name = emergencyDesks.find(({ place }) => place === claimed)?.name;
  return name === undefined ? t('compareDesk.claimsNone') : t('compareDesk.claims', { name });
}
