/** Entry of the worker that rates passphrases: its word lists are large and take their time, so they stay out of the window. */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as german } from '@zxcvbn-ts/language-de';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { expose } from 'comlink';
import type { Strength, StrengthRater } from './strength';

/** The German lists carry plain names; without the ending they would replace others of the same name. */
const germanLists = Object.fromEntries(Object.entries(german).map(([name, words]) => [`${name}-de`, words]));

const rater = new ZxcvbnFactory({
  dictionary: { ...common, ...english, ...germanLists },
  graphs: adjacencyGraphs,
  // A long repetition takes seconds beyond this, and nothing that long is weak for its end.
  maxLength: 100,
});

function rate(passphrase: string, known: readonly string[]): Strength {
  const { score, feedback } = rater.check(passphrase, [...known]);
  return { score, warning: feedback.warning, suggestions: feedback.suggestions };
}

expose({ rate } satisfies StrengthRater);
