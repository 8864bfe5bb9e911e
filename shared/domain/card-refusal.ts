import { err, ok, type Result } from '../lib/result';
import { useOf } from './answers';
import type { Vote } from './assembly';
import { hasRightCheck, isAbout } from './cards';
import type { Approval, Refusal } from './commands';
import type { SignedOnContext } from './decide';
import { compareDated } from './dated';
import { checkGuards } from './desk-rules';
import type { ForeignCard } from './events';
import type { CardNumber, DeskId } from './ids';
import { checkReason } from './reason';
import { card as cardOf, isStanding } from './register-queries';
import { checkOf, segmentAt, seriesOf } from './segments';
import type { Series } from './series';
import { deskAt, type RegisterState } from './state';
import { transfersOf } from './transfers';

/** A card that is to be given to a member. */
interface HandOut {
  readonly card: CardNumber;
  /** What the member is accredited for. */
  readonly votes: readonly Vote[];
  readonly foreignCard?: { readonly reason: string } | undefined;
  readonly approval?: Approval | undefined;
}

/**
 * Whether this desk can hand out the card (rules A5, A14, C13, C14, C17). The value says why it is handed out although the desk
 * doesn't hold it; undefined where it does.
 */
export function checkHandOut(
  state: RegisterState,
  { card, votes, foreignCard, approval }: HandOut,
  { deskId, assembly, operator }: SignedOnContext,
): Result<ForeignCard | undefined, Refusal> {
  const refusal = cardRefusal(state, card, votes);
  if (refusal !== undefined) return err(refusal);
  const notHeld = holdingRefusal(state, card, deskId);
  if (notHeld === undefined) return ok(undefined);
  if (foreignCard === undefined) return err(notHeld);
  const reason = checkReason(foreignCard.reason);
  if (!reason.ok) return reason;
  const approved = checkGuards(assembly, ['override'], operator, approval);
  return approved.ok ? ok({ reason: reason.value, ...approved.value }) : approved;
}

/** Why nobody can give this card to a member who is accredited for these votes. */
export function cardRefusal(
  state: RegisterState,
  number: CardNumber,
  votes: readonly Vote[],
): Refusal | undefined {
  const check = checkOf(state, number);
  if (check !== undefined && !hasRightCheck(number, check))
    return { kind: 'card-check-wrong', card: number, check };
  const card = cardOf(state, number);
  if (card?.state === 'blocked') {
    const { replacedBy } = card;
    return { kind: 'card-blocked', card: number, ...(replacedBy !== undefined && { replacedBy }) };
  }
  const use = card?.accreditations.filter((one) => isStanding(state, one)).sort(compareDated)[0];
  if (use !== undefined) return { kind: 'card-assigned', use: useOf(use) };
  const series = seriesOf(state, number);
  if (series !== undefined && !isFor(series, votes))
    return { kind: 'card-of-other-series', card: number, series };
  return undefined;
}

/** Rule C14. */
function isFor({ use, votes }: Series, accredited: readonly Vote[]): boolean {
  if (use !== 'voting') return false;
  return (
    votes === undefined ||
    (votes.every((vote) => accredited.includes(vote)) && accredited.every((vote) => votes.includes(vote)))
  );
}

/** Why the card isn't this desk's to hand out. */
function holdingRefusal(state: RegisterState, number: CardNumber, desk: DeskId): Refusal | undefined {
  const segment = segmentAt(state, number);
  if (segment === undefined) return { kind: 'card-does-not-exist', card: number };
  const { holder, isPrinted, passage } = segment;
  if (holder === deskAt(state, desk) && isPrinted) return undefined;
  const gone = transfersOf(state)
    .filter(({ from, given }) => given !== undefined && from === deskAt(state, desk))
    .filter(({ ranges }) => ranges.some((range) => isAbout(range, number)))
    .at(-1);
  if (gone !== undefined) {
    const toName = gone.toName ?? nameOf(state, gone.to);
    return { kind: 'card-given-away', card: number, toName, slip: gone.slip };
  }
  if (holder === undefined || !isPrinted) return { kind: 'card-unused', card: number };
  const holderName = passage?.batch?.holderName ?? passage?.transfer?.toName ?? nameOf(state, holder);
  return { kind: 'card-held-elsewhere', card: number, holderName };
}

/** As the batches name a desk; else the start of its fingerprint. */
function nameOf({ batches }: RegisterState, desk: DeskId): string {
  return batches.find(({ batch }) => batch.holder === desk)?.batch.holderName ?? desk.slice(0, 8);
}
