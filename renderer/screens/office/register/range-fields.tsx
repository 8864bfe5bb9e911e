import { TextInput } from '@mantine/core';
import { RANGE_LIMIT } from '@shared/domain/cards';
import { useTranslation } from 'react-i18next';
import { Hint } from '../../../components/hint';
import { formatCount } from '../../../i18n/format';
import { readRange } from '../../../lib/card-range';

interface RangeFieldsProps {
  readonly from: string;
  readonly to: string;
  readonly onFrom: (value: string) => void;
  readonly onTo: (value: string) => void;
}

/** The first and the last number of a range of cards. */
export function RangeFields({ from, to, onFrom, onTo }: RangeFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('range.from')}
        placeholder="1001"
        value={from}
        onChange={(event) => onFrom(event.currentTarget.value)}
        maxLength={20}
      />
      <TextInput
        label={t('range.to')}
        placeholder="1250"
        value={to}
        onChange={(event) => onTo(event.currentTarget.value)}
        maxLength={20}
      />
    </>
  );
}

/** Why the numbers typed are no range, and what is one. */
export function RangeHint({ from, to }: Pick<RangeFieldsProps, 'from' | 'to'>) {
  const { t } = useTranslation();
  const { fault } = readRange(from, to);
  return (
    <Hint
      text={fault === undefined ? undefined : t(`rangeFault.${fault}`, { limit: formatCount(RANGE_LIMIT) })}
    />
  );
}
