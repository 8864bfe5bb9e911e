import { describe, expect, test } from 'vitest';
import { checkRollMapping, missingColumns } from '@shared/tables/mapping';
import { mapDues, mapRoll, SHIPPED_PROFILES } from '@shared/tables/profiles';

const AKK =
  'mitgliedsnummer,refcode,vorname,nachname,strasse,plz,ort,lv,kv,geburtsdatum,eintrittsdatum'.split(',');

describe('headers', () => {
  test('[T8] case, umlauts, spaces and other signs do not matter', () => {
    const header = [
      'MITGLIEDS_NUMMER',
      ' Ref-Code',
      'Straße',
      'E Mail',
      'LV_Freitext 1',
      'Neuanlage Stopp',
      'Staatsbuergerschaft',
    ];
    expect(mapRoll(header).mapping).toEqual([
      'number',
      'refCode',
      'street',
      'email',
      'freeText1',
      'barred',
      'citizenship',
    ]);
    expect(mapRoll(['STRASSE']).mapping).toEqual(['street']);
  });

  test('[T8] a header that stands twice is left to the user', () => {
    const header = ['Nummer', 'Vorname', 'Nachname', 'nachname'];
    const { mapping } = mapRoll(header);
    expect(mapping).toEqual(['number', 'givenName', null, null]);
    expect(missingColumns(mapping)).toEqual(['surname']);
  });
});

describe('profiles', () => {
  test('[T9] what comes with the program', () => {
    expect(SHIPPED_PROFILES).toEqual(['akk', 'prm-251', 'scouts', 'generic']);
  });

  test('[T9] akk is known with and without its optional columns, which it ignores or takes', () => {
    const header = [
      ...AKK,
      'suchname',
      'suchvname',
      'kommentar',
      'warnung',
      'nation',
      'schwebend',
      'offenerbeitrag',
    ];
    expect(mapRoll(AKK)).toMatchObject({ profile: 'akk' });
    expect(mapRoll(header).mapping.slice(AKK.length)).toEqual([
      null,
      null,
      'comment',
      'warning',
      'citizenship',
      'pending',
      'openDues',
    ]);
  });

  test('[T9] other tables are guessed by their names, German or English', () => {
    expect(mapRoll(['Member no.', 'Last name', 'First name', 'Date of birth', 'Shoe size'])).toEqual({
      profile: 'generic',
      mapping: ['number', 'surname', 'givenName', 'birthDate', null],
    });
    expect(mapRoll(['Name', 'Vorname', 'Nachname']).mapping).toEqual([null, 'givenName', 'surname']);
  });

  test('[T9] a status is taken for pending only in the list of the scouts', () => {
    expect(mapRoll(['Mitgliedsnummer', 'Name', 'Vorname', 'Status']).mapping[3]).toBeNull();
  });

  test('[T9] what the profile says of a column stands above the name of another', () => {
    const header = [
      'Mitgliedsnummer',
      'Vorname',
      'Nachname',
      'schwebend',
      'Status',
      'Tätigkeit',
      'Gruppierung',
    ];
    expect(mapRoll(header).mapping.slice(3, 5)).toEqual([null, 'pending']);
  });

  test('[T9] the user may set another profile', () => {
    expect(mapRoll(AKK, [], 'generic').profile).toBe('generic');
    expect(mapRoll(['Status'], [], 'scouts')).toEqual({ profile: 'scouts', mapping: ['pending'] });
  });

  test('[T9] a saved mapping comes first, also when the columns changed places', () => {
    const saved = [
      { id: 'mine', header: ['Nr', 'Wer', 'Rufname'], mapping: ['number', 'surname', 'givenName'] as const },
    ];
    expect(mapRoll(['Nr', 'Wer', 'Rufname'], saved)).toEqual({ profile: 'mine', mapping: saved[0]?.mapping });
    expect(mapRoll(['rufname', 'nr', 'WER'], saved)).toEqual({
      profile: 'mine',
      mapping: ['givenName', 'number', 'surname'],
    });
    expect(mapRoll(['Nr', 'Wer'], saved).profile).toBe('generic');
    expect(mapRoll(['Wer', 'Nr', 'Alter'], saved, 'mine').mapping).toEqual(['surname', 'number', null]);
  });

  test('[T10] columns beside the kind of membership belong to it, and nowhere else', () => {
    expect(mapRoll(['Nr.', 'Mitgliedsart', 'Gliederung', 'Aktiv von', 'Aktiv bis']).mapping.slice(1)).toEqual(
      ['memberships', 'memberships', 'memberships', 'memberships'],
    );
    expect(mapRoll(['Mitgliedsnummer', 'Gliederung', 'Aktiv von']).mapping).toEqual(['number', null, null]);
  });

  test('[T11] dues need number, charged and paid, each once', () => {
    expect(mapDues(['Mitgliedsnummer', 'Jahr', 'Soll', 'Ist'])).toEqual([
      'number',
      'year',
      'charged',
      'paid',
    ]);
    expect(mapDues(['Mitgliedsnummer', 'Soll'])).toBeUndefined();
    expect(mapDues(['mnr', 'Soll', 'soll', 'Ist'])).toBeUndefined();
  });
});

describe('mappings that people made', () => {
  test('[T11] surname, first name, and number or reference code are needed', () => {
    const header = ['a', 'b', 'c'];
    expect(checkRollMapping(header, ['refCode', 'surname', 'givenName'])).toMatchObject({ ok: true });
    expect(checkRollMapping(header, ['street', null, 'surname'])).toEqual({
      ok: false,
      error: { kind: 'missing-columns', columns: ['givenName', 'number'], header },
    });
  });

  test('[T11] no field comes from two columns', () => {
    const header = ['Nr', 'Name', 'Vorname', 'Nachname'];
    expect(checkRollMapping(header, ['number', 'surname', 'givenName', 'surname'])).toEqual({
      ok: false,
      error: { kind: 'column-mapped-twice', column: 'surname' },
    });
  });

  test('[T10] parts of a membership are told apart by their headers, each once', () => {
    const header = ['Nr', 'Name', 'Vorname', 'Tätigkeit', 'Mitgliedsart', 'Farbe'];
    const named = ['number', 'surname', 'givenName'] as const;
    expect(checkRollMapping(header, [...named, 'memberships', null, null]).ok).toBe(true);
    expect(checkRollMapping(header, [...named, 'memberships', 'memberships', null])).toEqual({
      ok: false,
      error: { kind: 'column-mapped-twice', column: 'memberships' },
    });
    expect(checkRollMapping(header, [...named, 'memberships', null, 'memberships'])).toEqual({
      ok: false,
      error: { kind: 'membership-column-unknown', name: 'Farbe' },
    });
  });
});
