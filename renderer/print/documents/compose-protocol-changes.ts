import type { Assembly } from '@shared/domain/assembly';
import type { DocumentOf } from '@shared/print/documents';
import type { TFunction } from 'i18next';
import { formatDate } from '../../i18n/format';
import { assemblySentences, centralSentence, ruleSentence } from '../../i18n/rule-sentence';
import type { RulesChange } from '../../roll-worker/engine-api';

type Change = DocumentOf<'protocol'>['changes'][number];

/**
 * What each change of the rules came to: sentences that are gone and sentences that are new (rule E24).
 * @param changes oldest first; the first is what the assembly began with
 */
export function ruleChanges(t: TFunction, language: string, changes: readonly RulesChange[]): Change[] {
  return changes.slice(1).map((change, index) => {
    const { at, operator, reason, assembly, desks } = change;
    const before = changes[index]?.assembly ?? assembly;
    const names = (has: boolean) => desks.filter((desk) => desk.has === has).map(({ name }) => name);
    return {
      ...{ at, operator, reason },
      what: difference(t, language, before, assembly),
      known: names(true),
      unknown: names(false),
    };
  });
}

function difference(t: TFunction, language: string, before: Assembly, after: Assembly): string[] {
  const [said, says] = [before, after].map((assembly) => sentencesOf(t, language, assembly));
  const gone = said?.filter((sentence) => !says?.includes(sentence)) ?? [];
  const added = says?.filter((sentence) => !said?.includes(sentence)) ?? [];
  return [
    ...(headOf(before) === headOf(after)
      ? []
      : [t('protocol.changedHead', { replace: { text: headOf(after) } })]),
    ...gone.map((sentence) => t('protocol.removed', { replace: { sentence } })),
    ...added.map((sentence) => t('protocol.added', { replace: { sentence } })),
  ];
}

function headOf({ title, date, place, unit }: Assembly): string {
  return [title, formatDate(date), place, unit].join(' · ');
}

/** Everything that the rules say, each vote's with its name where there are several. */
function sentencesOf(t: TFunction, language: string, assembly: Assembly): readonly string[] {
  const several = assembly.votes.length > 1;
  const ofVotes = assembly.votes.flatMap(({ vote, rules, counts }) =>
    [
      ...rules.map((rule) => ruleSentence(t, language, rule)),
      ...(counts === undefined ? [] : [centralSentence(t, counts)]),
    ].map((sentence) => (several ? `${t(`vote.${vote}`)}: ${sentence}` : sentence)),
  );
  return [...ofVotes, ...assemblySentences(t, language, assembly)];
}
