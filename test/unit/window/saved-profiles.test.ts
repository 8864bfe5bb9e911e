import { beforeEach, expect, test, vi } from 'vitest';
import { mapRoll } from '@shared/tables/profiles';
import { saveProfile, savedProfiles } from '../../../renderer/stores/saved-profiles';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

const mapping = ['number', 'surname', 'givenName', null] as const;
const profile = { id: 'own', name: 'Kartei', basedOn: 'generic', mapping };

test.each([
  [['100005', 'Huber', 'Karin', '12.07.1981']],
  [['100005', 'Huber', 'Karin', 'Ort']],
  [['AB-QX', 'Huber', 'Karin', 'Mainz']],
  [['Nummer', 'Huber', 'Karin', 'huber@example.org']],
])('a mapping of a table without a header keeps nothing of the member in its first line: %j', (line) => {
  saveProfile({ ...profile, header: line });
  for (const text of ['100005', 'AB-QX', 'Huber', 'Karin', '1981', 'Mainz', 'huber@'])
    expect([...kept.values()].join()).not.toContain(text);
});

test('such a mapping is chosen by its name, and then goes by the places of the columns', () => {
  saveProfile({ ...profile, header: ['100005', 'Huber', 'Karin', '12.07.1981'] });
  const next = ['100006', 'Weiß', 'Jörg', '31.01.1970'];
  expect(mapRoll(next, savedProfiles()).profile).toBe('generic');
  expect(mapRoll(next, savedProfiles(), 'own')).toEqual({ profile: 'own', mapping });
  expect(mapRoll(['Weiß', 'Jörg'], savedProfiles(), 'own').mapping).toEqual([null, null]);
});

test('a mapping of a table with a header of its own keeps it, and goes by its names in any order', () => {
  saveProfile({ ...profile, header: ['Ausweis', 'Sippe', 'Rufname', 'Zahl'] });
  const { profile: found, mapping: proposed } = mapRoll(
    ['Zahl', 'Rufname', 'Sippe', 'Ausweis'],
    savedProfiles(),
  );
  expect(found).toBe('own');
  expect(proposed).toEqual([null, 'givenName', 'surname', 'number']);
});

test('saving a mapping cleans what an earlier version kept', () => {
  const old = { ...profile, id: 'old', name: 'Alt', header: ['100005', 'Huber', 'Karin', '12.07.1981'] };
  kept.set('stimmkarte-profiles', JSON.stringify([old]));
  saveProfile({ ...profile, header: ['Ausweis', 'Sippe', 'Rufname', 'Zahl'] });
  expect(savedProfiles().map(({ name }) => name)).toEqual(['Alt', 'Kartei']);
  expect([...kept.values()].join()).not.toContain('Huber');
});
