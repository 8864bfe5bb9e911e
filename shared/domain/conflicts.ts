import { compareCards } from './cards';
import { EvidenceReader } from './conflict-evidence';
import { presentKey } from './member-keys';
import { ConflictJudge, type Decided } from './conflict-judge';
import { conflictKindSchema, type ConflictKind } from './events';
import { accreditationsOfPerson, evidenceIndex, onlySideOfCard, onlySidesOfMember } from './evidence-index';
import { cardNumberSchema, memberKeySchema, type MemberKey } from './ids';
import type { Accreditation, Conflict, RollView } from './register';
import { conflictKey, type RegisterState } from './state';

/**
 * All that can't be right at once, and what was decided of it, always in the same order: members by key, then cards by number (rules
 * M4 to M15). What was settled and has nothing left to decide, since nothing contradicts itself any more and nothing is void by it,
 * is left out.
 * @param roll without it nobody's standing is a conflict, and nobody has two keys
 */
export function conflicts(state: RegisterState, roll?: RollView): Conflict[] {
  const { ofMembers, ofCards } = evidenceIndex(state, roll);
  const evidence = new Map(
    [...ofMembers.values(), ...ofCards.values()]
      .flat()
      .map((one) => [conflictKey(one.kind, one.subject), one] as const),
  );
  const decided = decidedConflicts(state, roll);
  for (const [key, { kind }] of decided.last) {
    const subject = key.slice(conflictKey(kind, '').length);
    if (!evidence.has(key)) evidence.set(key, { kind, subject, sides: onlySide(state, roll, kind, subject) });
  }
  const cards = [...evidence.values()].flatMap(({ kind, subject }) =>
    kind === 'blocked-card-used' ? (cardNumberSchema.safeParse(subject).data ?? []) : [],
  );
  const accreditationsOf = (person: MemberKey) => accreditationsOfPerson(state, roll, person);
  const reader = new EvidenceReader(state, roll, accreditationsOf, cards);
  const judge = new ConflictJudge(state, roll, reader, decided);
  return [...evidence.values()].flatMap((one) => judge.weigh(one)).sort(compareConflicts);
}

/** What is looked at of a conflict that was decided, although it is no contradiction by itself any more. */
function onlySide(
  state: RegisterState,
  roll: RollView | undefined,
  kind: ConflictKind,
  subject: string,
): readonly Accreditation[] {
  const [member, card] = [memberKeySchema.safeParse(subject), cardNumberSchema.safeParse(subject)];
  if (kind === 'member-accredited-twice' && member.success)
    return onlySidesOfMember(state, roll, member.data);
  return kind === 'card-assigned-twice' && card.success ? onlySideOfCard(state, card.data) : [];
}

/** Whether it is to be decided, for the first time or again. */
export function isOpen({ status }: Pick<Conflict, 'status'>): boolean {
  return status !== 'settled';
}

/** The decisions of conflicts, by what their subjects are called now: a member number may have come for a reference code (rule M15). */
function decidedConflicts(state: RegisterState, roll: RollView | undefined): Decided {
  const present = new Map<string, string>();
  const last: Decided['last'] = new Map();
  for (const [key, settlement] of state.settlements) {
    const member = memberKeySchema.safeParse(settlement.subject);
    const isOfMember = MEMBER_KINDS.has(settlement.kind) && member.success;
    const now = isOfMember ? conflictKey(settlement.kind, presentKey(roll, member.data)) : key;
    present.set(key, now);
    const known = last.get(now);
    if (known === undefined || known.event.seq < settlement.event.seq) last.set(now, settlement);
  }
  const ruled: Decided['ruled'] = new Map();
  for (const { side, ruling, conflict } of state.rulings.values()) {
    const key = present.get(conflict) ?? conflict;
    const known = ruled.get(key);
    if (known === undefined) ruled.set(key, [{ ...side, ruling }]);
    else known.push({ ...side, ruling });
  }
  return { last, present, ruled };
}

const MEMBER_KINDS: ReadonlySet<string> = new Set(['member-accredited-twice', 'not-entitled', 'not-on-roll']);

function compareConflicts(a: Conflict, b: Conflict): number {
  if (a.card !== undefined && b.card !== undefined) return compareCards(a.card, b.card) || compareKinds(a, b);
  if (a.card !== undefined || b.card !== undefined)
    return Number(a.card !== undefined) - Number(b.card !== undefined);
  return a.subject === b.subject ? compareKinds(a, b) : a.subject < b.subject ? -1 : 1;
}

function compareKinds(a: Conflict, b: Conflict): number {
  return conflictKindSchema.options.indexOf(a.kind) - conflictKindSchema.options.indexOf(b.kind);
}
