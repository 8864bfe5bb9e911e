import { Checkbox } from '@mantine/core';
import type { Contact } from '@shared/ipc/contract';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Fingerprint } from '../../../components/fingerprint';
import { Panel } from '../../../components/panel';
import { Sign } from '../../../components/sign';
import { formatCount, formatMoment } from '../../../i18n/format';
import { rangeText } from '../../../lib/card-range';
import type { Snapshot } from '../../../roll-worker/engine-api';
import classes from './accreditor-panel.module.css';

interface AccreditorPanelProps {
  readonly accreditor: Contact;
  readonly snapshot: Snapshot;
  readonly chosen: boolean;
  readonly onChoose: (wanted: boolean) => void;
  readonly onCompared: () => void;
}

/** One accreditor: fingerprint, whether it was compared, cards held, and whether the package is for them. */
export function AccreditorPanel({
  accreditor,
  snapshot,
  chosen,
  onChoose,
  onCompared,
}: AccreditorPanelProps) {
  const { t } = useTranslation();
  const { name, fingerprint, comparedAt } = accreditor;
  const batches = snapshot.batches.filter(({ holder }) => holder === fingerprint);
  const left = batches.reduce((sum, batch) => sum + batch.left, 0);
  const cards = batches.map((batch) => rangeText(batch)).join(', ');
  const compared = comparedAt !== undefined;
  return (
    <Panel
      title={name}
      lede={
        batches.length === 0
          ? t('accreditors.noCards')
          : t('accreditors.cards', { cards, count: left, shown: formatCount(left) })
      }
    >
      <Fingerprint label={t('accreditors.fingerprint', { name })} fingerprint={fingerprint} />
      <div className={classes['state']}>
        <Sign tone={compared ? 'go' : 'cure'} sign={compared ? '✓' : '!'} />
        {compared ? (
          <span>{t('accreditors.compared', { time: formatMoment(comparedAt) })}</span>
        ) : (
          <>
            <span className={classes['grow']}>{t('accreditors.notCompared')}</span>
            <Button onClick={onCompared}>{t('accreditors.markCompared')}</Button>
          </>
        )}
      </div>
      <Checkbox
        size="md"
        checked={chosen && compared}
        disabled={!compared}
        onChange={(event) => onChoose(event.currentTarget.checked)}
        label={t('accreditors.choose', { name })}
        description={compared ? undefined : t('accreditors.cannotChoose')}
      />
    </Panel>
  );
}
