import { type ConflictKind, conflictKindSchema } from '@shared/domain/events';
import type { TFunction } from 'i18next';
import { type Choice, type SideAnswers, decisionsOf } from '../lib/conflict-choices';
import type { ConflictSide, ConflictView } from '../roll-worker/engine-api';

/** What a conflict is called by: its kind, and the member's name or the card. */
interface ConflictName {
  readonly kind: ConflictKind;
  readonly name: string;
  readonly card: string;
  /** How many contradict each other, where that is known. */
  readonly sides?: number;
}

export function isConflictKind(text: unknown): text is ConflictKind {
  return conflictKindSchema.safeParse(text).success;
}

/** A conflict in one sentence. */
export function conflictTitle(t: TFunction, { kind, name, card, sides }: ConflictName): string {
  const two = kind === 'member-accredited-twice' && sides === 2;
  return t(two ? 'conflict.member-accredited-twice-two' : `conflict.${kind}`, { replace: { name, card } });
}

/** The sentence over a conflict that is shown. */
export function titleOf(t: TFunction, { kind, memberName, card, sides }: ConflictView): string {
  const name = memberName ?? sides[0]?.memberName ?? '';
  return conflictTitle(t, { kind, name, card: card ?? '', sides: sides.length });
}

/** A way to settle a conflict, in plain words. @param back the cards of those that lose came back */
export function choiceText(
  t: TFunction,
  { sides }: ConflictView,
  { text, at }: Choice,
  back: boolean,
): string {
  const others = sides.filter((_, index) => index !== at).map(({ card }) => card);
  const { memberName: name = '', card = '' } = sides[at] ?? {};
  const isBack = back && text === 'member-accredited-twice-keep';
  return t(isBack ? 'choose.text.member-accredited-twice-keep-back' : `choose.text.${text}`, {
    replace: { name, card, others: [...new Set(others)].join(', ') },
  });
}

/** What the register will say once this is decided, or what still has to be said. */
export function outcomeText(
  t: TFunction,
  conflict: ConflictView,
  choice: Choice,
  answers: Readonly<Record<number, SideAnswers>>,
): string {
  const decisions = decisionsOf(conflict, choice, answers);
  if (decisions === undefined) return t('outcome.missing', { what: missingText(t, choice, answers) });
  const sentences = decisions.map(({ outcome }, at) => {
    const side = conflict.sides[at];
    if (side === undefined) return '';
    const { memberName: name, card, deskName: desk, cardBlocked } = side;
    switch (outcome.kind) {
      case 'stands':
        return t(cardBlocked ? 'outcome.standsBlocked' : 'outcome.stands', { name, card });
      case 'void':
        if (outcome.block) return t('outcome.voidBlocked', { desk, card });
        return t(isFreeAgain(conflict, at) ? 'outcome.voidBack' : 'outcome.void', { desk, card });
      case 'other-member':
        return t('outcome.other-member', { name, card, person: answers[at]?.member?.name ?? '' });
      case 'other-card':
        return t(outcome.block ? 'outcome.other-cardBlocked' : 'outcome.other-card', {
          ...{ name, card: outcome.card, before: card },
        });
    }
  });
  return `${t('outcome.title')} ${sentences.join(' ')}`;
}

/** What changed since the decision of a conflict that is open again. */
export function reopenedText(t: TFunction, { sides, settlement }: ConflictView): readonly string[] {
  const rulings = settlement?.rulings ?? [];
  const isSame = (a: ConflictSide['event'], b: ConflictSide['event']) =>
    a.deskId === b.deskId && a.seq === b.seq;
  const added = sides.filter(({ event }) => !rulings.some((ruling) => isSame(ruling.event, event)));
  const gone = rulings.filter(({ event }) => !sides.some((side) => isSame(side.event, event)));
  const said = [
    ...added.map(({ deskName: desk, card, memberName: name }) => t('reopened.newSide', { desk, card, name })),
    ...gone.map(({ card, memberName: name }) => t('reopened.goneSide', { card, name })),
  ];
  return said.length === 0 ? [t('reopened.basis')] : said;
}

/** Only a card that is with nobody else and not blocked can be handed out again. */
function isFreeAgain({ kind, sides }: ConflictView, at: number): boolean {
  const side = sides[at];
  const shared = sides.some((other, index) => index !== at && other.card === side?.card);
  return kind !== 'card-not-held' && !shared && side?.cardBlocked === false;
}

function missingText(
  t: TFunction,
  { outcomes }: Choice,
  answers: Readonly<Record<number, SideAnswers>>,
): string {
  const missing = outcomes.some(
    (outcome, at) => outcome === 'other-member' && answers[at]?.member === undefined,
  );
  return t(missing ? 'outcome.missingMember' : 'outcome.missingCard');
}
