import { err, ok, type Result } from '../lib/result';
import { DONE_BEFORE, write } from './answers';
import { casesOf, casesOfMember, type ContestedCase } from './cases';
import { circumstancesOf } from './circumstances';
import type { Answer, CommandOf, Refusal } from './commands';
import type { SignedOnContext } from './decide';
import { checkGuards } from './desk-rules';
import { assessEntitlement } from './entitlement';
import type { EventRef } from './events';
import type { Member } from './member';
import { keysOf } from './member-keys';
import { checkReason } from './reason';
import { shortTextOf } from './short-text';
import { refKey, type RegisterState } from './state';

/** As many obstacles as a case names. */
const OBSTACLES_LIMIT = 200;

/** Notes that somebody objects to being refused, with the obstacles as they are now: rule B1. */
export function openCase(
  state: RegisterState,
  command: CommandOf<'open-case'>,
  context: SignedOnContext,
): Answer {
  const whose = personOf(state, command, context);
  if (!whose.ok) return whose;
  const statement = checkReason(command.statement);
  if (!statement.ok) return statement;
  const ticket = shortTextOf(command.ticket);
  const { member, name } = whose.value;
  const payload = {
    ...(member !== undefined && { member: member.key }),
    ...(name !== undefined && { name }),
    ...(ticket !== undefined && { ticket }),
    obstacles: member === undefined ? [] : obstaclesNow(state, member, context),
    statement: statement.value,
  };
  return write({ type: 'case-opened', payload });
}

/** Adds what was said, heard or noted: rule B2. */
export function noteCase(state: RegisterState, command: CommandOf<'note-case'>): Answer {
  const found = findCase(state, command.case);
  if (!found.ok) return found;
  const text = checkReason(command.text);
  if (!text.ok) return text;
  const { kind } = command;
  return write({ type: 'case-noted', payload: { case: found.value.case, kind, text: text.value } });
}

/** Records what the assembly decided: rule B3. At a desk that somebody is admitted is an exception, and guarded like one. */
export function decideCase(
  state: RegisterState,
  command: CommandOf<'decide-case'>,
  { assembly, operator }: SignedOnContext,
): Answer {
  const found = findCase(state, command.case);
  if (!found.ok) return found;
  const { decision } = command;
  const held = assembly.votes.map(({ vote }) => vote);
  const votes = decision === 'admitted' ? held.filter((vote) => command.votes.includes(vote)) : [];
  if (decision === 'admitted' && votes.length === 0) return err({ kind: 'case-votes-missing' });
  const text = checkReason(command.text);
  if (!text.ok) return text;
  const { member, decision: last } = found.value;
  if (last?.decision === decision && last.text === text.value && last.votes.join() === votes.join())
    return DONE_BEFORE;
  const acts = decision === 'admitted' ? (['override'] as const) : [];
  const approved = checkGuards(assembly, acts, operator, command.approval);
  if (!approved.ok) return approved;
  const payload = {
    case: found.value.case,
    ...(member !== undefined && { member }),
    ...{ decision, votes, text: text.value },
    ...approved.value,
  };
  return write({ type: 'case-decided', payload });
}

function findCase(state: RegisterState, { deskId, seq }: EventRef): Result<ContestedCase, Refusal> {
  const found = casesOf(state).get(refKey({ deskId, seq }));
  return found === undefined ? err({ kind: 'case-unknown' }) : ok(found);
}

function personOf(
  state: RegisterState,
  command: CommandOf<'open-case'>,
  { memberBy }: SignedOnContext,
): Result<{ readonly member?: Member; readonly name?: string }, Refusal> {
  const name = shortTextOf(command.name);
  if (command.member === undefined)
    return name === undefined ? err({ kind: 'case-name-missing' }) : ok({ name });
  const member = memberBy(command.member);
  if (member === undefined) return err({ kind: 'not-on-roll', member: command.member });
  const open = casesOfMember(state, keysOf(member)).find(({ decision }) => decision === undefined);
  return open === undefined ? ok({ member }) : err({ kind: 'case-open-before', case: open.case });
}

function obstaclesNow(state: RegisterState, member: Member, context: SignedOnContext) {
  const { assembly, columns, nowMs, roll } = context;
  const circumstances = circumstancesOf(state, keysOf(member), assembly, nowMs, roll);
  return assessEntitlement(member, assembly, columns, circumstances)
    .votes.flatMap(({ vote, obstacles }) => obstacles.map(({ kind }) => ({ vote, obstacle: kind })))
    .slice(0, OBSTACLES_LIMIT);
}
