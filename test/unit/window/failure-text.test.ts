import { beforeAll, describe, expect, test } from 'vitest';
import i18next, { type TFunction } from 'i18next';
import { de } from '../../../renderer/i18n/de';
import { failureText } from '../../../renderer/i18n/failure-text';

let t: TFunction;
beforeAll(async () => {
  t = await i18next.createInstance().init({ lng: 'de', resources: { de: { translation: de } } });
});

describe('what can go wrong is said in plain words', () => {
  test.each([
    ['ENOSPC', 'Der Datenträger ist voll. (ENOSPC)'],
    ['EACCES', 'Dort dürfen Sie nicht schreiben. (EACCES)'],
    ['EIO', 'Das System meldet: EIO'],
  ])('a disk that answers %s', (message, why) => {
    expect(failureText(t, { kind: 'disk', message }).why).toBe(why);
  });

  test.each([
    ['openpgp-key', 'Das ist ein Schlüssel, kein Paket'],
    ['openpgp-secret-key', 'Das ist ein geheimer Schlüssel'],
    ['stimmkarte-delta', 'Das ist eine andere Art von Datei'],
  ])('a file that turns out to be %s', (found, what) => {
    expect(failureText(t, { kind: 'wrong-format', found }).what).toBe(what);
  });

  test.each(['openpgp-aead', 'openpgp-without-integrity-protection'])('a file encrypted as %s', (found) => {
    expect(failureText(t, { kind: 'wrong-format', found }).now).toContain('GnuPG 2.2');
  });
});
