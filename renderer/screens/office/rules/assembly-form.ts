import {
  type Assembly,
  type Delegation,
  type DeskRules,
  type PaymentMeans,
  type Quorum,
  type Vote,
  type VoteRules,
  assemblySchema,
} from '@shared/domain/assembly';
import { USUAL_DESK_RULES } from '@shared/domain/desk-rules';
import { moneyEntry, readMoney } from '../../../lib/money-entry';
import { fieldText } from '../../../lib/time-field';
import { type RuleForm, formOfRule, readRule, wholeNumber } from './rule-form';

export interface VoteForm {
  readonly vote: Vote;
  readonly rules: readonly RuleForm[];
  readonly counts: 'ours' | 'central' | 'both';
}

export interface QuorumForm {
  readonly of: 'none' | Quorum['of'];
  readonly have: Quorum['have'];
  readonly count: string;
  readonly outOf: string;
  readonly more: boolean;
  readonly source: string;
}

export interface DelegationForm {
  /** Local time, `YYYY-MM-DDTHH:MM`; empty: from the beginning. */
  readonly from: string;
  readonly order: Delegation['order'];
  readonly late: Delegation['late'];
}

/** The rules of an assembly as they are being written. Plain data. */
export interface AssemblyForm {
  readonly votes: readonly VoteForm[];
  readonly cardPerVote: boolean;
  readonly quorum: QuorumForm;
  readonly delegation: DelegationForm;
  /** Empty: nobody carries another's vote. */
  readonly proxies: string;
  readonly means: readonly PaymentMeans[];
  readonly yearly: string;
  readonly attendanceList: boolean;
  readonly genderQuota: boolean;
  readonly deskRules: DeskRules;
}

/** A place in the form: of a rule `rule/VOTE/ID/BLANK`, else the name of the field. The field has it as its id. */
export type FieldPath =
  `rule/${string}` | 'quorum/count' | 'quorum/outOf' | 'quorum/source' | 'proxies' | 'yearly' | 'from';

export interface FormReading {
  /** Present where nothing is wrong. */
  readonly assembly?: Assembly;
  /** In the order of the screen. */
  readonly faults: readonly FieldPath[];
}

/** The rules of an assembly as a form. */
export function formOfAssembly(assembly: Assembly): AssemblyForm {
  const { votes, payments } = assembly;
  return {
    votes: votes.map(({ vote, rules, counts }) => ({
      vote,
      rules: rules.map((rule, index) => formOfRule(rule, String(index))),
      counts: counts ?? 'ours',
    })),
    cardPerVote: assembly.cardPerVote === true,
    ...settingsForm(assembly),
    proxies: String(assembly.proxies?.perPerson ?? ''),
    yearly: payments?.yearly === undefined ? '' : moneyEntry(payments.yearly, 'de'),
    attendanceList: assembly.attendanceList === true,
    genderQuota: assembly.genderQuota === true,
    deskRules: assembly.deskRules ?? USUAL_DESK_RULES,
  };
}

/** The settings that a shipped set knows, as a form. */
export function settingsForm({
  quorum,
  delegation,
  payments,
}: Pick<Assembly, 'quorum' | 'delegation' | 'payments'>): Pick<
  AssemblyForm,
  'quorum' | 'delegation' | 'means'
> {
  return {
    quorum: {
      of: quorum?.of ?? 'none',
      have: quorum?.have ?? 'present',
      count: String(quorum?.count ?? ''),
      outOf: String(quorum?.outOf ?? ''),
      more: quorum?.more === true,
      source: quorum?.source ?? '',
    },
    delegation: {
      from:
        delegation?.substitutesFrom === undefined
          ? ''
          : fieldText('datetime-local', delegation.substitutesFrom),
      order: delegation?.order ?? 'rank',
      late: delegation?.late ?? 'substitute-steps-back',
    },
    means: payments?.means ?? [],
  };
}

/** Whether delegates vote by these rules: then it has to be said how they are replaced. */
export function restsOnMandates({ votes }: Pick<AssemblyForm, 'votes'>): boolean {
  return votes.some(({ rules }) => rules.some(({ rule, removed }) => rule === 'mandate' && !removed));
}

/** The rules of a vote that fit, and the ids of their forms. */
interface VoteReading {
  readonly said: VoteRules;
  readonly ids: readonly string[];
}

