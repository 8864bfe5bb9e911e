import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { saveFile } from '../../../bridge/save';
import { Button } from '../../../components/button';
import { DataTable } from '../../../components/data-table';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { type SaveOutcome, SaveOutcomeText } from '../../../components/save-outcome';
import { formatCount } from '../../../i18n/format';
import type { ImportReport } from '../../../roll-worker/engine-api';

/** The rows that are not taken in: where they stand, what is wrong, and a table of them to keep. */
export function RejectedPanel({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const reasons = t('rejectReason', { returnObjects: true });
  const head = (['file', 'line', 'column', 'value', 'reason'] as const).map((name) => t(`rejected.${name}`));
  const texts = new Map(Object.entries(reasons));
  const save = async () => {
    const made = await engine().exportRejected(head, reasons);
    const saved = made.ok ? await saveFile('table', made.value.name, made.value.bytes) : made;
    setOutcome(
      saved.ok ? { state: 'saved', name: saved.value.name } : { state: 'failed', failure: saved.error },
    );
  };
  const { rejectedCount, rejected } = report;
  return (
    <Panel
      title={t('rejected.title', { count: rejectedCount, shown: formatCount(rejectedCount) })}
      lede={t('rejected.lede')}
      aside={
        <Row>
          <Button onClick={() => void save()}>{t('rejected.save')}</Button>
        </Row>
      }
    >
      <SaveOutcomeText outcome={outcome} />
      <DataTable
        label={t('import.figure.rejected')}
        head={head.slice(1)}
        rows={rejected.slice(0, 200).map((row, key) => ({
          key,
          cells: [row.line, row.column, row.value, texts.get(row.reason) ?? row.reason],
        }))}
      />
      {rejectedCount > 200 ? <p>{t('rejected.more', { shown: formatCount(200) })}</p> : undefined}
    </Panel>
  );
}
