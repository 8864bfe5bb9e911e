import type { AssemblyKind } from '@shared/domain/assembly';
import { shippedRules } from '@shared/domain/rule-sets';
import { type AssemblyForm, settingsForm } from './assembly-form';
import { formOfRule } from './rule-form';

/**
 * What a shipped set puts in the place of what is written: of each vote that is held the rules that the set has for it, or else for
 * its first vote; if wanted, quorum, delegation and payments too. Yearly dues and the hour for substitutes stay: no set knows them.
 * @param newId names a rule in the form
 */
export function shippedForm(
  { votes, delegation }: AssemblyForm,
  { kind, settings }: { readonly kind: AssemblyKind; readonly settings: boolean },
  newId: () => string,
): Partial<AssemblyForm> {
  const shipped = shippedRules(kind);
  const taken = votes.map((form) => {
    const { rules = [] } = shipped.votes.find(({ vote }) => vote === form.vote) ?? shipped.votes[0] ?? {};
    return { ...form, rules: rules.map((rule) => formOfRule(rule, newId())) };
  });
  if (!settings) return { votes: taken };
  const usual = settingsForm(shipped);
  return {
    votes: taken,
    quorum: usual.quorum,
    delegation: { ...usual.delegation, from: delegation.from },
    means: usual.means,
  };
}
