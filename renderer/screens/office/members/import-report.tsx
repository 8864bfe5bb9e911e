import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { DataTable } from '../../../components/data-table';
import { Fact, Facts } from '../../../components/fact';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { formatCount, formatDate } from '../../../i18n/format';
import { ruleNames } from '../../../i18n/rule-text';
import type { ImportReport } from '../../../roll-worker/engine-api';
import { RejectedPanel } from './rejected-panel';
import { RemovedWithCard } from './removed-with-card';

interface ImportReportViewProps {
  readonly report: ImportReport;
  /** There is a list already; this one takes its place. */
  readonly replaces: boolean;
  readonly onTake: () => void;
  readonly onBack: () => void;
}

/** What the whole table holds, and what of it can't be taken in. The user confirms, or goes back. */
export function ImportReportView({ report, replaces, onTake, onBack }: ImportReportViewProps) {
  const { t } = useTranslation();
  const [duplicatesShown, showDuplicates] = useState(false);
  const { duplicates, duplicateCount, dues, changes, untestedRules } = report;
  const figures = [
    ['rowsRead', report.rowsRead],
    ['members', report.members],
    ['pending', report.pending],
    ['duplicates', duplicateCount],
    ['rejected', report.rejectedCount],
  ] as const;
  return (
    <>
      <Panel title={t('import.reportTitle')} lede={t('import.reportLede')}>
        <Facts>
          {figures.map(([name, value]) => (
            <Fact key={name} label={t(`import.figure.${name}`)}>
              {formatCount(value)}
            </Fact>
          ))}
        </Facts>
        {dues ? (
          <p>
            {t('import.duesReport', {
              rows: formatCount(dues.rowsRead),
              applied: formatCount(dues.applied),
              unmatched: formatCount(dues.unmatched),
              differing: formatCount(dues.differing),
            })}
          </p>
        ) : undefined}
        {replaces && changes ? (
          <Banner tone="cure" title={t('import.replaces')}>
            <p>
              {t('import.changes', {
                added: formatCount(changes.added),
                removed: formatCount(changes.removed),
              })}
            </p>
          </Banner>
        ) : undefined}
        {changes ? <RemovedWithCard {...changes.removedWithCard} /> : undefined}
        {untestedRules.length === 0 ? undefined : (
          <Banner tone="cure" title={t('import.untestedTitle')}>
            <p>{t('import.untested', { rules: ruleNames(t, untestedRules) })}</p>
          </Banner>
        )}
        <Row>
          <Button tone="primary" large onClick={onTake} disabled={report.members === 0}>
            {t('import.take', { count: report.members, shown: formatCount(report.members) })}
          </Button>
          <Button onClick={onBack}>{t('import.back')}</Button>
        </Row>
      </Panel>
      {duplicateCount === 0 ? undefined : (
        <Panel
          title={t('import.duplicatesTitle', { count: duplicateCount, shown: formatCount(duplicateCount) })}
          lede={t('import.duplicatesLede')}
          aside={
            <Button onClick={() => showDuplicates(!duplicatesShown)}>
              {t(duplicatesShown ? 'import.hide' : 'import.show')}
            </Button>
          }
        >
          {duplicatesShown ? (
            <DataTable
              label={t('import.figure.duplicates')}
              head={[t('import.name'), t('column.birthDate'), t('import.keys')]}
              rows={duplicates.map(({ name, birthDate, keys }, key) => ({
                key,
                cells: [name, formatDate(birthDate), keys.join(', ')],
              }))}
            />
          ) : undefined}
        </Panel>
      )}
      {report.rejectedCount === 0 ? undefined : <RejectedPanel report={report} />}
    </>
  );
}
