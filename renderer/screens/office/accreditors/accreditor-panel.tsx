import { Checkbox } from '@mantine/core';
import type { Contact } from '@shared/ipc/contract';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../i18n/format';
import { rangeText } from '../../../lib/card-range';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { ContactPanel } from '../../keys/contact-panel';
import { isCompared } from '../../keys/use-contacts';

interface AccreditorPanelProps {
  readonly accreditor: Contact;
  readonly snapshot: Snapshot;
  readonly chosen: boolean;
  readonly onChoose: (wanted: boolean) => void;
  readonly onChanged: () => void;
}

/** One accreditor: the key, cards held, and whether the package is for them. */
export function AccreditorPanel({ accreditor, snapshot, chosen, onChoose, onChanged }: AccreditorPanelProps) {
  const { t } = useTranslation();
  const { name, fingerprint } = accreditor;
  const batches = snapshot.batches.filter(({ holder }) => holder === fingerprint);
  const left = batches.reduce((sum, batch) => sum + batch.left, 0);
  const cards = batches.map((batch) => rangeText(batch)).join(', ');
  const compared = isCompared(accreditor);
  return (
    <ContactPanel
      contact={accreditor}
      lede={
        batches.length === 0
          ? t('accreditors.noCards')
          : t('accreditors.cards', { cards, count: left, shown: formatCount(left) })
      }
      onChanged={onChanged}
    >
      <Checkbox
        size="md"
        checked={chosen && compared}
        disabled={!compared}
        onChange={(event) => onChoose(event.currentTarget.checked)}
        label={t('accreditors.choose', { name })}
        description={compared ? undefined : t('accreditors.cannotChoose')}
      />
    </ContactPanel>
  );
}
