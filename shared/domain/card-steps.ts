import { blocksOf } from './blocks';
import { isAbout, type CardRange } from './cards';
import { compareDated } from './dated';
import type { EventRef } from './events';
import type { CardNumber, MemberKey } from './ids';
import type { Card, CardStateName, CardStep } from './register';
import type { Segment } from './segments';
import { refKey, type CardRecord, type CardTouch, type RegisterState } from './state';

/** What blocked a card first: by itself, or among others. */
export function blockOf(
  record: CardRecord | undefined,
  segment: Segment | undefined,
): Pick<Card, 'blockedAt' | 'blockedFor' | 'replacedBy'> | undefined {
  const single = (record?.touches ?? []).filter(({ effect }) => effect === 'blocked').sort(compareDated);
  const replacedBy = single.find(({ linked }) => linked !== undefined)?.linked;
  const ranged = segment?.blocked;
  const touch = single[0];
  if (touch === undefined && ranged === undefined) return undefined;
  const isRanged = ranged !== undefined && (touch === undefined || compareDated(ranged.source, touch) < 0);
  const at = isRanged ? ranged.source.at : touch?.at;
  const cause = isRanged ? ranged.cause : touch?.cause;
  return {
    ...(at !== undefined && { blockedAt: at }),
    ...(cause !== undefined && { blockedFor: cause }),
    ...(replacedBy !== undefined && { replacedBy }),
  };
}

/** Something that happened to a card. `done` changes what is known of it. */
interface Happened extends Omit<CardStep, 'state'> {
  readonly done: (life: Life) => void;
}

/** The life of a card as far as it is told. */
interface Life {
  isPrinted: boolean;
  isBlocked: boolean;
  /** Who was given the card and has not returned it, by the event that gave it. */
  readonly claims: Map<string, { readonly event: EventRef; readonly member: MemberKey | undefined }>;
  /** The office's decisions, by the accreditation that each is about. */
  readonly rulings: Map<string, { readonly seq: number; readonly ruling: 'stands' | 'void' }>;
}

/**
 * Every step of a card with the state that it led to, earliest first; one step an event (rule C10).
 * @param exists what is said of numbers that are no cards is no step of theirs
 */
export function stepsOf(
  state: RegisterState,
  number: CardNumber,
  { touches, exists }: { readonly touches: readonly CardTouch[]; readonly exists: boolean },
): CardStep[] {
  const happened = [...(exists ? onPaper(state, number) : []), ...touches.map(happenedTo)].sort(compareDated);
  // Whoever isn't told what was created knows only of cards that exist on paper.
  const isPrinted = exists && state.created.length === 0;
  const life: Life = { isPrinted, isBlocked: false, claims: new Map(), rulings: new Map() };
  const steps = new Map<string, CardStep>();
  for (const { done, ...step } of happened) {
    done(life);
    const key = refKey(step.event);
    steps.set(key, { ...step, ...steps.get(key), state: currentState(life) });
  }
  return [...steps.values()];
}

/** The state of a printed card after no more than this. */
export function stateAfter(touches: readonly CardTouch[]): CardStateName {
  const life: Life = { isPrinted: true, isBlocked: false, claims: new Map(), rulings: new Map() };
  for (const touch of [...touches].sort(compareDated)) applyTouch(life, touch);
  return currentState(life);
}

/** What happened to the card among others. */
function onPaper(state: RegisterState, number: CardNumber): Happened[] {
  const has = (range: CardRange): boolean => isAbout(range, number);
  const print = (life: Life): void => {
    life.isPrinted = true;
  };
  const created = state.created
    .filter(({ range }) => has(range))
    .map(({ source }): Happened => ({ ...source, type: 'cards-created', done: () => undefined }));
  const printed = state.printed
    .filter(({ range }) => has(range))
    .map(({ source }): Happened => ({ ...source, type: 'cards-printed', done: print }));
  const handedOver = state.batches.flatMap(({ batch, source }): Happened[] =>
    source !== undefined && has(batch) ? [{ ...source, type: 'cards-handed-over', done: print }] : [],
  );
  const moved = state.handings
    .filter(({ ranges }) => ranges.some(has))
    .map(({ side, source }): Happened => ({ ...source, type: `cards-${side}`, done: () => undefined }));
  const blocked = blocksOf(state)
    .founded.filter(({ range }) => has(range))
    .map(({ source, note }): Happened => ({
      ...source,
      ...(note !== undefined && { note }),
      type: 'cards-blocked',
      done: (life) => {
        life.isBlocked = true;
      },
    }));
  return [...created, ...printed, ...handedOver, ...moved, ...blocked];
}

function happenedTo(touch: CardTouch): Happened {
  const { event, at, operator, type, member, linked, note } = touch;
  return {
    ...{ event, at, operator, type },
    ...(member !== undefined && { member }),
    ...(linked !== undefined && { linked }),
    ...(note !== undefined && { note }),
    done: (life) => {
      applyTouch(life, touch);
    },
  };
}

function applyTouch(life: Life, touch: CardTouch): void {
  const { event, effect, member, ruled } = touch;
  if (effect === 'given') {
    life.isPrinted = true;
    life.claims.set(refKey(event), { event, member });
  }
  if (effect === 'returned' || effect === 'blocked') endClaims(life, touch);
  if (effect === 'blocked') life.isBlocked = true;
  if (ruled === undefined) return;
  const known = life.rulings.get(refKey(ruled.event));
  if (known === undefined || known.seq < event.seq)
    life.rulings.set(refKey(ruled.event), { seq: event.seq, ruling: ruled.ruling });
}

/** A log ends only what it claimed itself (rule M2). */
function endClaims({ claims }: Life, { event, member }: CardTouch): void {
  for (const [key, claim] of claims)
    if (claim.event.deskId === event.deskId && claim.member === member) claims.delete(key);
}

function currentState({ isPrinted, isBlocked, claims, rulings }: Life): CardStateName {
  if (isBlocked) return 'blocked';
  if ([...claims.keys()].some((key) => rulings.get(key)?.ruling !== 'void')) return 'assigned';
  return isPrinted ? 'unassigned' : 'unused';
}
