import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { Button } from '../../../components/button';
import { Panel } from '../../../components/panel';
import { ProgressBox } from '../../../components/progress-box';
import type { Work } from '../../../lib/use-work';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { isDone, type Report } from '../../../stores/merge-store';
import { ReportItem } from './report-item';
import { ReportLine } from './report-line';
import classes from './report-queue.module.css';
import { applyReports, clearDone } from './reports';
import { isPlain } from './use-reports';

interface ReportQueueProps {
  readonly snapshot: Snapshot;
  readonly reports: readonly Report[];
  readonly work: Work | undefined;
}

/** The files that were chosen: how far their reading is, what each brings, and what has become of them. */
export function ReportQueue({ snapshot, reports, work }: ReportQueueProps) {
  const { t } = useTranslation();
  const asking = reports.find(({ state }) => isQuestion(state.step));
  const top = useShownWhenAsking(asking?.id);
  if (reports.length === 0) return undefined;
  const plain = reports.filter(({ state }) => state.step === 'read' && isPlain(state.info, snapshot));
  const asked = reports.filter((report) => isAsking(report, snapshot)).length;
  const reading = reports.findIndex(({ state }) => state.step === 'reading');
  const done = reports.filter(isDone);
  const lines = reports.filter((report) => report !== asking && !isOpen(report));
  const shown = reports.filter((report) => report === asking || isOpen(report));
  return (
    <div ref={top} className={classes['queue']}>
      {reports.length === 1 && shown.length === 1 && done.length === 0 ? undefined : (
        <Panel
          title={t('merge.queue')}
          lede={t('merge.queueLede', {
            ...{ count: reports.length, done: done.length },
            read: reports.filter(({ state }) => state.step !== 'waiting' && state.step !== 'reading').length,
          })}
          aside={
            <QueueButton
              plain={plain}
              finished={done.length === reports.length}
              busy={reports.some(({ state }) => state.step === 'applying')}
            />
          }
        >
          {plain.length > 1 && asked > 0 ? <p>{t('merge.applyAllHint', { count: asked })}</p> : undefined}
          {work === undefined || reading < 0 ? undefined : (
            <ProgressBox
              title={t('merge.readingOf', {
                ...{ position: reading + 1, count: reports.length },
                name: reports[reading]?.file.name,
              })}
              work={work}
              onCancel={() => void engine().cancel()}
            />
          )}
          {lines.length === 0 ? undefined : (
            <ul className={classes['lines']} aria-label={t('merge.queue')}>
              {lines.map((report) => (
                <ReportLine key={report.id} report={report} />
              ))}
            </ul>
          )}
        </Panel>
      )}
      {shown.map((report) => (
        <ReportItem key={report.id} report={report} snapshot={snapshot} alone={plain.length < 2} />
      ))}
    </div>
  );
}

interface QueueButtonProps {
  readonly plain: readonly Report[];
  readonly finished: boolean;
  readonly busy: boolean;
}

/** Takes in all that need no decision; where all is done, clears the list. */
function QueueButton({ plain, finished, busy }: QueueButtonProps) {
  const { t } = useTranslation();
  if (finished) {
    return (
      <Button tone="primary" onClick={clearDone}>
        {t('common.done')}
      </Button>
    );
  }
  if (plain.length < 2 && !busy) return undefined;
  return (
    <Button tone="primary" busy={busy} onClick={() => void applyReports(plain)}>
      {t('merge.applyAll', { count: plain.length })}
    </Button>
  );
}

/** It asks something that has to be answered by itself; one at a time is open. */
function isQuestion(step: Report['state']['step']): boolean {
  return step === 'comparing' || step === 'forked';
}

/** Somebody has to decide on it by itself. */
function isAsking({ state }: Report, snapshot: Snapshot): boolean {
  return isQuestion(state.step) || (state.step === 'read' && !isPlain(state.info, snapshot));
}

/** It is shown whole: what it brings is to be read, or why it can't be taken in. */
function isOpen({ state }: Report): boolean {
  return state.step === 'read' || state.step === 'applying' || state.step === 'refused';
}

/** Brings a question into view, where the window is low. */
function useShownWhenAsking(asking: number | undefined) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asking !== undefined) panel.current?.scrollIntoView({ block: 'start' });
  }, [asking]);
  return panel;
}
