import { useTranslation } from 'react-i18next';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { DataTable } from '../../../components/data-table';
import { Fact, Facts } from '../../../components/fact';
import { Message } from '../../../components/message';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { formatCount } from '../../../i18n/format';
import type { CredentialsView, MandatesPreview, Snapshot } from '../../../roll-worker/engine-api';
import { useAct } from '../../desk/use-act';
import { MandatesDifferenceView } from './mandates-difference-view';

interface MandatesPreviewPanelProps {
  readonly snapshot: Snapshot;
  readonly name: string;
  readonly preview: MandatesPreview;
  readonly current: CredentialsView | undefined;
  readonly onTaken: () => void;
  readonly onCancel: () => void;
}

/** So many rows that are wrong are shown. */
const SHOWN = 200;

/** A table of mandates that was read: what it comes to, every row that is wrong, what it changes; and taking it in. */
export function MandatesPreviewPanel(props: MandatesPreviewPanelProps) {
  const { snapshot, name, preview, current, onTaken, onCancel } = props;
  const { t } = useTranslation();
  const { busy, refusal, act } = useAct(snapshot);
  const { units, seats, delegates, substitutes, problems, notOnRoll, mandates } = preview;
  const take = async () => {
    if (await act({ type: 'set-mandates', mandates })) onTaken();
  };
  return (
    <Panel title={name} lede={t('mandateTable.previewLede')}>
      <Facts>
        <Fact label={t('mandateTable.units')}>{formatCount(units)}</Fact>
        <Fact label={t('mandateTable.seats')}>{formatCount(seats)}</Fact>
        <Fact label={t('mandateTable.delegates')}>{formatCount(delegates)}</Fact>
        <Fact label={t('mandateTable.substitutes')}>{formatCount(substitutes)}</Fact>
      </Facts>
      {problems.length > 0 ? (
        <>
          <Banner
            tone="stop"
            role="alert"
            title={t('mandateTable.problems', {
              count: problems.length,
              shown: formatCount(problems.length),
            })}
          >
            <p>{t('mandateTable.problemsHint')}</p>
          </Banner>
          <Problems problems={problems} />
        </>
      ) : undefined}
      {notOnRoll.length > 0 ? (
        <Banner
          tone="cure"
          title={t('mandateTable.unknown', {
            count: notOnRoll.length,
            shown: formatCount(notOnRoll.length),
          })}
        >
          <p>
            {notOnRoll
              .slice(0, SHOWN)
              .map(({ line, member }) => t('mandateTable.unknownAt', { replace: { line, member } }))
              .join(', ')}
          </p>
        </Banner>
      ) : undefined}
      {current ? <MandatesDifferenceView current={current} mandates={mandates} /> : undefined}
      {refusal ? <Message text={refusal} /> : undefined}
      <Row>
        <Button
          tone="primary"
          large
          busy={busy}
          disabled={problems.length > 0 || units === 0}
          onClick={() => void take()}
        >
          {t('mandateTable.take')}
        </Button>
        <Button onClick={onCancel}>{t('mandateTable.other')}</Button>
      </Row>
    </Panel>
  );
}

function Problems({ problems }: Pick<MandatesPreview, 'problems'>) {
  const { t } = useTranslation();
  return (
    <DataTable
      label={t('mandateTable.problemTable')}
      head={[
        t('mandateTable.line'),
        t('mandateTable.column'),
        t('mandateTable.value'),
        t('mandateTable.problem'),
      ]}
      rows={problems.slice(0, SHOWN).map(({ line, column, value, problem }, index) => ({
        key: index,
        cells: [String(line), column, value, t(`mandateTable.fault.${problem}`)],
      }))}
    />
  );
}
