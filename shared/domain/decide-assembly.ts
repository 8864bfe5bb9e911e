import { err } from '../lib/result';
import { DONE_BEFORE, write } from './answers';
import type { Assembly, AssemblyKind, Quorum, Vote } from './assembly';
import type { Answer, CommandOf, Refusal } from './commands';
import type { DecisionContext } from './decide';
import { mandateVotes } from './mandates';
import { checkReason } from './reason';
import { isStanding } from './standing';
import type { RegisterState } from './state';

const VOTES_OF_KIND: Readonly<Record<AssemblyKind, readonly Vote[]>> = {
  conference: ['conference'],
  nomination: ['nomination'],
  both: ['conference', 'nomination'],
  delegates: ['delegates'],
  'general-meeting': ['general-meeting'],
  youth: ['general-meeting'],
};

/** Changes the rules or settings of the assembly (rule E24). Votes that somebody holds a card for stay. */
export function changeAssembly(
  state: RegisterState,
  command: CommandOf<'change-assembly'>,
  { assembly: before }: Pick<DecisionContext, 'assembly'>,
): Answer {
  const { assembly } = command;
  if (assembly.id !== before.id) return err({ kind: 'other-assembly' });
  const part = assemblyFault(assembly) ?? (dropsVoteInUse(state, assembly, before) ? 'votes' : undefined);
  if (part !== undefined) return err({ kind: 'assembly-unfit', part });
  if (isSame(assembly, before)) return DONE_BEFORE;
  const reason = command.reason?.trim() ?? '';
  if (reason === '' && state.packagesIssued === 0)
    return write({ type: 'assembly-changed', payload: { assembly } });
  const checked = checkReason(reason);
  return checked.ok
    ? write({ type: 'assembly-changed', payload: { assembly, reason: checked.value } })
    : checked;
}

type AssemblyPart = Extract<Refusal, { kind: 'assembly-unfit' }>['part'];

/** What of an assembly doesn't go together; undefined: all does. */
export function assemblyFault(assembly: Assembly): AssemblyPart | undefined {
  const { votes, kind, cardPerVote, delegation } = assembly;
  const held = votes.map(({ vote }) => vote);
  const expected = VOTES_OF_KIND[kind];
  if (held.length !== expected.length || !expected.every((vote) => held.includes(vote))) return 'votes';
  if (cardPerVote === true && held.length < 2) return 'card-per-vote';
  const restsOnMandates = mandateVotes(assembly).length > 0;
  if (restsOnMandates !== (delegation !== undefined)) return 'mandate';
  return isSensible(assembly.quorum, restsOnMandates) ? undefined : 'quorum';
}

/** Whether a quorum can be reached, and can be missed. */
function isSensible(quorum: Quorum | undefined, restsOnMandates: boolean): boolean {
  if (quorum === undefined) return true;
  const { have, of, count, outOf, more } = quorum;
  if (count === 0) return false;
  if (of === 'number') return outOf === 1;
  if (of === 'mandates' && !restsOnMandates) return false;
  if (of === 'accredited' && have === 'accredited') return false;
  return more ? count < outOf : count <= outOf;
}

function dropsVoteInUse({ members, rulings }: RegisterState, after: Assembly, before: Assembly): boolean {
  const kept = after.votes.map(({ vote }) => vote);
  const dropped = before.votes.flatMap(({ vote }) => (kept.includes(vote) ? [] : [vote]));
  if (dropped.length === 0) return false;
  return [...members.values()]
    .flat()
    .some((one) => isStanding({ rulings }, one) && one.votes.some((vote) => dropped.includes(vote)));
}

/** In whatever order their fields stand. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  const [fields, others] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  const names = new Set([...fields.keys(), ...others.keys()]);
  return [...names].every((name) => isSame(fields.get(name), others.get(name)));
}
