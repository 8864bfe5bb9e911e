import type { Assembly, GuardedAct } from './assembly';
import { blocksOf } from './blocks';
import { seriesRefusal, whomOf } from './card-refusal';
import { wasAdmitted, type ContestedCase } from './cases';
import type { Approval } from './commands';
import { approvalNeeded, isSamePerson, withdrawalActs } from './desk-rules';
import type { EventType, LoggedEvent, Override } from './events';
import type { DeskId } from './ids';
import { refKey, type RegisterState } from './state';

/** What a desk's log says happened against the rules (S5 to S7, C14, C22, G1). */
export interface GuardBreach {
  readonly seq: number;
  /**
   * By nobody signed on; without the lead or second person it needed; approved by whoever did it; of cards that never came there; or of
   * a card whose series is for others.
   */
  readonly kind: 'not-signed-on' | 'not-approved' | 'approved-by-same' | 'blocked-not-held' | 'other-series';
}

/** What happens before anybody can sign on (rule S5). */
const BY_NOBODY: ReadonlySet<EventType> = new Set<EventType>(['roll-loaded', 'loss-accepted']);

/**
 * The events of a desk's log, given whole and in order, that this program would not have written: a desk that guards its own
 * rules can be made to forget them. Whether whoever approved was in charge, the log doesn't say.
 * @param cases by `refKey`, as far as is known: an override by one of them is nobody's to approve (rule B5)
 */
export function guardBreaches(
  events: readonly LoggedEvent[],
  assembly: Pick<Assembly, 'deskRules'>,
  cases: ReadonlyMap<string, ContestedCase> = new Map(),
): readonly GuardBreach[] {
  const breaches: GuardBreach[] = [];
  let signedOn: Approval | undefined;
  for (const event of events) {
    if (event.type === 'operator-signed-on') signedOn = event.payload;
    const kind = breachOf(event, signedOn, { assembly, cases });
    if (kind !== undefined) breaches.push({ seq: event.seq, kind });
  }
  return breaches;
}

/**
 * The events of a desk that block cards which never came to it (rule C22).
 * @param state that knows these events
 * @param place that the desk says it took: its cards are taken for the desk's, unless somebody else took it
 */
export function blockBreaches(
  state: RegisterState,
  desk: DeskId,
  place: DeskId | undefined,
): readonly GuardBreach[] {
  const known = place === undefined ? state : atPlace(state, desk, place);
  const unfounded = blocksOf(known).unfounded.filter(({ source }) => source.event.deskId === desk);
  const seqs = new Set(unfounded.map(({ source }) => source.event.seq));
  return [...seqs].sort((a, b) => a - b).map((seq) => ({ seq, kind: 'blocked-not-held' }));
}

/**
 * Those of a desk's events that gave somebody a card of a series that is for others: a guest a voting card, a member a guest's, or one
 * for other votes (rules C14, G1).
 * @param state that knows these events
 */
export function seriesBreaches(state: RegisterState, events: readonly LoggedEvent[]): readonly GuardBreach[] {
  const isWrong = ({ deskId, seq, payload }: LoggedEvent): boolean => {
    const given =
      'member' in payload && payload.member !== undefined ? state.members.get(payload.member) : [];
    const one = given?.find(({ event }) => event.deskId === deskId && event.seq === seq);
    return one !== undefined && seriesRefusal(state, one.card, whomOf(one)) !== undefined;
  };
  return events.filter(isWrong).map(({ seq }) => ({ seq, kind: 'other-series' }));
}

function atPlace(state: RegisterState, desk: DeskId, place: DeskId): RegisterState {
  const emergencyDesks = state.emergencyDesks.map((one) =>
    one.place === place && one.desk === undefined ? { ...one, desk } : one,
  );
  return { ...state, emergencyDesks };
}

function breachOf(
  event: LoggedEvent,
  signedOn: Approval | undefined,
  {
    assembly,
    cases,
  }: {
    readonly assembly: Pick<Assembly, 'deskRules'>;
    readonly cases: ReadonlyMap<string, ContestedCase>;
  },
): GuardBreach['kind'] | undefined {
  if (BY_NOBODY.has(event.type)) return undefined;
  if (signedOn?.name !== event.operator) return 'not-signed-on';
  const guarded = guardedIn(event, cases);
  const isOwnApproval = guarded.some(
    ({ approvedBy }) => approvedBy !== undefined && isSamePerson({ name: approvedBy }, signedOn),
  );
  if (isOwnApproval) return 'approved-by-same';
  const isMissing = guarded.some(
    ({ acts, approvedBy }) =>
      approvedBy === undefined && approvalNeeded(assembly, acts, signedOn) !== undefined,
  );
  return isMissing ? 'not-approved' : undefined;
}

interface Guarded {
  readonly acts: readonly GuardedAct[];
  readonly approvedBy?: string | undefined;
}

/** What of an event was guarded, each with whoever approved it. */
function guardedIn(event: LoggedEvent, cases: ReadonlyMap<string, ContestedCase>): readonly Guarded[] {
  switch (event.type) {
    case 'member-accredited': {
      const { override, foreignCard } = event.payload;
      const guarded = override !== undefined && isByCase(override, cases) ? undefined : override;
      return [guarded, foreignCard].flatMap((one) => (one === undefined ? [] : [overridden(one)]));
    }
    case 'case-decided':
      return event.payload.decision === 'admitted' ? [overridden(event.payload)] : [];
    case 'guest-admitted': {
      const { foreignCard } = event.payload;
      return foreignCard === undefined ? [] : [overridden(foreignCard)];
    }
    case 'card-replaced': {
      const { foreignCard, approvedBy } = event.payload;
      return [
        { acts: ['block'], approvedBy },
        ...(foreignCard === undefined ? [] : [overridden(foreignCard)]),
      ];
    }
    case 'accreditation-withdrawn': {
      const { cardReturned, approvedBy } = event.payload;
      return [{ acts: withdrawalActs(cardReturned), approvedBy }];
    }
    case 'payment-reversed':
      return [{ acts: ['withdraw'], approvedBy: event.payload.approvedBy }];
    case 'cards-blocked':
      return [{ acts: ['block'], approvedBy: event.payload.approvedBy }];
    default:
      return [];
  }
}

function overridden({ approvedBy }: Pick<Guarded, 'approvedBy'>): Guarded {
  return { acts: ['override'], approvedBy };
}

function isByCase({ case: named, votes }: Override, cases: ReadonlyMap<string, ContestedCase>): boolean {
  const found = named && cases.get(refKey(named));
  return found !== undefined && wasAdmitted(found, votes);
}
