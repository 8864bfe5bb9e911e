import { parseCardNumber } from '@shared/domain/cards';
import type { SideDecision } from '@shared/domain/commands';
import type { ConflictKind } from '@shared/domain/events';
import { memberKeySchema } from '@shared/domain/ids';
import type { ConflictSide, ConflictView } from '../roll-worker/engine-api';

/** What can become of one side, before it is said of whom or which card. */
export type SideOutcome = SideDecision['outcome']['kind'];

type Twice = 'member-accredited-twice' | 'card-assigned-twice';

/** The catalogue's entry for a way to settle a conflict. */
type ChoiceText =
  | `${Twice}-${'keep' | 'all-void'}`
  | 'member-accredited-twice-other-member'
  | 'card-assigned-twice-other-card'
  | `card-not-held-${'stands' | 'other-card' | 'void'}`
  | `blocked-card-used-${'other-card' | 'void'}`
  | `${'not-entitled' | 'not-on-roll'}-${'stands' | 'void' | 'other-member'}`
  | 'all-void'
  | 'each';

/** A way to settle a conflict: an outcome for each side, in the order of the sides. `at`: the side that its words are about. */
export interface Choice {
  readonly text: ChoiceText;
  readonly at: number;
  readonly outcomes: readonly SideOutcome[];
}

/** What has to be said beside the choice: by the place of the side. Plain data, so that a lock keeps it. */
export interface SideAnswers {
  /** Voided cards that came back: they aren't blocked. Absent: as `isBackAtFirst` has it. */
  readonly back?: boolean;
  readonly member?: { readonly key: string; readonly name: string } | undefined;
  readonly card?: string;
}

const SINGLE = {
  'card-not-held': [
    ['card-not-held-stands', 'stands'],
    ['card-not-held-other-card', 'other-card'],
    ['card-not-held-void', 'void'],
  ],
  'blocked-card-used': [
    ['blocked-card-used-other-card', 'other-card'],
    ['blocked-card-used-void', 'void'],
  ],
  'not-entitled': [
    ['not-entitled-stands', 'stands'],
    ['not-entitled-void', 'void'],
    ['not-entitled-other-member', 'other-member'],
  ],
  'not-on-roll': [
    ['not-on-roll-other-member', 'other-member'],
    ['not-on-roll-stands', 'stands'],
    ['not-on-roll-void', 'void'],
  ],
} as const satisfies Partial<Record<ConflictKind, readonly (readonly [ChoiceText, SideOutcome])[]>>;

/** The ways that are offered, the likeliest first. A guest has the card or not: another one is handed out anew. */
export function choicesOf(conflict: ConflictView): readonly Choice[] {
  return waysOf(conflict).filter(({ outcomes }) =>
    outcomes.every((outcome, at) => outcomesOf(conflict, at).includes(outcome)),
  );
}

function waysOf({ kind, sides }: ConflictView): readonly Choice[] {
  const all = (text: ChoiceText, outcome: SideOutcome) => choice(sides, text, 0, outcome, outcome);
  const each = all('each', 'void');
  if (kind === 'member-accredited-twice' || kind === 'card-assigned-twice') {
    const [text, outcome] =
      kind === 'card-assigned-twice'
        ? (['card-assigned-twice-other-card', 'other-card'] as const)
        : (['member-accredited-twice-other-member', 'other-member'] as const);
    return [
      ...sides.map((_, at) => choice(sides, `${kind}-keep`, at, 'stands', 'void')),
      ...(sides.length === 2 ? [1, 0].map((at) => choice(sides, text, at, outcome, 'stands')) : []),
      all(`${kind}-all-void`, 'void'),
      ...(sides.length > 2 ? [each] : []),
    ];
  }
  return sides.length === 1
    ? SINGLE[kind].map(([text, outcome]) => all(text, outcome))
    : [all('all-void', 'void'), each];
}

