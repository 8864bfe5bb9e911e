import type { Vote } from '@shared/domain/assembly';
import type { Obstacle } from '@shared/domain/entitlement';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../components/banner';
import { obstacleText, removalText } from '../../i18n/obstacle-text';
import { entitledVotes, entitlementText, voteNames } from '../../i18n/standing-text';
import type { Person } from '../../roll-worker/engine-api';
import { useSession } from '../../stores/session-store';
import classes from './entitlement-banner.module.css';

/** May this person vote: the answer, every obstacle of every vote, and what would remove it. */
export function EntitlementBanner({ person }: { readonly person: Person }) {
  const { t, i18n } = useTranslation();
  const { entitlement } = person.standing;
  const { tone, sign } = entitlementText(t, i18n.language, entitlement);
  const refused = entitlement.votes.filter(({ entitled }) => !entitled);
  const since = person.member.joinedOn?.slice(0, 4);
  const votes = voteNames(t, entitledVotes(entitlement));
  return (
    <>
      <Banner tone={tone} sign={sign} title={t(`entitlement.${entitlement.kind}`, { votes })} role="status">
        {votes === '' ? undefined : (
          <p>
            {votes}
            {since === undefined ? '' : ` · ${t('entitlement.since', { year: since })}`}
          </p>
        )}
        {entitlement.kind === 'partly' ? undefined : <Obstacles refused={refused} />}
      </Banner>
      {entitlement.kind === 'partly' ? (
        <Banner
          tone="cure"
          title={t('entitlement.notFor', {
            votes: voteNames(
              t,
              refused.map(({ vote }) => vote),
            ),
          })}
        >
          <Obstacles refused={refused} />
        </Banner>
      ) : undefined}
      {person.calculatedVoteDiffers === true ? (
        <p className={classes['note']}>{t('entitlement.differs')}</p>
      ) : undefined}
    </>
  );
}

interface ObstaclesProps {
  readonly refused: Person['standing']['entitlement']['votes'];
}

/** Every obstacle once, with the votes it keeps the person from where there are several. */
function Obstacles({ refused }: ObstaclesProps) {
  const { t, i18n } = useTranslation();
  const assembly = useSession(({ snapshot }) => snapshot?.assembly) ?? {};
  if (refused.length === 0) return undefined;
  return (
    <ul className={classes['list']} aria-label={t('entitlement.obstacles')}>
      {obstaclesByKind(refused).map(({ obstacle, votes }) => (
        <li key={obstacle.kind}>
          {refused.length > 1 ? (
            <span className={classes['vote']}>{voteNames(t, votes)}: </span>
          ) : undefined}
          <strong>{obstacleText(t, i18n.language, obstacle)}</strong>{' '}
          {removalText(t, i18n.language, obstacle, assembly)}
        </li>
      ))}
    </ul>
  );
}

function obstaclesByKind(refused: ObstaclesProps['refused']) {
  const found = new Map<Obstacle['kind'], { readonly obstacle: Obstacle; readonly votes: Vote[] }>();
  for (const { vote, obstacles } of refused) {
    for (const obstacle of obstacles) {
      const known = found.get(obstacle.kind);
      if (known) known.votes.push(vote);
      else found.set(obstacle.kind, { obstacle, votes: [vote] });
    }
  }
  return [...found.values()];
}
