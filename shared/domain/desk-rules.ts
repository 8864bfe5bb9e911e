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

/** Whether these are one person: the same entry of this computer's list, or one name, however it is written (rule S6). */
export function isSamePerson(a: Pick<Approval, 'id' | 'name'>, b: Pick<Approval, 'id' | 'name'>): boolean {
  return (a.id !== undefined && a.id === b.id) || foldName(a.name) === foldName(b.name);
}

/** What a withdrawal is, as far as guards go. */
export function withdrawalActs(cardReturned: boolean): readonly GuardedAct[] {
  return cardReturned ? ['withdraw'] : ['withdraw', 'block'];
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
  return isSamePerson(approval, operator)
    ? err({ kind: 'second-person-same', name: approval.name })
    : ok({ approvedBy: approval.name });
}
