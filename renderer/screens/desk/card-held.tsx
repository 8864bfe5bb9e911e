import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { Fact, Facts } from '../../components/fact';
import { Row } from '../../components/row';
import { Sign } from '../../components/sign';
import { formatMoment } from '../../i18n/format';
import { voteNames } from '../../i18n/standing-text';
import type { Person } from '../../roll-worker/engine-api';
import { BlockedCard } from './blocked-card';
import classes from './card-held.module.css';

type Accreditation = Person['accreditations'][number];

interface CardHeldProps {
  readonly accreditation: Accreditation;
  /** How many votes are held. */
  readonly votesHeld: number;
  /** Changes when the card may be another. */
  readonly revision: unknown;
  /** Absent: it wasn't handed out here, so that it can't be replaced here either. */
  readonly onNewCard?: () => void;
  /** What can be done with this very card; absent where the person has only one. */
  readonly acts?: readonly { readonly label: string; readonly act: () => void }[];
}

/** A card that the person holds: which, for what, since when, from which desk. */
export function CardHeld(props: CardHeldProps) {
  const { accreditation, votesHeld, revision, onNewCard, acts = [] } = props;
  const { t } = useTranslation();
  const { card, at, deskName, votes, override, foreignCard, proxy } = accreditation;
  const isPart = votes.length < votesHeld;
  return (
    <section className={classes['box']} aria-label={t('card.held')}>
      <p className={classes['title']}>
        <Sign tone="calm" sign="●" strong />
        {t('card.held')}
      </p>
      <p className={classes['number']}>{card}</p>
      {isPart ? (
        <p className={classes['for']}>{t('deskVoteCard.held', { votes: voteNames(t, votes) })}</p>
      ) : undefined}
      <BlockedCard card={card} deskName={deskName} revision={revision} onNewCard={onNewCard} />
      <Facts>
        <Fact label={t('card.since')}>{formatMoment(at)}</Fact>
        <Fact label={t('card.desk')}>{deskName}</Fact>
        <MoreFacts accreditation={accreditation} />
      </Facts>
      {proxy === undefined ? undefined : (
        <p>
          <strong>{t('deskProxy.heldBy', { name: proxy.holderName ?? proxy.holder })}</strong>{' '}
          {t('deskProxy.shows', { note: proxy.note })}
        </p>
      )}
      {override ? <p>{t('card.exceptionFor', { reason: override.reason })}</p> : undefined}
      {foreignCard ? <p>{t('card.foreignFor', { reason: foreignCard.reason })}</p> : undefined}
      {acts.length === 0 ? undefined : (
        <Row>
          {acts.map(({ label, act }) => (
            <Button key={label} tone="quiet" onClick={act}>
              {label}
            </Button>
          ))}
        </Row>
      )}
    </section>
  );
}

function MoreFacts({ accreditation }: { readonly accreditation: Accreditation }) {
  const { t } = useTranslation();
  const { identity, operator, override, foreignCard, corrected, ballotBox, weight } = accreditation;
  return (
    <>
      {identity ? <Fact label={t('card.identified')}>{t(`identity.${identity}`)}</Fact> : undefined}
      <Fact label={t('card.by')}>{operator}</Fact>
      {weight === undefined ? undefined : <Fact label={t('deskMandate.weight')}>{weight}</Fact>}
      {override ? <Fact label={t('card.exception')}>{voteNames(t, override.votes)}</Fact> : undefined}
      {override?.approvedBy === undefined ? undefined : (
        <Fact label={t('card.approvedBy')}>{override.approvedBy}</Fact>
      )}
      {foreignCard?.approvedBy === undefined ? undefined : (
        <Fact label={t('card.foreignApprovedBy')}>{foreignCard.approvedBy}</Fact>
      )}
      {corrected === true ? <Fact label={t('card.corrected')}>{t('card.correctedBy')}</Fact> : undefined}
      {ballotBox === undefined ? undefined : <Fact label={t('card.ballotBox')}>{ballotBox}</Fact>}
    </>
  );
}
