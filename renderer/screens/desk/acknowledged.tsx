import { useTranslation } from 'react-i18next';
import { Banner } from '../../components/banner';
import { formatTime } from '../../i18n/format';
import { voteNames } from '../../i18n/standing-text';
import type { Acknowledgement } from '../../stores/desk-store';
import classes from './acknowledged.module.css';

/** What was just saved: stays until the next person is opened. */
export function Acknowledged({ acknowledgement }: { readonly acknowledgement: Acknowledgement }) {
  const { t } = useTranslation();
  const {
    kind,
    name,
    card,
    at,
    already,
    only = [],
    exception = [],
    holder,
    foreign,
    returned,
  } = acknowledgement;
  return (
    <div className={classes['box']} data-testid="acknowledgement">
      <Banner tone="go" title={t(`acknowledged.${kind}`)} role="status">
        <p>{t(already ? 'acknowledged.already' : 'acknowledged.saved', { time: formatTime(at) })}</p>
      </Banner>
      <p className={classes['name']}>{name}</p>
      {only.length === 0 ? undefined : <p>{t('deskVoteCard.held', { votes: voteNames(t, only) })}</p>}
      {holder === undefined ? undefined : <p>{t('deskProxy.heldBy', { name: holder })}</p>}
      {exception.length === 0 ? undefined : (
        <p>
          <strong>{t('acknowledged.exception', { votes: voteNames(t, exception) })}</strong>
        </p>
      )}
      {kind === 'withdrawn' && card !== undefined ? (
        <p>
          {t('acknowledged.cardEnded', { card })}{' '}
          <strong>{t(returned === true ? 'acknowledged.cardBack' : 'acknowledged.cardBlocked')}</strong>
        </p>
      ) : undefined}
      {foreign === true ? <p>{t('acknowledged.foreign')}</p> : undefined}
      {kind === 'withdrawn' || card === undefined ? undefined : (
        <p>
          <span className={classes['label']}>{t('card.label')}</span>
          <span className={classes['card']}>{card}</span>
        </p>
      )}
    </div>
  );
}

/** The same in two lines, while the person stays open for another card. */
export function AcknowledgedSoFar({ acknowledgement }: { readonly acknowledgement: Acknowledgement }) {
  const { t } = useTranslation();
  const { kind, card = '', at, only = [] } = acknowledgement;
  return (
    <div data-testid="acknowledgement">
      <Banner tone="go" title={`${t(`acknowledged.${kind}`)}: ${card}`} role="status">
        <p>
          {[
            only.length === 0 ? undefined : t('deskVoteCard.held', { votes: voteNames(t, only) }),
            t('acknowledged.saved', { time: formatTime(at) }),
          ]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </p>
      </Banner>
    </div>
  );
}
