import type { EventType } from '@shared/domain/events';
import { assertNever } from '@shared/lib/assert-never';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { Fact, Facts } from '../../../components/fact';
import { Message } from '../../../components/message';
import { Panel } from '../../../components/panel';
import { ProgressBox } from '../../../components/progress-box';
import { Row } from '../../../components/row';
import { failureText } from '../../../i18n/failure-text';
import { formatCount, formatMoment } from '../../../i18n/format';
import type { DeltaInfo } from '../../../roll-worker/engine-api';
import type { Merge } from './use-merge';

/** The report that is being taken in. */
export function MergeStepPanel({ merge }: { readonly merge: Merge }) {
  const { t } = useTranslation();
  const { step, work, waiting } = merge;
  const next = (
    <Row>
      <Button tone="primary" onClick={merge.next}>
        {waiting > 0 ? t('merge.next', { count: waiting }) : t('common.done')}
      </Button>
    </Row>
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
    case 'summary':
      return <SummaryPanel info={step.info} merge={merge} />;
    case 'applied':
      return (
        <Panel>
          <Banner tone="go" title={t('merge.applied', { desk: step.info.deskName })} role="status">
            <p>
              {t('merge.appliedText', {
                count: step.info.newEvents,
                shown: formatCount(step.info.newEvents),
              })}
            </p>
          </Banner>
          {next}
        </Panel>
      );
    case 'refused':
      return (
        <Panel title={step.name}>
          <Message
            text={failureText(t, step.failure)}
            tone={step.failure.kind === 'cancelled' ? 'cure' : 'stop'}
          />
          <p>{t('merge.nothingTaken')}</p>
          {next}
        </Panel>
      );
    default:
      return assertNever(step);
  }
}

interface SummaryPanelProps {
  readonly info: DeltaInfo;
  readonly merge: Merge;
}

function SummaryPanel({ info, merge }: SummaryPanelProps) {
  const { t } = useTranslation();
  const counts = Object.entries(info.counts) as [EventType, number][];
  return (
    <Panel
      title={t('merge.summary', { desk: info.deskName })}
      lede={t('merge.summaryLede', { time: formatMoment(info.createdAt), name: info.fileName })}
    >
      <Facts>
        <Fact label={t('merge.events')}>{formatCount(info.events)}</Fact>
        <Fact label={t('merge.newEvents')}>{formatCount(info.newEvents)}</Fact>
        {counts.map(([type, count]) => (
          <Fact key={type} label={t(`eventCount.${type}`)}>
            {formatCount(count)}
          </Fact>
        ))}
      </Facts>
      {info.newEvents === 0 ? (
        <Banner tone="calm" title={t('merge.nothingNew')}>
          <p>{t('merge.nothingNewText')}</p>
        </Banner>
      ) : undefined}
      {info.newConflicts === 0 ? undefined : (
        <Banner tone="cure" title={t('merge.newConflicts', { count: info.newConflicts })}>
          <p>{t('merge.newConflictsText')}</p>
        </Banner>
      )}
      <Row>
        <Button tone="primary" large onClick={() => merge.apply(info)}>
          {t('merge.apply')}
        </Button>
        <Button onClick={merge.next}>{t('merge.skip')}</Button>
      </Row>
    </Panel>
  );
}
