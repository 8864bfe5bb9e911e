import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Fold } from '../../components/fold';
import { formatDate } from '../../i18n/format';

/** So long after its day an assembly can be challenged, unless its statutes say otherwise. */
const MONTHS = 3;

interface RetentionFieldProps {
  /** `YYYY-MM-DD`, or nothing. */
  readonly day: string;
  readonly onChange: (day: string) => void;
  readonly fault: string | undefined;
}

/** From which day on the assembly's data are to be destroyed (rule S9). */
export function RetentionField({ day, onChange, fault }: RetentionFieldProps) {
  const { t } = useTranslation();
  return (
    <Fold
      title={t('retention.title')}
      now={day === '' ? t('retention.none') : formatDate(day)}
      open={fault !== undefined}
    >
      <TextInput
        type="date"
        label={t('retention.after')}
        description={t('retention.hint')}
        value={day}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={fault ?? false}
      />
    </Fold>
  );
}

/** The day that is suggested for an assembly of this day; nothing while that isn't a day. */
export function suggestedDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return '';
  const suggested = new Date(Date.UTC(year, month - 1 + MONTHS, day));
  return Number.isNaN(suggested.getTime()) ? '' : suggested.toISOString().slice(0, 10);
}
