import { cardsInRange, compareCards, rangeContains, type CardRange } from '@shared/domain/cards';
import type { CardNumber } from '@shared/domain/ids';
import type { Card } from '@shared/domain/register';
import { batchOf, card as cardOf, isActive, stateOf } from '@shared/domain/register-queries';
import type { RegisterState } from '@shared/domain/state';
import type { CardLife, CardRow, RegisterFilter } from './engine-views';
import { eventAt, logEntry } from './log-views';
import { memberName } from './names';
import type { Session } from './session';

/** A part of the register in order of numbers, and how many cards fit the filter. */
export function registerRows(
  session: Session | undefined,
  filter: RegisterFilter,
  offset: number,
  limit: number,
) {
  if (session === undefined) return { total: 0, rows: [] };
  const fitting = allCards(session.state).filter((number) => isShown(session.state, number, filter));
  const rows = fitting.slice(offset, offset + limit).flatMap((number) => {
    const card = cardOf(session.state, number);
    return card === undefined ? [] : [rowOf(session, card)];
  });
  return { total: fitting.length, rows };
}

export function cardLife(session: Session | undefined, number: CardNumber): CardLife | undefined {
  const card = session === undefined ? undefined : cardOf(session.state, number);
  if (session === undefined || card === undefined) return undefined;
  const events = card.steps
    .map(({ event }) => eventAt(session, event))
    .filter((event) => event !== undefined);
  return { ...rowOf(session, card), steps: events.map((event) => logEntry(session, event)) };
}

function rowOf(session: Session, card: Card): CardRow {
  const shown =
    card.accreditations.find(isActive) ?? (card.state === 'blocked' ? card.accreditations.at(-1) : undefined);
  const ballotBox = shown?.ballotBox ?? card.batch?.ballotBox;
  const changedAt = card.steps.at(-1)?.at.time;
  return {
    number: card.number,
    state: card.state,
    ...(card.batch !== undefined && { holderName: card.batch.holderName }),
    ...(shown !== undefined && { member: shown.member, memberName: memberName(session, shown.member) }),
    ...(ballotBox !== undefined && { ballotBox }),
    ...(changedAt !== undefined && { changedAt }),
    ...(card.replacedBy !== undefined && { replacedBy: card.replacedBy }),
    ...(card.replaces !== undefined && { replaces: card.replaces }),
    ...(card.blockedFor !== undefined && { cause: card.blockedFor }),
  };
}

function isShown(state: RegisterState, number: CardNumber, filter: RegisterFilter): boolean {
  const text = filter.text?.replace(/\s/g, '').toUpperCase() ?? '';
  if (!number.includes(text)) return false;
  if (filter.state === undefined && filter.holder === undefined) return true;
  const batch = batchOf(state, number);
  if (filter.holder !== undefined && batch?.holder !== filter.holder) return false;
  return filter.state === undefined || stateOf(state.cards.get(number), batch !== undefined) === filter.state;
}

/** The numbers of the ranges listed last: listing them takes longer than all else. */
let listed: { readonly ranges: string; readonly numbers: readonly CardNumber[] } = {
  ranges: '',
  numbers: [],
};

/** Every number that was created, handed over or used. */
function allCards(state: RegisterState): readonly CardNumber[] {
  const ranges: CardRange[] = [
    ...state.created.map(({ range }) => range),
    ...state.batches.map(({ batch }) => batch),
  ];
  const key = ranges.map(({ from, to }) => `${from}-${to}`).join(' ');
  if (listed.ranges !== key) {
    const numbers = new Set(ranges.sort((a, b) => compareCards(a.from, b.from)).flatMap(cardsInRange));
    listed = { ranges: key, numbers: [...numbers].sort(compareCards) };
  }
  const others = [...state.cards.keys()].filter(
    (number) => !ranges.some((range) => rangeContains(range, number)),
  );
  return others.length === 0 ? listed.numbers : [...listed.numbers, ...others].sort(compareCards);
}
