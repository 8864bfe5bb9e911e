import { BOARD_CARDS_LIMIT, type BoardContent } from '@shared/board/board-content';
import { compareCards } from '@shared/domain/cards';
import type { CardNumber } from '@shared/domain/ids';
import type { AttendanceView, CoverageView, Snapshot } from '../roll-worker/engine-api';

/** What somebody chose to show on the board. */
export interface BoardChoice {
  readonly first: BoardContent['first'];
  readonly appearance: BoardContent['appearance'];
  readonly blocked: boolean;
}

/**
 * What the board shows, of figures alone (rules N1, N6).
 * @param blocked all blocked cards; only asked for where they are to be shown
 */
export function composeBoard(
  { assembly }: Pick<Snapshot, 'assembly'>,
  attendance: AttendanceView,
  { first, appearance, blocked: showsBlocked }: BoardChoice,
  blocked: readonly CardNumber[],
  language: BoardContent['language'],
): BoardContent {
  const cards = [...blocked].sort(compareCards);
  return {
    ...{ language, appearance, first },
    title: assembly.title,
    votes: attendance.votes.map(({ vote, accredited, present, quorum }) => ({
      ...{ vote, accredited, present },
      ...(quorum !== undefined && {
        quorum: { met: quorum.met, have: quorum.have, needed: quorum.needed },
      }),
    })),
    asOf: attendance.asOf,
    coverage: coverageOf(attendance.coverage),
    ...(showsBlocked && {
      blocked: { total: cards.length, cards: cards.slice(0, BOARD_CARDS_LIMIT) },
    }),
  };
}

function coverageOf(coverage: readonly CoverageView[]): BoardContent['coverage'] {
  const others = coverage.filter(({ own }) => !own);
  const times = others.flatMap(({ reportedAt }) => (reportedAt === undefined ? [] : [reportedAt]));
  const counts = { desks: others.length, reported: times.length };
  return times.length === 0 ? counts : { ...counts, oldestAt: Math.min(...times) };
}
