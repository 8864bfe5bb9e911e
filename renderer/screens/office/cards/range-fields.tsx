import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface RangeFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The first number of a range of cards. */
export function FromField({ value, onChange }: RangeFieldProps) {
  const { t } = useTranslation();
  return <NumberField label={t('range.from')} placeholder="1001" value={value} onChange={onChange} />;
}

/** The last number of a range of cards. */
export function ToField({ value, onChange }: RangeFieldProps) {
  const { t } = useTranslation();
  return <NumberField label={t('range.to')} placeholder="1250" value={value} onChange={onChange} />;
}

interface NumberFieldProps extends RangeFieldProps {
  readonly label: string;
  readonly placeholder: string;
}

function NumberField({ label, placeholder, value, onChange }: NumberFieldProps) {
  return (
    <TextInput
      label={label}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={20}
    />
  );
}
