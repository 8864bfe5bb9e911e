import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Row } from '../../../components/row';
import type { TableChoices, TablePreview } from '../../../roll-worker/engine-api';

const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
const separators = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const;
const shipped = ['akk', 'prm-251', 'scouts', 'generic'] as const;

interface FormatChoicesProps {
  readonly preview: TablePreview;
  readonly onChoices: (choices: TableChoices) => void;
}

/** Encoding, separator and origin of the table, as recognised; a change is looked at at once. */
export function FormatChoices({ preview, onChoices }: FormatChoicesProps) {
  const { t } = useTranslation();
  const pickSeparator = (value: string) =>
    (Object.keys(separators) as (keyof typeof separators)[]).find(
      (separator) => separators[separator] === value,
    );
  return (
    <Row form>
      <NativeSelect
        label={t('import.encoding')}
        value={preview.encoding}
        onChange={(event) => {
          const encoding = encodings.find((one) => one === event.currentTarget.value);
          if (encoding) onChoices({ encoding });
        }}
        data={encodings.map((value) => ({
          value,
          label: `${t(`encoding.${value}`)}${preview.byteOrderMark && value === preview.encoding ? t('encoding.mark') : ''}`,
        }))}
      />
      <NativeSelect
        label={t('import.separator')}
        value={separators[preview.separator]}
        onChange={(event) => {
          const separator = pickSeparator(event.currentTarget.value);
          if (separator) onChoices({ separator });
        }}
        data={Object.values(separators).map((value) => ({ value, label: t(`separator.${value}`) }))}
      />
      <NativeSelect
        label={t('import.profile')}
        value={preview.profile}
        onChange={(event) => onChoices({ profile: event.currentTarget.value })}
        data={preview.profiles.map(({ id, name }) => {
          const known = shipped.find((one) => one === id);
          return { value: id, label: known === undefined ? name : t(`profile.${known}`) };
        })}
      />
    </Row>
  );
}
