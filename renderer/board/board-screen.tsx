import type { BoardContent, BoardState } from '@shared/board/board-content';
import type { TFunction } from 'i18next';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatMoment, formatTime } from '../i18n/format';
import classes from './board-screen.module.css';
import { BlockedCards } from './blocked-cards';

/** Figures that are older are said to be old, ms: the program sends new ones every half minute. */
const OLD_AFTER = 120_000;

interface BoardScreenProps {
  readonly state: BoardState;
  /** ms since 1970 */
  readonly now: number;
}

/** What the hall sees: how many are entitled to vote here now, as large as the place allows. */
export function BoardScreen({ state: { content, locked }, now }: BoardScreenProps) {
  const { t } = useTranslation(undefined, { lng: content.language });
  const isOld = locked || now - content.asOf > OLD_AFTER;
  return (
    <div className={classes['board']} data-appearance={content.appearance}>
      <header className={classes['head']}>
        <h1 className={classes['title']}>{content.title}</h1>
        <p className={classes['clock']}>{formatTime(now)}</p>
      </header>
      <main className={classes['votes']} data-beside={content.blocked !== undefined} data-old={isOld}>
        {content.votes.map((vote) => (
          <VoteColumn key={vote.vote} t={t} vote={vote} content={content} />
        ))}
      </main>
      {content.blocked === undefined ? undefined : <BlockedCards t={t} blocked={content.blocked} now={now} />}
      <footer className={classes['foot']}>
        {isOld ? (
          <p className={classes['old']} role="status">
            <span aria-hidden="true">! </span>
            {t(locked ? 'board.locked' : 'board.old', { at: formatMoment(content.asOf, now) })}
          </p>
        ) : (
          <p role="status">{t('board.asOf', { at: formatMoment(content.asOf, now) })}</p>
        )}
        <p>{coverageText(t, content.coverage, now)}</p>
      </footer>
    </div>
  );
}

interface VoteColumnProps {
  readonly t: TFunction;
  readonly vote: BoardContent['votes'][number];
  readonly content: BoardContent;
}

function VoteColumn({ t, vote, content: { first, votes } }: VoteColumnProps) {
  const second = first === 'present' ? 'accredited' : 'present';
  const large = formatCount(vote[first].people);
  const style = { '--signs': Math.max(3, large.length), '--columns': votes.length } as CSSProperties;
  return (
    <section className={classes['vote']} style={style}>
      {votes.length > 1 ? <h2 className={classes['name']}>{t(`vote.${vote.vote}`)}</h2> : undefined}
      <p className={classes['figure']} data-figure={first}>
        {large}
      </p>
      <p className={classes['label']}>{withVotes(t, t(`board.${first}`), vote[first])}</p>
      <p className={classes['second']}>
        <strong data-figure={second}>{formatCount(vote[second].people)}</strong>{' '}
        {withVotes(t, t(`board.${second}`), vote[second])}
      </p>
      {vote.quorum === undefined ? undefined : <QuorumLamp t={t} quorum={vote.quorum} />}
    </section>
  );
}

function withVotes(
  t: TFunction,
  label: string,
  { people, votes }: { readonly people: number; readonly votes: number },
): string {
  return votes === people ? label : t('board.withVotes', { label, votes: formatCount(votes) });
}

/** By sign, word and colour. */
function QuorumLamp({
  t,
  quorum: { met, needed },
}: {
  readonly t: TFunction;
  readonly quorum: NonNullable<BoardContent['votes'][number]['quorum']>;
}) {
  return (
    <p className={classes['lamp']} data-met={met}>
      <span className={classes['sign']} aria-hidden="true">
        {met ? '✓' : '✕'}
      </span>
      <span>
        {t(met ? 'board.quorate' : 'board.notQuorate')}
        <span className={classes['needed']}> {t('board.needed', { needed: formatCount(needed) })}</span>
      </span>
    </p>
  );
}

function coverageText(
  t: TFunction,
  { desks, reported, oldestAt }: BoardContent['coverage'],
  now: number,
): string {
  if (desks === 0) return '';
  const text = t('board.coverage', { count: desks, reported: formatCount(reported) });
  return oldestAt === undefined ? text : `${text} ${t('board.oldest', { at: formatMoment(oldestAt, now) })}`;
}
