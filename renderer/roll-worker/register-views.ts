import type { CardNumber } from '@shared/domain/ids';
import type { Card } from '@shared/domain/register';
import { card as cardOf, isStanding } from '@shared/domain/register-queries';
import { conflictsOf } from './conflict-views';
import type { CardLife, CardRow, RegisterFilter } from './engine-views';
import { eventAt, logEntry } from './log-views';
import { cardHolderName, memberName } from './names';
import { pageOf, runsOf } from './register-runs';
import type { Session } from './session';

/** A part of the register in order of numbers, and how many cards fit the filter. */
export function registerRows(
  session: Session | undefined,
  filter: RegisterFilter,
  offset: number,
  limit: number,
): { readonly total: number; readonly rows: readonly CardRow[] } {
  if (session === undefined) return { total: 0, rows: [] };
  const runs = runsOf(session, filter);
  const rows = pageOf(runs, offset, limit).flatMap((number) => {
    const card = cardOf(session.state, number);
    return card === undefined ? [] : [rowOf(session, card)];
  });
  return { total: runs.total, rows };
}

export function cardLife(session: Session | undefined, number: CardNumber): CardLife | undefined {
  const card = session === undefined ? undefined : cardOf(session.state, number);
  if (session === undefined || card === undefined) return undefined;
  const steps = card.steps.flatMap(({ event: ref, state }) => {
    const event = eventAt(session, ref);
    return event === undefined ? [] : [{ ...logEntry(session, event), state }];
  });
  return { ...rowOf(session, card), steps };
}

function rowOf(session: Session, card: Card): CardRow {
  const { state } = session;
  const standing = card.accreditations.find((one) => isStanding(state, one));
  const shown = standing ?? (card.state === 'blocked' ? card.accreditations.at(-1) : undefined);
  const ballotBox = shown?.ballotBox ?? card.batch?.ballotBox;
  const changedAt = card.steps.at(-1)?.at.time;
  const holderName = cardHolderName(session, card);
  return {
    number: card.number,
    state: card.state,
    ...(card.series !== undefined && { series: card.series }),
    ...(holderName !== undefined && { holderName }),
    ...(shown !== undefined && { member: shown.member, memberName: memberName(session, shown.member) }),
    ...(ballotBox !== undefined && { ballotBox }),
    ...(changedAt !== undefined && { changedAt }),
    ...(card.replacedBy !== undefined && { replacedBy: card.replacedBy }),
    ...(card.replaces !== undefined && { replaces: card.replaces }),
    ...(card.blockedFor !== undefined && { cause: card.blockedFor }),
    ...(card.blockedAt !== undefined && { blockedAt: card.blockedAt.time }),
    ...(card.found !== undefined && { foundAt: card.found.time }),
    inConflict: conflictsOf(session).cards.has(card.number),
  };
}
