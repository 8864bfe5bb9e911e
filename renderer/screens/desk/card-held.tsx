import { useTranslation } from 'react-i18next';
import { Fact, Facts } from '../../components/fact';
import { Sign } from '../../components/sign';
import { formatMoment } from '../../i18n/format';
import { voteNames } from '../../i18n/standing-text';
import type { Person } from '../../roll-worker/engine-api';
import classes from './card-held.module.css';

/** The person holds a card: which, since when, from which desk. */
export function CardHeld({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const accreditation = person.accreditations
    .filter(({ status, voided }) => status === 'active' && voided !== true)
    .at(-1);
  const { card, accreditedAt, deskName } = person.standing;
  return (
    <section className={classes['box']} aria-label={t('card.held')}>
      <p className={classes['title']}>
        <Sign tone="calm" sign="●" strong />
        {t('card.held')}
      </p>
      <p className={classes['number']}>{card}</p>
      <Facts>
        {accreditedAt === undefined ? undefined : (
          <Fact label={t('card.since')}>{formatMoment(accreditedAt)}</Fact>
        )}
        {deskName === undefined ? undefined : <Fact label={t('card.desk')}>{deskName}</Fact>}
        {accreditation?.identity ? (
          <Fact label={t('card.identified')}>{t(`identity.${accreditation.identity}`)}</Fact>
        ) : undefined}
        {accreditation ? <Fact label={t('card.by')}>{accreditation.operator}</Fact> : undefined}
        {accreditation && accreditation.votes.length < person.standing.entitlement.votes.length ? (
          <Fact label={t('card.votes')}>{voteNames(t, accreditation.votes)}</Fact>
        ) : undefined}
        {accreditation?.override ? (
          <Fact label={t('card.exception')}>{voteNames(t, accreditation.override.votes)}</Fact>
        ) : undefined}
        {accreditation?.override?.approvedBy === undefined ? undefined : (
          <Fact label={t('card.approvedBy')}>{accreditation.override.approvedBy}</Fact>
        )}
        {accreditation?.foreignCard?.approvedBy === undefined ? undefined : (
          <Fact label={t('card.foreignApprovedBy')}>{accreditation.foreignCard.approvedBy}</Fact>
        )}
        {accreditation?.corrected === true ? (
          <Fact label={t('card.corrected')}>{t('card.correctedBy')}</Fact>
        ) : undefined}
        {accreditation?.ballotBox === undefined ? undefined : (
          <Fact label={t('card.ballotBox')}>{accreditation.ballotBox}</Fact>
        )}
      </Facts>
      {accreditation?.override ? <p>{t('card.exceptionFor', accreditation.override)}</p> : undefined}
      {accreditation?.foreignCard ? <p>{t('card.foreignFor', accreditation.foreignCard)}</p> : undefined}
    </section>
  );
}
