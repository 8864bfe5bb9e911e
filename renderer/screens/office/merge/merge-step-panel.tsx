import { assertNever } from '@shared/lib/assert-never';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { Message } from '../../../components/message';
import { Panel } from '../../../components/panel';
import { ProgressBox } from '../../../components/progress-box';
import { Row } from '../../../components/row';
import { failureText } from '../../../i18n/failure-text';
import { formatCount } from '../../../i18n/format';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { AcknowledgementButton } from './acknowledgement-button';
import { CompareDeskPanel } from './compare-desk-panel';
import { SummaryPanel } from './summary-panel';
import type { Merge } from './use-merge';

interface MergeStepPanelProps {
  readonly merge: Merge;
  readonly snapshot: Snapshot;
}

/** The report that is being taken in. */
export function MergeStepPanel({ merge, snapshot }: MergeStepPanelProps) {
  const { t } = useTranslation();
  const { step, work, waiting } = merge;
  const next = (
    <Button tone="primary" onClick={merge.next}>
      {waiting > 0 ? t('merge.next', { count: waiting }) : t('common.done')}
    </Button>
  );
  switch (step.step) {
    case 'idle':
    case 'applying':
      return undefined;
    case 'reading':
      return (
        <Panel>
          {work ? (
            <ProgressBox
              title={t('merge.reading', { name: step.name })}
              work={work}
              onCancel={merge.cancel}
            />
          ) : undefined}
        </Panel>
      );
    case 'comparing':
      return (
        <CompareDeskPanel
          key={step.desk.fingerprint}
          snapshot={snapshot}
          fileName={step.file.name}
          desk={step.desk}
          onSettled={() => merge.again(step.file)}
          onSkip={merge.next}
        />
      );
    case 'summary':
      return (
        <SummaryPanel
          snapshot={snapshot}
          info={step.info}
          onApply={() => merge.apply(step.file, step.info)}
          onSkip={merge.next}
          onAgain={() => merge.again(step.file)}
        />
      );
    case 'applied': {
      const { deskId, deskName, newEvents } = step.info;
      return (
        <Panel>
          <Banner tone="go" title={t('merge.applied', { desk: deskName })} role="status">
            <p>{t('merge.appliedText', { count: newEvents, shown: formatCount(newEvents) })}</p>
          </Banner>
          <p>{t('acknowledgement.offer', { desk: deskName })}</p>
          <AcknowledgementButton key={deskId} desk={deskId} beside={next} />
        </Panel>
      );
    }
    case 'refused':
      return (
        <Panel title={step.name}>
          <Message
            text={failureText(t, step.failure)}
            tone={step.failure.kind === 'cancelled' ? 'cure' : 'stop'}
          />
          <p>{t('merge.nothingTaken')}</p>
          <Row>{next}</Row>
        </Panel>
      );
    default:
      return assertNever(step);
  }
}
