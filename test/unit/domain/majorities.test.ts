import { describe, expect, test } from 'vitest';
import type { Quorum } from '@shared/domain/assembly';
import { majorityNeeded, majorityReached, type MajorityKind } from '@shared/domain/majorities';
import { quorumOf } from '@shared/domain/quorum';

function ballot(yes: number, no: number, abstentions = 0) {
  return { yes, no, abstentions };
}

describe('majorities', () => {
  /** Wording of statutes, of votes cast and of who is there, and what has to come of it. */
  const cases: readonly (readonly [
    string,
    MajorityKind,
    ReturnType<typeof ballot>,
    number | undefined,
    boolean,
  ])[] = [
    ['einfache Mehrheit: mehr Ja als Nein', 'simple', ballot(2, 1), undefined, true],
    ['Stimmengleichheit ist Ablehnung', 'simple', ballot(2, 2), undefined, false],
    ['Enthaltungen zählen nicht mit', 'simple', ballot(3, 2, 95), undefined, true],
    ['niemand stimmt ab', 'simple', ballot(0, 0), undefined, false],
    ['nur Enthaltungen', 'simple', ballot(0, 0, 10), undefined, false],
    ['mehr als die Hälfte der abgegebenen Stimmen, gerade', 'absolute', ballot(5, 5), undefined, false],
    ['mehr als die Hälfte der abgegebenen Stimmen, ungerade', 'absolute', ballot(6, 5), undefined, true],
    ['mehr als die Hälfte der Anwesenden, gerade', 'absolute', ballot(50, 0), 100, false],
    ['mehr als die Hälfte der Anwesenden, eine mehr', 'absolute', ballot(51, 0), 100, true],
    ['mehr als die Hälfte der Anwesenden, ungerade', 'absolute', ballot(50, 0), 99, true],
    [
      'mehr als die Hälfte der Akkreditierten, Enthaltungen wie Nein',
      'absolute',
      ballot(49, 2, 49),
      100,
      false,
    ],
    ['zwei Drittel der abgegebenen Stimmen, genau', 'two-thirds', ballot(6, 3), undefined, true],
    ['zwei Drittel der abgegebenen Stimmen, knapp nicht', 'two-thirds', ballot(5, 3), undefined, false],
    ['zwei Drittel der Anwesenden, aufgerundet', 'two-thirds', ballot(67, 0), 100, true],
    ['zwei Drittel der Anwesenden, eine zu wenig', 'two-thirds', ballot(66, 0), 100, false],
    ['zwei Drittel von niemandem', 'two-thirds', ballot(0, 0), 0, false],
  ];
  test.each(cases)('[N5] %s', (_, kind, votes, basis, reached) => {
    expect(majorityReached(kind, votes, basis)).toBe(reached);
  });

  test.each([
    ['simple', 0, 1],
    ['simple', 7, 4],
    ['absolute', 100, 51],
    ['absolute', 101, 51],
    ['two-thirds', 3, 2],
    ['two-thirds', 100, 67],
    ['two-thirds', 0, 0],
  ] as const)('[N5] a %s majority of %i needs %i', (kind, basis, needed) => {
    expect(majorityNeeded(kind, basis)).toBe(needed);
  });
});

describe('the quorum', () => {
  function counts(accredited: number, present: number) {
    return {
      accredited: { people: accredited, votes: accredited * 3 },
      present: { people: present, votes: present * 3 },
    };
  }
  const half: Quorum = { have: 'present', of: 'mandates', count: 1, outOf: 2, more: true };
  const tenth: Quorum = { have: 'accredited', of: 'entitled', count: 1, outOf: 10, more: false };
  const fifty: Quorum = { have: 'present', of: 'number', count: 50, outOf: 1, more: false };
  const ofThose: Quorum = { have: 'present', of: 'accredited', count: 1, outOf: 2, more: false };

  test.each([
    ['mehr als die Hälfte der Delegierten', half, counts(60, 50), { mandates: 100 }, false, 51, 100],
    [
      'mehr als die Hälfte der Delegierten, eine mehr',
      half,
      counts(60, 51),
      { mandates: 100 },
      true,
      51,
      100,
    ],
    ['mehr als die Hälfte, ungerade', half, counts(60, 50), { mandates: 99 }, true, 50, 99],
    ['mehr als die Hälfte von keinem', half, counts(0, 0), { mandates: 0 }, false, 1, 0],
    ['mindestens 10 % der Stimmberechtigten, genau', tenth, counts(12, 0), { entitled: 120 }, true, 12, 120],
    [
      'mindestens 10 % der Stimmberechtigten, aufgerundet',
      tenth,
      counts(12, 0),
      { entitled: 121 },
      false,
      13,
      121,
    ],
    ['mindestens 50 Mitglieder', fifty, counts(90, 49), {}, false, 50, undefined],
    ['mindestens 50 Mitglieder, genau', fifty, counts(90, 50), {}, true, 50, undefined],
    ['mehr als 50 Mitglieder', { ...fifty, more: true }, counts(90, 50), {}, false, 51, undefined],
    ['die Hälfte der Akkreditierten ist anwesend', ofThose, counts(81, 40), {}, false, 41, 81],
    ['niemand ist akkreditiert', ofThose, counts(0, 0), {}, true, 0, 0],
  ] as const)('[N6] %s', (_, quorum, there, basis, met, needed, of) => {
    const have = there[quorum.have].people;
    expect(quorumOf(quorum, there, basis)).toEqual({ met, have, needed, ...(of !== undefined && { of }) });
  });

  test('[N6] is not known where nobody knows what it is a share of', () => {
    expect(quorumOf(tenth, counts(5, 5))).toBeUndefined();
  });
});
