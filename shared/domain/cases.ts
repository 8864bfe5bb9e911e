/** Contested cases: what was recorded of somebody who objected to being refused (rules B1 to B5). */
import type { Vote } from './assembly';
import { compareDated } from './dated';
import type { EventRef } from './events';
import type { DeskId, MemberKey } from './ids';
import type { CaseStep } from './register';
import { remembered } from './remembered';
import { refKey, type RegisterState } from './state';

type CaseOpening = Extract<CaseStep, { step: 'opened' }>;
type CaseNote = Extract<CaseStep, { step: 'noted' }>;
type CaseRuling = Extract<CaseStep, { step: 'decided' }>;

export interface ContestedCase {
  /** The event that opened it: its name. */
  readonly case: EventRef;
  /** Missing where only the decision is known here: a desk is told no more. */
  readonly opening?: CaseOpening;
  /** What came after, earliest first. */
  readonly steps: readonly (CaseNote | CaseRuling)[];
  /** The last decision counts (rule B3). */
  readonly decision?: CaseRuling;
  /** Absent: somebody who is not on the roll. */
  readonly member?: MemberKey;
  /** 1, 2, 3 … among the cases that this desk opened. */
  readonly place?: number;
}

/** All cases by `refKey` of the event that opened them, earliest first. */
export const casesOf: (state: RegisterState) => ReadonlyMap<string, ContestedCase> = remembered(
  ({ caseSteps }) => [caseSteps],
  ({ caseSteps }) => {
    const byCase = new Map<string, CaseStep[]>();
    for (const step of [...caseSteps].sort(compareDated)) {
      const key = refKey(step.case);
      const known = byCase.get(key);
      if (known === undefined) byCase.set(key, [step]);
      else known.push(step);
    }
    const opened = new Map<DeskId, number>();
    return new Map(
      [...byCase].map(([key, steps]) => {
        const found = caseOf(steps);
        if (found.opening === undefined) return [key, found];
        const place = (opened.get(found.case.deskId) ?? 0) + 1;
        opened.set(found.case.deskId, place);
        return [key, { ...found, place }];
      }),
    );
  },
);

function caseOf(steps: readonly CaseStep[]): ContestedCase {
  const opening = steps.find((step) => step.step === 'opened');
  const later = steps.filter((step) => step.step !== 'opened');
  const decision = later.filter((step) => step.step === 'decided').at(-1);
  const member = opening?.member ?? decision?.member;
  const [first] = steps;
  if (first === undefined) throw new Error('a case has a step');
  return {
    case: first.case,
    ...(opening !== undefined && { opening }),
    steps: later,
    ...(decision !== undefined && { decision }),
    ...(member !== undefined && { member }),
  };
}

/** @param keys all under which the person is known (rule M15) */
export function casesOfMember(state: RegisterState, keys: readonly MemberKey[]): readonly ContestedCase[] {
  return [...casesOf(state).values()].filter(({ member }) => member !== undefined && keys.includes(member));
}

/** The votes that the assembly admitted this person to, by the last decision of each case (rule B5). */
export function admittedVotes({ decision }: Pick<ContestedCase, 'decision'>): readonly Vote[] {
  return decision?.decision === 'admitted' ? decision.votes : [];
}

/** Whether any decision of the case admitted the person to all of these votes: a later one doesn't undo what was done by it. */
export function wasAdmitted({ steps }: ContestedCase, votes: readonly Vote[]): boolean {
  return steps.some(
    (step) =>
      step.step === 'decided' && votes.every((vote) => admittedVotes({ decision: step }).includes(vote)),
  );
}
