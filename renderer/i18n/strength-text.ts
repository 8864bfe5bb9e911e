import type { TFunction } from 'i18next';
import { strength as german } from './de/strength';

type Warning = keyof typeof german.strength.warning;
type Suggestion = keyof typeof german.strength.suggestion;

/** Why a passphrase is weak, of zxcvbn's key for it; undefined where nothing is known of it. */
export function warningText(t: TFunction, key: string | null): string | undefined {
  return isKeyOf<Warning>(german.strength.warning, key) ? t(`strength.warning.${key}`) : undefined;
}

/** What would make a passphrase stronger, of zxcvbn's key for it. */
export function suggestionText(t: TFunction, key: string): string | undefined {
  return isKeyOf<Suggestion>(german.strength.suggestion, key) ? t(`strength.suggestion.${key}`) : undefined;
}

function isKeyOf<Key extends string>(texts: Readonly<Record<Key, string>>, key: string | null): key is Key {
  return key !== null && Object.hasOwn(texts, key);
}
