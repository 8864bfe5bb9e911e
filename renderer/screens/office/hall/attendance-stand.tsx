import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { DataTable } from '../../../components/data-table';
import { coverageText, silentFirst } from '../../../i18n/coverage-text';
import { formatDateAndTime, formatMoment } from '../../../i18n/format';
import { spanText } from '../../../lib/spans';
import type { AttendanceView, CoverageView } from '../../../roll-worker/engine-api';
import classes from './attendance.module.css';

interface AttendanceStandProps {
  readonly view: Pick<AttendanceView, 'coverage'>;
  /** Undefined: now. */
  readonly asOf: number | undefined;
  readonly role: 'office' | 'desk';
  readonly onNow: () => void;
}

/** As of when the figures are, and how much of the desks' logs they know. */
export function AttendanceStand({ view, asOf, role, onNow }: AttendanceStandProps) {
  const { t } = useTranslation();
  return (
    <div className={classes['stand']} data-then={asOf !== undefined}>
      <div className={classes['standText']}>
        <p className={classes['standTime']} role="status">
          {asOf === undefined ? t('attendance.now') : t('attendance.then', { time: formatDateAndTime(asOf) })}
        </p>
        <details className={classes['coverage']}>
          <summary>{coverageText(t, role, view.coverage)}</summary>
          <CoverageTable coverage={view.coverage} />
        </details>
      </div>
      {asOf === undefined ? undefined : (
        <Button tone="primary" onClick={onNow}>
          {t('attendance.nowButton')}
        </Button>
      )}
    </div>
  );
}

/** Each log that the figures know, and how far. */
function CoverageTable({ coverage }: { readonly coverage: readonly CoverageView[] }) {
  const { t } = useTranslation();
  return (
    <DataTable
      label={t('coverage.title')}
      head={[t('coverage.desk'), t('coverage.lastReport'), t('coverage.upTo'), t('coverage.clock')]}
      rows={silentFirst(coverage).map(({ desk, name, reportedAt, upTo, own, clockOff = 0 }) => ({
        key: desk,
        cells: [
          name,
          own
            ? t('coverage.own')
            : reportedAt === undefined
              ? t('coverage.neverReported')
              : formatMoment(reportedAt),
          upTo,
          clockOff === 0
            ? t('coverage.clockRight')
            : t(clockOff > 0 ? 'coverage.clockAhead' : 'coverage.clockBehind', {
                time: spanText(t, clockOff),
              }),
        ],
      }))}
    />
  );
}
