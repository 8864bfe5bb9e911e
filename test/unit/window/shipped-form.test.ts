import { type Assembly, assemblySchema } from '@shared/domain/assembly';
import { shippedRules } from '@shared/domain/rule-sets';
import { expect, test } from 'vitest';
import { formOfAssembly, readForm } from '../../../renderer/screens/office/rules/assembly-form';
import { shippedForm } from '../../../renderer/screens/office/rules/shipped-form';

const MEETING: Assembly = assemblySchema.parse({
  id: '11111111-1111-4111-8111-111111111111',
  ...{ title: 'Versammlung', date: '2026-11-21', place: 'Mainz', unit: 'LV', kind: 'delegates' },
  ...{ votes: [{ vote: 'delegates', rules: [] }], proxies: { perPerson: 2 } },
  quorum: { have: 'accredited', of: 'number', count: 30, outOf: 1, more: false, source: '§ 9' },
  payments: { means: ['card'], yearly: 7_200 },
});
const { votes, quorum, delegation } = shippedRules('delegates');

function taking(settings: boolean): Assembly | undefined {
  const form = formOfAssembly(MEETING);
  let count = 0;
  const newId = () => String((count += 1));
  return readForm({ ...form, ...shippedForm(form, { kind: 'delegates', settings }, newId) }, MEETING)
    .assembly;
}

test('[E26] a ready-made set takes the place of the rules alone, with what they can’t do without', () => {
  expect(taking(false)).toEqual({ ...MEETING, votes, delegation });
});

test('[E26] a ready-made set brings its quorum, delegation and payments if somebody wants them', () => {
  expect(taking(true)).toEqual({ ...MEETING, votes, quorum, delegation, payments: undefined });
});
