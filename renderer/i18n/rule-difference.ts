import { type Assembly, type DeskRules, guardedActSchema } from '@shared/domain/assembly';
import { USUAL_DESK_RULES } from '@shared/domain/desk-rules';
import type { TFunction } from 'i18next';
import { assemblySentences, centralSentence, ruleSentence } from './rule-sentence';

/** One thing that two states of an assembly's rules have not in common. `changed`: it reads the same, as a list by hand can. */
interface DifferenceLine {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly text: string;
}

interface Said {
  /** What is compared. */
  readonly key: string;
  readonly text: string;
}

/** What was changed in the rules of an assembly, in words: what is gone, what is new. Empty: nothing that the rules say. */
export function assemblyDifference(
  t: TFunction,
  language: string,
  before: Assembly,
  after: Assembly,
): readonly DifferenceLine[] {
  const [old, now] = [allSaid(t, language, before), allSaid(t, language, after)];
  const removed = without(old, now);
  const added = without(now, old);
  const texts = new Set(added.map(({ text }) => text));
  const changed = removed.filter(({ text }) => texts.has(text));
  const isChanged = ({ text }: Said) => changed.some((one) => one.text === text);
  return [
    ...removed.filter((one) => !isChanged(one)).map(({ text }) => ({ kind: 'removed' as const, text })),
    ...added.filter((one) => !isChanged(one)).map(({ text }) => ({ kind: 'added' as const, text })),
    ...changed.map(({ text }) => ({ kind: 'changed' as const, text })),
  ];
}

/** Everything that the rules of an assembly say, as sentences. */
export function rulesInWords(t: TFunction, language: string, assembly: Assembly): readonly string[] {
  return allSaid(t, language, assembly).map(({ text }) => text);
}

function without(all: readonly Said[], others: readonly Said[]): readonly Said[] {
  const keys = new Set(others.map(({ key }) => key));
  return all.filter(({ key }) => !keys.has(key));
}

function allSaid(t: TFunction, language: string, assembly: Assembly): readonly Said[] {
  const { votes, deskRules } = assembly;
  return [
    ...votes.flatMap(({ vote, rules, counts }) => {
      const name = votes.length > 1 ? `${t(`vote.${vote}`)}: ` : '';
      const said = rules.map((rule) => ({
        key: JSON.stringify([vote, rule]),
        text: name + ruleSentence(t, language, rule),
      }));
      return [...said, sentence(name + centralSentence(t, counts))];
    }),
    ...assemblySentences(t, language, assembly).map(sentence),
    ...deskSentences(t, deskRules ?? USUAL_DESK_RULES).map(sentence),
  ];
}

function sentence(text: string): Said {
  return { key: text, text };
}

/** How desks are to be run, as sentences (rules S5 to S8). */
function deskSentences(t: TFunction, { pin, guards }: DeskRules): readonly string[] {
  return [
    t(pin ? 'assemblyTerm.pin' : 'assemblyTerm.noPin'),
    ...guardedActSchema.options.map(
      (act) => `${t(`deskRules.act.${act}`)}: ${t(`deskRules.guard.${guards[act]}`)}.`,
    ),
  ];
}
