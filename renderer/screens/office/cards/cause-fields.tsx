import { Radio, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Row } from '../../../components/row';
import type { BlockFor } from './use-block';

interface CauseFieldsProps {
  /** Empty: nobody has chosen yet. */
  readonly cause: BlockFor | '';
  readonly note: string;
  readonly onCause: (cause: BlockFor) => void;
  readonly onNote: (note: string) => void;
}

/** Why cards are blocked, and what else is to be remembered of it. */
export function CauseFields({ cause, note, onCause, onNote }: CauseFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Radio.Group
        label={t('blockCards.cause')}
        value={cause}
        onChange={(value) => onCause(value === 'spoiled' ? 'spoiled' : 'lost')}
      >
        <Row>
          <Radio value="lost" label={t('cardCause.lost')} data-autofocus />
          <Radio value="spoiled" label={t('cardCause.spoiled')} />
        </Row>
      </Radio.Group>
      <TextInput
        label={t('blockCards.note')}
        placeholder={t('blockCards.notePlaceholder')}
        value={note}
        onChange={(event) => onNote(event.currentTarget.value)}
        maxLength={2000}
      />
    </>
  );
}
