import { NativeSelect } from '@mantine/core';
import { TABLE_COLUMNS } from '@shared/tables/mapping';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import type { TablePreview } from '../../../roll-worker/engine-api';

interface MappingTableProps {
  readonly preview: TablePreview;
  readonly onMapping: (mapping: TablePreview['mapping']) => void;
}

/** The first rows of the table, each column under the field it fills. */
export function MappingTable({ preview, onMapping }: MappingTableProps) {
  const { t } = useTranslation();
  const choose = (index: number, value: string) => {
    const column = TABLE_COLUMNS.find((name) => name === value) ?? null;
    onMapping(preview.mapping.map((before, at) => (at === index ? column : before)));
  };
  return (
    <DataTable
      label={t('import.columns')}
      head={preview.header.map((name, index) => (
        <NativeSelect
          key={name}
          label={name === '' ? t('import.noName', { count: index + 1 }) : name}
          value={preview.mapping[index] ?? ''}
          onChange={(event) => choose(index, event.currentTarget.value)}
          data={[
            { value: '', label: t('import.leaveOut') },
            ...TABLE_COLUMNS.map((value) => ({ value, label: t(`column.${value}`) })),
          ]}
        />
      ))}
      rows={preview.rows.map((cells, key) => ({ key, cells }))}
    />
  );
}
