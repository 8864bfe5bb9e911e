import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Message } from '../../../components/message';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { failureText } from '../../../i18n/failure-text';
import type { Snapshot } from '../../../roll-worker/engine-api';
import type { Report } from '../../../stores/merge-store';
import { CompareDeskPanel } from './compare-desk-panel';
import { ForkPanel } from './fork-panel';
import { applyReports, noteFork, readAgain, skipReport } from './reports';
import { SummaryPanel } from './summary-panel';

interface ReportItemProps {
  readonly report: Report;
  readonly snapshot: Snapshot;
  /** No others can be taken in together with it. */
  readonly alone: boolean;
}

/** A file that asks for something, or why it can't be taken in. */
export function ReportItem({ report, snapshot, alone }: ReportItemProps) {
  const { t } = useTranslation();
  const { file, state } = report;
  const skip = () => skipReport(report);
  const again = () => readAgain(report);
  switch (state.step) {
    case 'comparing':
      return (
        <CompareDeskPanel
          key={state.desk.fingerprint}
          snapshot={snapshot}
          fileName={file.name}
          desk={state.desk}
          onSettled={again}
          onSkip={skip}
        />
      );
    case 'forked':
      return (
        <ForkPanel
          fork={state.fork}
          fileName={file.name}
          onNote={() => noteFork(report, state.fork)}
          onSkip={skip}
        />
      );
    case 'read':
    case 'applying':
      return (
        <SummaryPanel
          snapshot={snapshot}
          info={state.info}
          busy={state.step === 'applying'}
          alone={alone}
          onApply={() => void applyReports([report])}
          onSkip={skip}
          onAgain={again}
        />
      );
    case 'refused':
      return (
        <Panel title={file.name}>
          <Message
            text={failureText(t, state.failure)}
            tone={state.failure.kind === 'cancelled' ? 'cure' : 'stop'}
          />
          <p>{t('merge.nothingTaken')}</p>
          <Row>
            <Button onClick={again}>{t('merge.again')}</Button>
          </Row>
        </Panel>
      );
    default:
      return undefined;
  }
}
