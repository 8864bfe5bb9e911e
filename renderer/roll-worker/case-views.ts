import type { Vote } from '@shared/domain/assembly';
import { admittedVotes, casesOf, casesOfMember, type ContestedCase } from '@shared/domain/cases';
import { compareEvents } from '@shared/domain/clock';
import type { EventType, LoggedEvent } from '@shared/domain/events';
import type { MemberKey } from '@shared/domain/ids';
import type { Member } from '@shared/domain/member';
import { keysOf } from '@shared/domain/member-keys';
import { activeAccreditations } from '@shared/domain/register-queries';
import { refKey } from '@shared/domain/state';
import type { CaseView, OverrideView, RefusalView } from './case-and-cash-shapes';
import { deskName, memberName } from './names';
import { personByKey } from './roll-view';
import type { Session } from './session';

/** Open ones first, then latest first (rule B4). */
export function caseViews(session: Session): readonly CaseView[] {
  const views = [...casesOf(session.state).values()].reverse().map((one) => viewOf(session, one));
  return [...views.filter(isOpen), ...views.filter((view) => !isOpen(view))];
}

/** The cases of one person, earliest first. */
export function casesOfPerson(session: Session, member: Member): readonly CaseView[] {
  return casesOfMember(session.state, keysOf(member)).map((one) => viewOf(session, one));
}

/** How many nobody has decided yet. */
export function openCases({ state }: Pick<Session, 'state'>): number {
  return [...casesOf(state).values()].filter(({ decision }) => decision === undefined).length;
}

function isOpen({ status }: CaseView): boolean {
  return status === 'open';
}

function viewOf(session: Session, found: ContestedCase): CaseView {
  const { opening, steps, decision, member } = found;
  const admittedTo = admittedVotes(found);
  const card = member === undefined ? undefined : cardFor(session, member, admittedTo);
  return {
    case: found.case,
    label: labelOf(session, found),
    status: decision?.decision ?? 'open',
    openedAt: (opening ?? decision)?.at.time ?? 0,
    deskName: deskName(session, found.case.deskId),
    operator: opening?.operator ?? '',
    ...(member !== undefined && { member }),
    name: opening?.name ?? (member === undefined ? '' : memberName(session, member)),
    ...(opening?.ticket !== undefined && { ticket: opening.ticket }),
    obstacles: opening?.obstacles ?? [],
    statement: opening?.statement ?? '',
    steps: steps.map((step) => ({
      event: step.event,
      at: step.at.time,
      operator: step.operator,
      deskName: deskName(session, step.event.deskId),
      ...(step.step === 'noted'
        ? { kind: step.kind, text: step.text }
        : { kind: step.decision, votes: step.votes, text: step.text }),
    })),
    admittedTo,
    ...(card !== undefined && { card }),
  };
}

/** The card that the person has for one of these votes. */
function cardFor(session: Session, member: MemberKey, votes: readonly Vote[]) {
  const person = personByKey(session, member);
  const keys = person === undefined ? [member] : keysOf(person);
  const standing = activeAccreditations(session.state, keys);
  return standing.find((one) => one.votes.some((vote) => votes.includes(vote)))?.card;
}

/** What a person gets as the number of the case: the desk, and the place among its cases. */
function labelOf(session: Session, { case: { deskId }, place }: ContestedCase): string {
  return `${deskName(session, deskId)}-${place ?? '?'}`;
}

/** Everybody who was accredited in spite of obstacles, also where it ended since; earliest first (rule S7). */
export function overrideViews(session: Session): readonly OverrideView[] {
  const cases = casesOf(session.state);
  return eventsOf(session, 'member-accredited').flatMap(({ payload, hlc, operator, deskId, seq }) => {
    const { member, card, override } = payload;
    if (override === undefined) return [];
    const { reason, votes, approvedBy } = override;
    const found = override.case && cases.get(refKey(override.case));
    return [
      {
        ...{ event: { deskId, seq }, member, card, operator, reason, votes, at: hlc.time },
        name: memberName(session, member),
        deskName: deskName(session, deskId),
        ...(approvedBy !== undefined && { approvedBy }),
        ...(found !== undefined && { caseLabel: labelOf(session, found) }),
      },
    ];
  });
}

/** Refusals that were noted, earliest first (rule A11). */
export function refusalViews(session: Session): readonly RefusalView[] {
  return eventsOf(session, 'refusal-recorded').map(({ payload, hlc, operator, deskId }) => ({
    ...{ ...payload, operator, at: hlc.time },
    name: memberName(session, payload.member),
    deskName: deskName(session, deskId),
  }));
}

/** All that is known of one type, in the order of all events. */
function eventsOf<Type extends EventType>({ logs }: Session, type: Type) {
  const isMeant = (event: LoggedEvent): event is Extract<LoggedEvent, { type: Type }> => event.type === type;
  return [...logs.values()].flatMap((log) => log.filter(isMeant)).sort(compareEvents);
}
