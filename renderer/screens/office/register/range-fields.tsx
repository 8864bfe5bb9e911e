import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

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