/** What the form says of the right to vote, without rules that don't fit: for counting on the roll. */
export function readVotes(votes: AssemblyForm['votes']): readonly VoteReading[] {
  return votes.map(({ vote, rules, counts }) => {
    const fit = rules.flatMap((form) => {
      const read = form.removed ? undefined : readRule(form);
      return read?.ok ? [{ id: form.id, rule: read.rule }] : [];
    });
    const said = { vote, rules: fit.map(({ rule }) => rule), ...(counts !== 'ours' && { counts }) };
    return { said, ids: fit.map(({ id }) => id) };
  });
}

/** The assembly that the form says, and every field that doesn't fit. @param base what isn't asked here stays as it is */
export function readForm(form: AssemblyForm, base: Assembly): FormReading {
  const faults = [...ruleFaults(form), ...settingFaults(form)];
  if (faults.length > 0) return { faults };
  const { id, title, date, place, kind, unit, destroyAfter } = base;
  const votes = readVotes(form.votes).map(({ said }) => said);
  const yearly = readMoney(form.yearly);
  const assembly = assemblySchema.parse({
    ...{ id, title, date, place, kind, unit, votes },
    ...(form.cardPerVote && votes.length > 1 && { cardPerVote: true }),
    ...(form.quorum.of !== 'none' && { quorum: quorumOf(form.quorum) }),
    ...(restsOnMandates(form) && { delegation: delegationOf(form.delegation) }),
    ...(form.proxies.trim() !== '' && { proxies: { perPerson: wholeNumber(form.proxies) } }),
    ...(form.means.length > 0 && {
      payments: { means: form.means, ...(yearly !== undefined && { yearly }) },
    }),
    ...(form.attendanceList && { attendanceList: true }),
    ...(form.genderQuota && { genderQuota: true }),
    ...(base.deskRules || form.deskRules !== USUAL_DESK_RULES ? { deskRules: form.deskRules } : {}),
    ...(destroyAfter !== undefined && { destroyAfter }),
  });
  return { assembly, faults };
}

function ruleFaults({ votes }: AssemblyForm): readonly FieldPath[] {
  return votes.flatMap(({ vote, rules }) =>
    rules.flatMap((form) => {
      const read = form.removed ? undefined : readRule(form);
      return read === undefined || read.ok
        ? []
        : read.faults.map((blank): FieldPath => `rule/${vote}/${form.id}/${blank}`);
    }),
  );
}

function settingFaults(form: AssemblyForm): readonly FieldPath[] {
  const { quorum, proxies, yearly, means, delegation } = form;
  const faults: FieldPath[] = [];
  if (quorum.of !== 'none') {
    const [count, outOf] = [wholeNumber(quorum.count), wholeNumber(quorum.outOf)];
    const isShare = quorum.of !== 'number';
    const countFits = count !== undefined && count >= 1 && count <= 10_000_000;
    if (!countFits) faults.push('quorum/count');
    // More than all of them is nobody's share.
    const least = Math.max(1, (count ?? 1) + (quorum.more ? 1 : 0));
    if (isShare && (outOf === undefined || outOf < least || outOf > 1_000)) {
      faults.push('quorum/outOf');
    }
    if (quorum.source.trim().length > 200) faults.push('quorum/source');
  }
  if (restsOnMandates(form) && delegation.from !== '' && momentOf(delegation.from) === undefined)
    faults.push('from');
  const perPerson = wholeNumber(proxies) ?? 0;
  if (proxies.trim() !== '' && (perPerson < 1 || perPerson > 100)) faults.push('proxies');
  if (means.length > 0 && yearly.trim() !== '' && readMoney(yearly) === undefined) faults.push('yearly');
  return faults;
}

function quorumOf({ have, of, count, outOf, more, source }: QuorumForm) {
  return {
    ...{ have, of, count: wholeNumber(count), more },
    outOf: of === 'number' ? 1 : wholeNumber(outOf),
    ...(source.trim() !== '' && { source: source.trim() }),
  };
}

function delegationOf({ from, order, late }: DelegationForm) {
  const substitutesFrom = momentOf(from);
  return { ...(substitutesFrom !== undefined && { substitutesFrom }), order, late };
}

function momentOf(local: string): number | undefined {
  const ms = new Date(local).getTime();
  return Number.isNaN(ms) || ms < 0 ? undefined : ms;
}
