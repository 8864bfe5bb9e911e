import { useTranslation } from 'react-i18next';
import { Banner } from '../../../components/banner';
import { formatMoment } from '../../../i18n/format';
import type { ConflictView } from '../../../roll-worker/engine-api';

type Settlement = NonNullable<ConflictView['settlement']>;

/** What was decided: of whom what, by whom, when and why. */
export function SettlementFacts({ settlement }: { readonly settlement: Settlement }) {
  const { t } = useTranslation();
  const { at, operator, approvedBy, reason, rulings, blocks } = settlement;
  const time = formatMoment(at);
  return (
    <Banner
      tone="calm"
      title={
        approvedBy === undefined
          ? t('settle.by', { time, operator })
          : t('settle.byApproved', { time, operator, approved: approvedBy })
      }
    >
      {rulings.map(({ event, card, memberName, ruling }) => (
        <p key={`${event.deskId}-${event.seq}`}>
          {t(ruling === 'stands' ? 'settle.stood' : 'settle.voided', { card, name: memberName })}
        </p>
      ))}
      {blocks.length === 0 ? undefined : <p>{t('settle.blocks', { cards: blocks.join(', ') })}</p>}
      <p>{t('settle.because', { reason })}</p>
    </Banner>
  );
}
