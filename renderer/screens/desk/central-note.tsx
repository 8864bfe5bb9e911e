import type { Vote, VoteRules } from '@shared/domain/assembly';
import { useTranslation } from 'react-i18next';
import { voteNames } from '../../i18n/standing-text';
import type { Person, Snapshot } from '../../roll-worker/engine-api';
import classes from './central-note.module.css';

interface CentralNoteProps {
  readonly person: Person;
  readonly snapshot: Snapshot;
}

/** The centre's calculated right to vote beside ours, where they differ, and which of them counts (rule E22). */
export function CentralNote({ person, snapshot }: CentralNoteProps) {
  const { t } = useTranslation();
  const { calculatedVote } = person.member;
  if (person.calculatedVoteDiffers !== true || calculatedVote === undefined) return undefined;
  const says = (votes: boolean) => t(votes ? 'deskCentral.yes' : 'deskCentral.no');
  const { votes } = person.standing.entitlement;
  return (
    <section className={classes['box']} aria-label={t('deskCentral.title')}>
      <p className={classes['title']}>{t('deskCentral.title')}</p>
      <dl className={classes['sides']}>
        {votes.map(({ vote, obstacles }) => (
          <Side
            key={vote}
            label={
              votes.length > 1 ? `${t('deskCentral.here')}: ${voteNames(t, [vote])}` : t('deskCentral.here')
            }
            text={says(obstacles.every(({ rule }) => rule === 'central'))}
          />
        ))}
        <Side label={t('deskCentral.centre')} text={says(calculatedVote)} />
      </dl>
      {whatCounts(snapshot.assembly.votes).map(({ counts, of }) => {
        const text = t(`deskCentral.counts.${counts}`);
        return (
          <p key={counts}>
            <strong>
              {of.length === votes.length
                ? text
                : t('deskCentral.countsFor', { votes: voteNames(t, of), text })}
            </strong>
          </p>
        );
      })}
    </section>
  );
}

function Side({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div>
      <dt className={classes['label']}>{label}</dt>
      <dd>{text}</dd>
    </div>
  );
}

type Counts = 'ours' | NonNullable<VoteRules['counts']>;

/** Whose word counts, with the votes of which that is so. */
function whatCounts(
  votes: readonly VoteRules[],
): readonly { readonly counts: Counts; readonly of: readonly Vote[] }[] {
  const kinds = [...new Set(votes.map((one): Counts => one.counts ?? 'ours'))];
  return kinds.map((counts) => ({
    counts,
    of: votes.filter((one) => (one.counts ?? 'ours') === counts).map(({ vote }) => vote),
  }));
}
