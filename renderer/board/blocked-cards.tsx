import type { BoardContent } from '@shared/board/board-content';
import type { TFunction } from 'i18next';
import { formatCount } from '../i18n/format';
import classes from './board-screen.module.css';

/** As many numbers as can be read at once, and how long they stand there. */
const CARDS_A_PAGE = 12;
const PAGE_MS = 10_000;

interface BlockedCardsProps {
  readonly t: TFunction;
  readonly blocked: NonNullable<BoardContent['blocked']>;
  /** ms since 1970: says which page is shown. */
  readonly now: number;
}

/** Cards that give no vote, a page at a time. */
export function BlockedCards({ t, blocked: { total, cards }, now }: BlockedCardsProps) {
  if (total === 0) return <p className={classes['blockedTitle']}>{t('board.noneBlocked')}</p>;
  const pages = Math.max(1, Math.ceil(cards.length / CARDS_A_PAGE));
  const page = Math.floor(now / PAGE_MS) % pages;
  const title = t('board.blocked', { count: total, shown: formatCount(total) });
  return (
    <section className={classes['blocked']}>
      <p className={classes['blockedTitle']}>
        {pages > 1 ? `${title} · ${t('board.page', { page: page + 1, pages })}` : title}
      </p>
      <ul className={classes['cards']}>
        {cards.slice(page * CARDS_A_PAGE, (page + 1) * CARDS_A_PAGE).map((card) => (
          <li key={card}>{card}</li>
        ))}
      </ul>
    </section>
  );
}
