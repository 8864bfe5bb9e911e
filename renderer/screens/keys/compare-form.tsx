import { Checkbox } from '@mantine/core';
import type { DeskId } from '@shared/domain/ids';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { Fingerprint } from '../../components/fingerprint';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';

interface CompareFormProps {
  readonly name: string;
  readonly fingerprint: DeskId;
  readonly busy?: boolean;
  /** Something else that has to be answered before. */
  readonly blocked?: boolean;
  readonly onSame: () => void;
  readonly onDifferent: () => void;
  readonly differentLabel?: string;
}

/** Fingerprint and words, and the assurance that their owner read them out: only then are they the same. */
export function CompareForm({
  name,
  fingerprint,
  busy,
  blocked,
  onSame,
  onDifferent,
  differentLabel,
}: CompareFormProps) {
  const { t } = useTranslation();
  const [readOut, setReadOut] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (readOut) onSame();
  };
  return (
    <form onSubmit={submit} aria-label={t('trust.compare.title', { name })} noValidate>
      <Stack>
        <p>{t('trust.compare.how', { name })}</p>
        <Fingerprint label={t('trust.fingerprintOf', { name })} fingerprint={fingerprint} />
        <Checkbox
          size="md"
          checked={readOut}
          onChange={(event) => setReadOut(event.currentTarget.checked)}
          label={t('trust.compare.readOut', { name })}
          description={t('trust.compare.notFromTheMail')}
        />
        <Row>
          <Button
            tone="primary"
            large
            type="submit"
            busy={busy ?? false}
            disabled={!readOut || blocked === true}
          >
            {t('trust.compare.same')}
          </Button>
          <Button tone="stop" onClick={onDifferent}>
            {differentLabel ?? t('trust.compare.different')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
