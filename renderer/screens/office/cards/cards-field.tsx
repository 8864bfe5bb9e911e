import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../i18n/format';
import classes from './cards-field.module.css';
import { CardsFaultHint } from './cards-fault-hint';
import { type ReadCards, sizeOf } from './read-ranges';

interface CardsFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is made of the value. */
  readonly read: ReadCards;
}

/** Cards, one by one or as ranges, and how many that are. */
export function CardsField({ value, onChange, read: { ranges, fault } }: CardsFieldProps) {
  const { t } = useTranslation();
  const count = sizeOf(ranges);
  return (
    <div className={classes['field']}>
      <TextInput
        label={t('cards.field')}
        description={t('cards.fieldHint')}
        placeholder="1001-1050"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        maxLength={2000}
      />
      {fault === undefined ? (
        <p role="status">
          {count === 0 ? '\u00a0' : t('cards.cardsShown', { count, shown: formatCount(count) })}
        </p>
      ) : (
        <CardsFaultHint fault={fault} />
      )}
    </div>
  );
}