/** Outcomes that the side at this place may have where each is decided by itself. */
export function outcomesOf({ kind, sides }: ConflictView, at: number): readonly SideOutcome[] {
  const isGuest = sides[at]?.guest !== undefined;
  const all: readonly SideOutcome[] = isGuest
    ? ['stands', 'void']
    : ['stands', 'void', 'other-member', 'other-card'];
  return kind === 'blocked-card-used' ? all.filter((outcome) => outcome !== 'stands') : all;
}

/**
 * Whether somebody has to say of this side's card if it came back: not where it stays with somebody, nor where it is blocked, nor where
 * an earlier side asks the same of the same card.
 */
export function asksForCard(conflict: ConflictView, choice: Choice, at: number): boolean {
  return givesUpCard(conflict, choice, at) && askingFor(conflict, choice, at) === at;
}

/** The side at which is asked for the card of this one. */
function askingFor(conflict: ConflictView, choice: Choice, at: number): number {
  const { sides } = conflict;
  return sides.findIndex(
    ({ card }, index) => card === sides[at]?.card && givesUpCard(conflict, choice, index),
  );
}

function givesUpCard({ kind, sides }: ConflictView, choice: Choice, at: number): boolean {
  const side = sides[at];
  const outcome = choice.outcomes[at];
  if (side === undefined || side.cardBlocked || kind === 'blocked-card-used') return false;
  if (outcome === 'other-card') return kind !== 'card-not-held' && !isKept(sides, choice, at);
  return outcome === 'void' && !isKept(sides, choice, at);
}

/** A card that was never at that desk has most likely been where it belongs all the time. */
export function isBackAtFirst({ kind }: ConflictView): boolean {
  return kind === 'card-not-held';
}

/** The command's part for each side; undefined while something is missing. */
export function decisionsOf(
  conflict: ConflictView,
  choice: Choice,
  answers: Readonly<Record<number, SideAnswers>>,
): readonly SideDecision[] | undefined {
  const decided = conflict.sides.map((side, at) => outcomeOf(conflict, choice, at, answers, side));
  return decided.every((one) => one !== undefined) ? decided : undefined;
}

function outcomeOf(
  conflict: ConflictView,
  choice: Choice,
  at: number,
  given: Readonly<Record<number, SideAnswers>>,
  { event }: ConflictSide,
): SideDecision | undefined {
  const answers = given[at] ?? {};
  const isBack = given[askingFor(conflict, choice, at)]?.back ?? isBackAtFirst(conflict);
  const block = givesUpCard(conflict, choice, at) ? !isBack : isBlockedAnyway(conflict, choice, at);
  switch (choice.outcomes[at]) {
    case 'stands':
      return { event, outcome: { kind: 'stands' } };
    case 'void':
      return { event, outcome: { kind: 'void', block } };
    case 'other-member': {
      const member = memberKeySchema.safeParse(answers.member?.key);
      return member.success ? { event, outcome: { kind: 'other-member', member: member.data } } : undefined;
    }
    case 'other-card': {
      const card = parseCardNumber(answers.card ?? '');
      return card === undefined ? undefined : { event, outcome: { kind: 'other-card', card, block } };
    }
    default:
      return undefined;
  }
}

/** A card that is blocked stays blocked. One that stays with another side, or never left its holder, isn't. */
function isBlockedAnyway({ kind, sides }: ConflictView, choice: Choice, at: number): boolean {
  return !isKept(sides, choice, at) && (kind === 'blocked-card-used' || sides[at]?.cardBlocked === true);
}

/** Whether another side keeps this side's card. */
function isKept(sides: readonly ConflictSide[], { outcomes }: Choice, at: number): boolean {
  return sides.some(
    ({ card }, index) =>
      index !== at &&
      card === sides[at]?.card &&
      (outcomes[index] === 'stands' || outcomes[index] === 'other-member'),
  );
}

function choice(
  sides: readonly ConflictSide[],
  text: ChoiceText,
  at: number,
  outcome: SideOutcome,
  others: SideOutcome,
): Choice {
  return { text, at, outcomes: sides.map((_, index) => (index === at ? outcome : others)) };
}
