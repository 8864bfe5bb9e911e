import type { DeskId } from '@shared/domain/ids';
import { wordsOfFingerprint } from '@shared/words/words';
import { useTranslation } from 'react-i18next';
import { fingerprintGroups } from '../lib/fingerprint';
import classes from './fingerprint.module.css';

interface FingerprintProps {
  /** Whose: for those who listen. */
  readonly label: string;
  readonly fingerprint: DeskId;
}

interface ComparedProps extends FingerprintProps {
  /** Two of them stand side by side: nobody needs to be told twice how to read them out. */
  readonly terse?: boolean;
}

/**
 * A key's fingerprint to be compared over the telephone: ten groups of four, and the same as sixteen words. Either is the
 * whole fingerprint.
 */
export function Fingerprint({ label, fingerprint, terse }: ComparedProps) {
  const { t } = useTranslation();
  return (
    <div className={classes['fingerprint']} data-terse={terse} role="group" aria-label={label}>
      <div className={classes['both']}>
        <FingerprintGroups label={t('trust.groups')} fingerprint={fingerprint} />
        <ol className={classes['words']} aria-label={t('trust.words')} lang="de" data-selectable>
          {wordsOfFingerprint(fingerprint).map((word, index) => (
            <li key={`${index}-${word}`}>{word}</li>
          ))}
        </ol>
      </div>
      {terse === true ? undefined : <p className={classes['how']}>{t('trust.readOut')}</p>}
    </div>
  );
}

/** Only the ten groups: where a key is listed and nothing is compared. */
export function FingerprintGroups({ label, fingerprint, small }: FingerprintProps & { small?: boolean }) {
  return (
    <ol className={classes['groups']} aria-label={label} data-small={small} data-selectable>
      {fingerprintGroups(fingerprint).map((group, index) => (
        <li key={`${index}-${group}`}>{group}</li>
      ))}
    </ol>
  );
}
