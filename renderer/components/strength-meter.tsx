import { useTranslation } from 'react-i18next';
import { type Strength, useStrength } from '../lib/strength';
import { suggestionText, warningText } from '../i18n/strength-text';
import { Sign, type Tone } from './sign';
import classes from './strength-meter.module.css';

interface StrengthMeterProps {
  readonly passphrase: string;
  /** Of the person: a passphrase made of it is guessed first. */
  readonly name: string;
}

const tones: Readonly<Record<Strength['score'], Tone>> = {
  0: 'stop',
  1: 'stop',
  2: 'cure',
  3: 'go',
  4: 'go',
};
const signs: Readonly<Record<Tone, string>> = { stop: '✕', cure: '!', go: '✓', calm: '●' };
const words = ['veryWeak', 'weak', 'fair', 'strong', 'veryStrong'] as const;
const steps = [0, 1, 2, 3, 4] as const;

/** How hard a passphrase is to guess: a bar, a word, why, and what would help. It advises; it refuses nothing. */
export function StrengthMeter({ passphrase, name }: StrengthMeterProps) {
  const { t } = useTranslation();
  const strength = useStrength(passphrase, name);
  const tone = strength && tones[strength.score];
  return (
    <div className={classes['meter']} data-tone={tone}>
      <div className={classes['bar']} aria-hidden="true">
        {steps.map((step) => (
          <span key={step} className={classes['step']} data-filled={strength && step <= strength.score} />
        ))}
      </div>
      <div className={classes['text']} role="status">
        {strength && tone ? (
          <>
            <p className={classes['verdict']}>
              <Sign tone={tone} sign={signs[tone]} />
              {t(`strength.score.${words[strength.score]}`)}
            </p>
            <Advice strength={strength} />
          </>
        ) : undefined}
      </div>
    </div>
  );
}

function Advice({ strength }: { readonly strength: Strength }) {
  const { t } = useTranslation();
  const sentences = [
    warningText(t, strength.warning),
    ...strength.suggestions.map((suggestion) => suggestionText(t, suggestion)),
  ].filter((text) => text !== undefined);
  if (strength.score >= 3 || sentences.length === 0) return undefined;
  return <p className={classes['advice']}>{sentences.join(' ')}</p>;
}
