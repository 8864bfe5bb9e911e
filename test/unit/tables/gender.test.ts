import { expect, test } from 'vitest';
import { MEMBER_COLUMNS, type Column } from '@shared/domain/member';
import { columnsNeeded } from '@shared/domain/rule-sets';
import { mapRoll } from '@shared/tables/profiles';
import { makeAssembly } from '../../support/register-desk';

test('[T9] gender is a column of its own; the form of address stands in for it where there is none', () => {
  expect(mapRoll(['Nachname', 'Geschlecht']).mapping).toEqual(['surname', 'gender']);
  expect(mapRoll(['Nachname', 'Anrede']).mapping).toEqual(['surname', 'gender']);
  expect(mapRoll(['Anrede', 'Geschlecht']).mapping).toEqual([null, 'gender']);
});

test('[K4] gender stays in the office, whatever the assembly asks for', () => {
  const columns = Object.keys(MEMBER_COLUMNS) as Column[];
  for (const kind of ['conference', 'nomination', 'both', 'delegates', 'general-meeting', 'youth'] as const) {
    const assembly = { ...makeAssembly(kind), genderQuota: true as const };
    expect(columnsNeeded(assembly, columns)).not.toContain('gender');
  }
});
