import { err, ok, type Result } from '../lib/result';
import { useOf } from './answers';
import type { Vote } from './assembly';
import { hasRightCheck, isAbout } from './cards';
import type { Approval, Refusal } from './commands';
import type { SignedOnContext } from './decide';
import { compareDated } from './dated';
import { checkGuards } from './desk-rules';
import type { ForeignCard } from './events';
import type { GuestKind } from './hall-terms';
import type { CardNumber, DeskId } from './ids';
import { checkReason } from './reason';
import type { Accreditation } from './register';
import { card as cardOf, isStanding } from './register-queries';
import { checkOf, segmentAt, seriesOf } from './segments';
import type { Series } from './series';
import { deskAt, type RegisterState } from './state';
import { transfersOf } from './transfers';

/** Whom a card is for: a member who is accredited for these votes, or a guest (rules C14, G1). */
type Whom = readonly Vote[] | GuestKind;

/** A card that is to be given to somebody. */
interface HandOut {
  readonly card: CardNumber;
  readonly whom: Whom;
  readonly foreignCard?: { readonly reason: string } | undefined;
  readonly approval?: Approval | undefined;
}

/**
 * Whether this desk can hand out the card (rules A5, A14, C13, C14, C17). The value says why it is handed out although the desk
 * doesn't hold it; undefined where it does.
 */
export function checkHandOut(
  state: RegisterState,
  { card, whom, foreignCard, approval }: HandOut,
  { deskId, assembly, operator }: SignedOnContext,
): Result<ForeignCard | undefined, Refusal> {
  const refusal = cardRefusal(state, card, whom);
  if (refusal !== undefined) return err(refusal);
  const notHeld = holdingRefusal(state, card, deskId);
  if (notHeld === undefined) return ok(undefined);
  if (foreignCard === undefined) return err(notHeld);
  const reason = checkReason(foreignCard.reason);
  if (!reason.ok) return reason;
  const approved = checkGuards(assembly, ['override'], operator, approval);
  return approved.ok ? ok({ reason: reason.value, ...approved.value }) : approved;
}

/** Why nobody can give them this card. */
export function cardRefusal(state: RegisterState, number: CardNumber, whom: Whom): Refusal | undefined {
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
  return seriesRefusal(state, number, whom);
}

/** Why a card of this series isn't for them, whoever has it (rules C14, G1). */
export function seriesRefusal(
  state: Pick<RegisterState, 'series'>,
  number: CardNumber,
  whom: Whom,
): Refusal | undefined {
  const series = seriesOf(state, number);
  if (typeof whom === 'string' && (series === undefined || series.use === 'voting'))
    return { kind: 'card-not-for-guests', card: number };
  if (series === undefined || isFor(series, whom)) return undefined;
  return { kind: 'card-of-other-series', card: number, series };
}

/** Whom an accreditation's card is for. */
export function whomOf({ votes, guest }: Pick<Accreditation, 'votes' | 'guest'>): Whom {
  return guest?.kind ?? votes;
}

/** Rule C14. */
function isFor({ use, votes }: Series, accredited: Whom): boolean {
  if (typeof accredited === 'string' || use !== 'voting') return use === accredited;
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
