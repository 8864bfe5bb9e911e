import { NativeSelect, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Row } from '../../../components/row';
import { SeriesMark } from '../../../components/series-mark';
import { Stack } from '../../../components/stack';
import { formatCount } from '../../../i18n/format';
import { CardText } from '../cards/card-text';
import { CardsFaultHint } from '../cards/cards-fault-hint';
import { FromField, ToField } from '../cards/range-fields';
import { rangesText, sizeOf } from '../cards/read-ranges';
import { sheetCount } from './print-job';
import type { PrintForm } from './use-print-form';

interface WhatFieldsProps {
  readonly form: PrintForm;
  readonly perSheet: number;
}

/** Which of the unprinted cards are printed. */
export function WhatFields({ form, perSheet }: WhatFieldsProps) {
  const { t } = useTranslation();
  const { fields, set, kinds, kind, ranges, fault } = form;
  const count = sizeOf(ranges);
  return (
    <Stack>
      {fields.only === undefined ? (
        <>
          {kinds.length > 1 ? (
            <NativeSelect
              label={t('print.kind')}
              value={kind?.key ?? ''}
              onChange={(event) => set({ kind: event.currentTarget.value, from: '', to: '' })}
              data={kinds.map(({ key, series }) => ({ value: key, label: series.name }))}
            />
          ) : undefined}
          <Radio.Group
            label={t('print.which')}
            value={fields.some ? 'some' : 'all'}
            onChange={(value) => set({ some: value === 'some' })}
          >
            <Radio
              size="md"
              value="all"
              label={t('print.all', { count: sizeOf(kind?.unprinted ?? []) })}
              description={rangesText(kind?.unprinted ?? [])}
            />
            <Radio size="md" value="some" label={t('print.some')} />
          </Radio.Group>
          {fields.some ? (
            <Row form>
              <FromField value={fields.from} onChange={(from) => set({ from })} />
              <ToField value={fields.to} onChange={(to) => set({ to })} />
            </Row>
          ) : undefined}
        </>
      ) : (
        <Row>
          <p>{t('print.onlyAgain')}</p>
          <Button tone="quiet" onClick={() => set({ only: undefined })}>
            {t('print.chooseOther')}
          </Button>
        </Row>
      )}
      <CardsFaultHint fault={fault} />
      <p role="status">
        {kind === undefined ? undefined : <SeriesMark series={kind.series} />}{' '}
        <CardText>{ranges.length === 0 ? '–' : rangesText(ranges)}</CardText>
        {count === 0 ? undefined : (
          <>
            {': '}
            {t('print.cards', { count, shown: formatCount(count) })},{' '}
            {t('print.sheets', { count: sheetCount(ranges, perSheet) })}
          </>
        )}
      </p>
    </Stack>
  );
}
