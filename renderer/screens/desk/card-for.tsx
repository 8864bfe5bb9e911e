import type { Vote } from '@shared/domain/assembly';
import { useTranslation } from 'react-i18next';
import { SeriesMark } from '../../components/series-mark';
import { voteNames } from '../../i18n/standing-text';
import type { Person, Snapshot } from '../../roll-worker/engine-api';
import classes from './card-for.module.css';
import { standingCards } from './votes-to-give';

interface CardForProps {
  readonly person: Person;
  readonly snapshot: Snapshot;
  /** The votes that the person can still get a card for, and those that this one is for. */
  readonly left: readonly Vote[];
  readonly votes: readonly Vote[];
}

/** What the next card is for, where that isn't all that is held: which of how many, and of which series it has to be (rule A16). */
export function CardFor({ person, snapshot, left, votes }: CardForProps) {
  const { t } = useTranslation();
  const held = snapshot.assembly.votes.length;
  if (held < 2 || votes.length === held) return undefined;
  const perVote = snapshot.assembly.cardPerVote === true;
  const given = standingCards(person).length;
  const of = given + left.length;
  // Series for all votes tell nothing; those of this vote do.
  const series = snapshot.series.filter(
    ({ use, votes: only }) =>
      use === 'voting' && only !== undefined && votes.every((vote) => only.includes(vote)),
  );
  return (
    <div className={classes['box']} role="status">
      <p className={classes['for']}>
        {perVote && of > 1 ? `${t('deskVoteCard.step', { step: given + 1, of })} · ` : ''}
        {t(perVote ? 'deskVoteCard.next' : given > 0 ? 'deskVoteCard.more' : 'deskVoteCard.partly', {
          votes: voteNames(t, votes),
        })}
      </p>
      {series.length === 0 ? undefined : (
        <p className={classes['series']}>
          <span className={classes['hint']}>{t('deskVoteCard.take')}</span>
          {series.map((one) => (
            <SeriesMark key={`${one.prefix}/${one.digits}`} series={one} />
          ))}
        </p>
      )}
    </div>
  );
}
