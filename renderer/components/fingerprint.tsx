import { fingerprintGroups } from '../lib/fingerprint';
import classes from './fingerprint.module.css';

interface FingerprintProps {
  readonly label: string;
  readonly fingerprint: string;
}

/** A key's fingerprint in groups of four, to be read aloud and compared. */
export function Fingerprint({ label, fingerprint }: FingerprintProps) {
  return (
    <ol className={classes['groups']} aria-label={label} data-selectable>
      {fingerprintGroups(fingerprint).map((group, index) => (
        <li key={`${index}-${group}`}>{group}</li>
      ))}
    </ol>
  );
}
