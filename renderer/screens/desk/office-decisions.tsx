import { useTranslation } from 'react-i18next';
import { Banner } from '../../components/banner';
import type { Person } from '../../roll-worker/engine-api';

/** What the office decided of this person's accreditations: which card stands no more, and which does. */
export function OfficeDecisions({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const { card, entitlement } = person.standing;
  const isEntitled = entitlement.kind === 'entitled' || entitlement.kind === 'partly';
  return person.accreditations
    .filter(({ voided }) => voided === true)
    .map(({ event, card: ended, deskName }) => (
      <Banner
        key={`${event.deskId}-${event.seq}`}
        tone="cure"
        title={t('officeDecision.void', { card: ended })}
      >
        <p>{t('officeDecision.from', { card: ended, desk: deskName })}</p>
        {card === undefined && isEntitled ? <p>{t('deskVoteCard.renew')}</p> : undefined}
        <p>{card === undefined ? t('officeDecision.noCard') : t('officeDecision.otherCard', { card })}</p>
      </Banner>
    ));
}
