import { foldName } from '../lib/fold-name';
import { err, ok, type Result } from '../lib/result';
import type { Assembly, DeskRules, Guard, GuardedAct } from './assembly';
import type { Approval, Refusal } from './commands';

/** How desks are run where the assembly doesn't say (rule S8). */
export const USUAL_DESK_RULES: DeskRules = {
  pin: false,
  guards: { override: 'lead', withdraw: 'anyone', block: 'anyone' },
};

export function deskRulesOf({ deskRules }: Pick<Assembly, 'deskRules'>): DeskRules {
  return deskRules ?? USUAL_DESK_RULES;
}

/**
 * Whose approval the operator has to bring along for what is these acts at once; undefined where the operator alone will do. A lead's
 * approval is a second person's as well: whoever needs a lead isn't one (rule S6).
 */
export function approvalNeeded(
  assembly: Pick<Assembly, 'deskRules'>,
  acts: readonly GuardedAct[],
  operator: Approval,
): Need | undefined {
  const { guards } = deskRulesOf(assembly);
  const needs = acts.map((act) => ({ act, guard: guards[act] }));
  const lead = operator.lead ? undefined : needs.find(({ guard }) => guard === 'lead');
  const need = lead ?? needs.find(({ guard }) => guard === 'second-person');
  return need === undefined ? undefined : { act: need.act, of: need === lead ? 'lead' : 'second-person' };
}

interface Need {
  readonly act: GuardedAct;
  readonly of: Exclude<Guard, 'anyone'>;
}

/** Whether two names are one person's, however they are written. */
export function isSamePerson(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}

/** A place's name as it is compared: composed, lower case, with single spaces. */
export function foldPlaceName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Whether what is these acts at once may be done, and the name of whoever had to approve it, for the event (rule S6). */
export function checkGuards(
  assembly: Pick<Assembly, 'deskRules'>,
  acts: readonly GuardedAct[],
  operator: Approval,
  approval: Approval | undefined,
): Result<{ readonly approvedBy?: string }, Refusal> {
  const need = approvalNeeded(assembly, acts, operator);
  if (need === undefined) return ok({});
  const { act } = need;
  if (need.of === 'lead' && approval?.lead !== true) return err({ kind: 'lead-needed', act });
  if (approval === undefined) return err({ kind: 'second-person-needed', act });
  return isSamePerson(approval.name, operator.name)
    ? err({ kind: 'second-person-same', name: approval.name })
    : ok({ approvedBy: approval.name });
}
