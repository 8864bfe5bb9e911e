import type { TFunction } from 'i18next';
import { spanText } from '../lib/spans';
import type { ConflictSide, Snapshot } from '../roll-worker/engine-api';
import { formatDate, formatMemberNumber } from './format';
import { voteNames } from './standing-text';

/** What is known of one side of a conflict: a label each, and what it is. */
export interface SideFact {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

/** Everything that helps to tell which side is right; what wasn't recorded is left out. */
export function sideFacts(
  t: TFunction,
  { assembly }: Pick<Snapshot, 'assembly'>,
  side: ConflictSide,
): readonly SideFact[] {
  const { override, foreignCard, memberNumber, birthDate, clockOff } = side;
  const facts: readonly (readonly [SideFact['name'], string, string | undefined])[] = [
    ['member', t('side.member'), memberText(t, side)],
    ['number', t('side.number'), memberNumber && formatMemberNumber(memberNumber)],
    ['birthDate', t('side.birthDate'), birthDate && formatDate(birthDate)],
    ['town', t('side.town'), side.town],
    ['identity', t('side.identity'), side.identity && t(`identity.${side.identity}`)],
    ['operator', t('side.operator'), side.operator],
    ['votes', t('side.votes'), assembly.votes.length > 1 ? voteNames(t, side.votes) : undefined],
    ['override', t('side.override'), override && approvedText(t, override)],
    ['foreignCard', t('side.foreignCard'), foreignCard && approvedText(t, foreignCard)],
    ['holder', t('side.holder'), holderText(t, side)],
    ['status', t('side.status'), statusText(t, side)],
    ['clock', t('side.clock'), clockOff === undefined ? undefined : clockText(t, clockOff)],
  ];
  return facts.flatMap(([name, label, text]) => (text === undefined ? [] : [{ name, label, text }]));
}

/** Names of the facts that aren't the same on all sides. */
export function differing(sides: readonly (readonly SideFact[])[]): ReadonlySet<string> {
  const names = new Set(sides.flat().map(({ name }) => name));
  const textOf = (facts: readonly SideFact[], wanted: string) =>
    facts.find(({ name }) => name === wanted)?.text;
  return new Set([...names].filter((name) => new Set(sides.map((facts) => textOf(facts, name))).size > 1));
}

function memberText(t: TFunction, { memberName, orphan, guest }: ConflictSide): string {
  if (guest !== undefined) return `${memberName} (${t(`guestKind.${guest}`)})`;
  return orphan ? `${memberName} (${t('side.notOnRoll')})` : memberName;
}

/** Only where it isn't the desk that handed it out. */
function holderText(t: TFunction, { cardHolderName, deskName }: ConflictSide): string | undefined {
  return cardHolderName === deskName ? undefined : (cardHolderName ?? t('side.office'));
}

/** Only what is not as it was handed out. */
function statusText(t: TFunction, { status, ruling, cardBlocked }: ConflictSide): string | undefined {
  const parts = [
    ruling === undefined ? undefined : t(`side.ruling.${ruling}`),
    status === 'active' ? undefined : t(`side.state.${status}`),
    cardBlocked ? t('side.blocked') : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(', ');
}

function clockText(t: TFunction, off: number): string {
  return t(off > 0 ? 'merge.clockAhead' : 'merge.clockBehind', { span: spanText(t, off) });
}

function approvedText(
  t: TFunction,
  { reason, approvedBy }: { readonly reason: string; readonly approvedBy?: string | undefined },
): string {
  return approvedBy === undefined ? reason : t('side.approved', { reason, name: approvedBy });
}
