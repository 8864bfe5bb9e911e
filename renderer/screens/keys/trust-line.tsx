import type { Contact } from '@shared/ipc/contract';
import type { TFunction } from 'i18next';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Sign } from '../../components/sign';
import { formatMoment } from '../../i18n/format';
import { isCompared } from './use-contacts';
import classes from './trust-line.module.css';

interface TrustLineProps {
  readonly contact: Contact;
  /** To put the focus here. */
  readonly ref?: Ref<HTMLDivElement>;
}

/** How far a key is trusted, when and by whom it was compared, and since when it is known. */
export function TrustLine({ contact, ref }: TrustLineProps) {
  const { t } = useTranslation();
  const { distrust } = contact;
  const compared = isCompared(contact);
  return (
    <div ref={ref} className={classes['line']} tabIndex={-1}>
      <Sign
        tone={distrust ? 'stop' : compared ? 'go' : 'cure'}
        sign={distrust ? '✕' : compared ? '✓' : '!'}
      />
      <div className={classes['text']}>
        <p className={classes['state']} data-tone={distrust ? 'stop' : compared ? 'go' : 'cure'}>
          {stateText(t, contact)}
        </p>
        {distrust ? <p>{t('trust.distrustedBecause', { reason: distrust.reason })}</p> : undefined}
        <p className={classes['since']}>{t('trust.knownSince', { time: formatMoment(contact.addedAt) })}</p>
      </div>
    </div>
  );
}

function stateText(t: TFunction, { comparedAt, comparedBy, distrust }: Contact): string {
  if (distrust) return t('trust.distrusted', { time: formatMoment(distrust.at), by: distrust.by });
  if (comparedAt === undefined) return t('trust.notCompared');
  const time = formatMoment(comparedAt);
  return comparedBy === undefined
    ? t('trust.comparedAt', { time })
    : t('trust.comparedBy', { time, by: comparedBy });
}
