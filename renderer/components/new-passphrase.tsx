import { PasswordInput } from '@mantine/core';
import { passphraseOf } from '@shared/words/words';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from './banner';
import { Button } from './button';
import classes from './new-passphrase.module.css';
import { Row } from './row';
import { StrengthMeter } from './strength-meter';

/** Fewer characters are refused. */
const SHORTEST_PASSPHRASE = 10;
/** Seven words of ten bits each. */
const RANDOM_BYTES = 9;

/** A passphrase as it is being typed, twice. */
export interface TypedPassphrase {
  readonly passphrase: string;
  readonly repeated: string;
}

export const NOTHING_TYPED: TypedPassphrase = { passphrase: '', repeated: '' };

/** Whether both fields hold the same passphrase, and one that is long enough. */
export function isAccepted({ passphrase, repeated }: TypedPassphrase): boolean {
  return passphrase.length >= SHORTEST_PASSPHRASE && passphrase === repeated;
}

interface NewPassphraseProps {
  readonly label: string;
  readonly repeatLabel: string;
  /** Of the person who chooses it. */
  readonly name: string;
  readonly typed: TypedPassphrase;
  readonly onTyped: (typed: TypedPassphrase) => void;
  /** Says what is wrong with it: after somebody tried to go on. */
  readonly tried: boolean;
}

/** Fields for a new passphrase: how strong it is while it is typed, and a suggestion for those who want one. */
export function NewPassphrase({ label, repeatLabel, name, typed, onTyped, tried }: NewPassphraseProps) {
  const { t } = useTranslation();
  const [suggested, setSuggested] = useState<string>();
  const { passphrase, repeated } = typed;
  const suggest = () => {
    const words = passphraseOf(crypto.getRandomValues(new Uint8Array(RANDOM_BYTES)));
    setSuggested(words);
    onTyped({ passphrase: words, repeated: '' });
  };
  const tooShort = passphrase.length < SHORTEST_PASSPHRASE;
  return (
    <>
      <PasswordInput
        label={label}
        description={t('start.passphraseHint', { count: SHORTEST_PASSPHRASE })}
        value={passphrase}
        onChange={(event) => {
          setSuggested(undefined);
          onTyped({ passphrase: event.currentTarget.value, repeated });
        }}
        error={tried && tooShort && t('start.tooShort', { count: SHORTEST_PASSPHRASE })}
        autoComplete="new-password"
        spellCheck={false}
      />
      <StrengthMeter passphrase={passphrase} name={name} />
      {suggested === undefined ? (
        <Row>
          <Button tone="quiet" onClick={suggest}>
            {t('newPassphrase.suggest')}
          </Button>
        </Row>
      ) : (
        <Banner tone="calm" title={t('newPassphrase.suggestedTitle')} role="status">
          <p className={classes['words']} data-selectable>
            {suggested}
          </p>
          <p>{t('newPassphrase.suggestedText')}</p>
        </Banner>
      )}
      <PasswordInput
        label={repeatLabel}
        value={repeated}
        onChange={(event) => onTyped({ passphrase, repeated: event.currentTarget.value })}
        error={tried && repeated !== passphrase && t('start.differs')}
        autoComplete="new-password"
        spellCheck={false}
      />
    </>
  );
}
