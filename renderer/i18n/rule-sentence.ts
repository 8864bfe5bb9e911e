import type { Assembly, Delegation, Quorum, Rule, Span, VoteRules } from '@shared/domain/assembly';
import type { TFunction } from 'i18next';
import { formatCount, formatDate, formatDateAndTime, formatMoney } from './format';

/** A rule as one plain sentence that stands by itself. */
export function ruleSentence(t: TFunction, language: string, rule: Rule): string {
  return t('ruleClause.sentence', { replace: { clause: ruleClause(t, language, rule) } });
}

/** A rule as what follows on "Stimmberechtigt ist nur, wer …", without a full stop. */
export function ruleClause(t: TFunction, language: string, rule: Rule): string {
  switch (rule.rule) {
    case 'membership-kind':
      return t('ruleClause.membership-kind', {
        replace: {
          kinds: oneOf(
            t,
            rule.anyOf.map((kind) => t(`membership.${kind}`)),
          ),
        },
      });
    case 'no-open-dues':
      return duesClause(t, language, rule.limit, rule.grace);
    case 'unit':
      return t(`ruleClause.${rule.below ? 'unit-below' : 'unit'}`, {
        replace: { units: oneOf(t, rule.anyOf) },
      });
    case 'constituency':
      return t(`ruleClause.constituency-${rule.of}`, { replace: { names: oneOf(t, rule.anyOf) } });
    case 'minimum-age':
      return t('ruleClause.minimum-age', { years: rule.years });
    case 'maximum-age':
      return t(`ruleClause.maximum-age-${rule.until}`, { years: rule.years });
    case 'citizenship':
      return t('ruleClause.citizenship', {
        replace: {
          countries: oneOf(
            t,
            rule.anyOf.map((code) => countryName(language, code)),
          ),
        },
      });
    case 'waiting-period':
      return t('ruleClause.waiting-period', { span: spanText(t, rule.span) });
    case 'joined-by':
      return t('ruleClause.joined-by', { day: formatDate(rule.day) });
    case 'manual-list': {
      const count = rule.members.length;
      const members = t('ruleTerm.members', { count, shown: formatCount(count) });
      return t(`ruleClause.manual-list-${rule.effect}`, { replace: { title: rule.title, members } });
    }
    default:
      return t(`ruleClause.${rule.rule}`);
  }
}

function duesClause(t: TFunction, language: string, limit: number, grace: Span | undefined): string {
  const owed =
    limit === 0
      ? t('ruleClause.no-open-dues-none')
      : t('ruleClause.no-open-dues', { limit: formatMoney(limit, language) });
  return grace === undefined ? owed : `${owed}; ${t('ruleClause.grace', { grace: spanText(t, grace) })}`;
}

/** A span of time as it stands after "seit" or "von höchstens": "3 Monaten". */
function spanText(t: TFunction, { count, unit }: Span): string {
  return t(`ruleTerm.span.${unit}`, { count, shown: formatCount(count) });
}

/** A country by its name. @param code ISO 3166-1, two letters */
export function countryName(language: string, code: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

function oneOf(t: TFunction, names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : names.slice(0, -1).join(', ') + t('ruleTerm.or') + last;
}

/** What counts where the centre's calculated right to vote differs from these rules (rule E22). */
export function centralSentence(t: TFunction, counts: VoteRules['counts']): string {
  return t(`centralCounts.${counts ?? 'ours'}`);
}

/** What the assembly needs to decide, as a sentence, with where that stands (rule N6). */
export function quorumSentence(t: TFunction, quorum: Quorum | undefined): string {
  if (quorum === undefined) return t('quorumSentence.none');
  const sentence = t('quorumSentence.sentence', {
    bound: t(`quorumSentence.${quorum.more ? 'moreThan' : 'atLeast'}`),
    amount: quorumAmount(t, quorum),
    have: t(`quorumSentence.${quorum.have}`),
  });
  return quorum.source === undefined
    ? sentence
    : t('quorumSentence.source', { replace: { sentence, source: quorum.source } });
}

function quorumAmount(t: TFunction, { of, count, outOf }: Quorum): string {
  return of === 'number'
    ? t('quorumSentence.number', { count, shown: formatCount(count) })
    : t(`quorumSentence.of.${of}`, { share: shareText(t, count, outOf) });
}

/** A share in words where there are words for it: "zwei Drittel", "10 %". */
function shareText(t: TFunction, count: number, outOf: number): string {
  const known = {
    '1/2': 'half',
    '1/3': 'third',
    '2/3': 'twoThirds',
    '1/4': 'quarter',
    '3/4': 'threeQuarters',
  } as const;
  const name = Object.entries(known).find(([share]) => share === `${count}/${outOf}`)?.[1];
  if (name !== undefined) return t(`quorumSentence.${name}`);
  return outOf === 100
    ? t('quorumSentence.percent', { count })
    : t('quorumSentence.fraction', { count, outOf });
}

/** How delegates are replaced, as sentences (rules D3 to D6). */
export function delegationSentences(
  t: TFunction,
  { substitutesFrom, order, late }: Delegation,
): readonly string[] {
  return [
    substitutesFrom === undefined
      ? t('delegationSentence.always')
      : t('delegationSentence.from', { time: formatDateAndTime(substitutesFrom) }),
    t(`delegationSentence.${order}`),
    t(`delegationSentence.${late}`),
  ];
}

/** Whether dues are taken, by which means, and what a year costs, as sentences. */
export function paymentSentences(
  t: TFunction,
  language: string,
  payments: Assembly['payments'],
): readonly string[] {
  if (payments === undefined) return [t('assemblyTerm.noPayments')];
  const means = payments.means.map((one) => t(`assemblyTerm.means.${one}`)).join(t('common.and'));
  const { yearly } = payments;
  return [
    t('assemblyTerm.payments', { means }),
    ...(yearly === undefined ? [] : [t('assemblyTerm.yearly', { money: formatMoney(yearly, language) })]),
  ];
}

/** What else the rules of an assembly say, beside those of its votes, as sentences: all that is said, and what isn't allowed. */
export function assemblySentences(t: TFunction, language: string, assembly: Assembly): readonly string[] {
  const { cardPerVote, delegation, proxies, payments, attendanceList, genderQuota, votes } = assembly;
  const perPerson = proxies?.perPerson ?? 0;
  return [
    ...(votes.length > 1 ? [t(`assemblyTerm.${cardPerVote ? 'cardPerVote' : 'oneCard'}`)] : []),
    quorumSentence(t, assembly.quorum),
    ...(delegation === undefined ? [] : delegationSentences(t, delegation)),
    proxies === undefined
      ? t('assemblyTerm.noProxies')
      : t('assemblyTerm.proxies', { count: perPerson, shown: formatCount(perPerson) }),
    ...paymentSentences(t, language, payments),
    t(`assemblyTerm.${attendanceList ? 'attendanceList' : 'noAttendanceList'}`),
    t(`assemblyTerm.${genderQuota ? 'genderQuota' : 'noGenderQuota'}`),
  ];
}
