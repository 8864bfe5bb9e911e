import { Checkbox } from '@mantine/core';
import type { EventType } from '@shared/domain/events';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { Fact, Facts } from '../../../components/fact';
import { Message } from '../../../components/message';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { formatCount, formatMoment } from '../../../i18n/format';
import { entriesText, spanText } from '../../../lib/spans';
import type { DeltaInfo, Snapshot } from '../../../roll-worker/engine-api';
import { placeToTake, takenPlace } from './emergency-place';
import { useRecognise } from './use-recognise';

interface SummaryPanelProps {
  readonly snapshot: Snapshot;
  readonly info: DeltaInfo;
  readonly busy: boolean;
  /** No others can be taken in together with it: then its button is the common act. */
  readonly alone: boolean;
  readonly onApply: () => void;
  readonly onSkip: () => void;
  /** Something was settled: the report has to be read again. */
  readonly onAgain: () => void;
}

/** What a report brings. What is odd about it has to be confirmed before it is taken in (rule S3). */
export function SummaryPanel(props: SummaryPanelProps) {
  const { snapshot, info, busy, alone, onApply, onSkip, onAgain } = props;
  const { t } = useTranslation();
  const [checked, setChecked] = useState(false);
  const taken = takenPlace(snapshot, info.place, info.deskId);
  const isPackageOdd = info.neverIssued || info.unknownRoll || taken !== undefined;
  const odd = isPackageOdd || info.irregular.length > 0;
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
        {info.exceptions === 0 ? undefined : (
          <Fact label={t('merge.exceptions')}>{formatCount(info.exceptions)}</Fact>
        )}
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
      <Warnings info={info} />
      <PlaceQuestion snapshot={snapshot} info={info} onRecognised={onAgain} />
      {odd ? (
        <>
          <Banner tone="stop" title={t('merge.odd')}>
            {info.neverIssued ? <p>{t('merge.neverIssued', { desk: info.deskName })}</p> : undefined}
            {taken === undefined ? undefined : <p>{t('merge.placeTaken', { name: taken })}</p>}
            {info.unknownRoll ? <p>{t('merge.unknownRoll')}</p> : undefined}
            {isPackageOdd ? <p>{t('merge.oddNow', { desk: info.deskName })}</p> : undefined}
            {info.irregular.length > 0 ? <Irregular {...info} /> : undefined}
          </Banner>
          <Checkbox
            size="md"
            checked={checked}
            onChange={(event) => setChecked(event.currentTarget.checked)}
            label={t('merge.oddChecked', { desk: info.deskName })}
          />
        </>
      ) : undefined}
      <Row>
        <Button
          tone={alone ? 'primary' : 'plain'}
          large={alone}
          busy={busy}
          onClick={onApply}
          disabled={odd && !checked}
        >
          {t('merge.apply')}
        </Button>
        <Button onClick={onSkip}>{t('merge.skip')}</Button>
      </Row>
    </Panel>
  );
}

/** What is unusual and stops nothing: a gap before it, a clock that is off. */
function Warnings({ info }: { readonly info: DeltaInfo }) {
  const { t } = useTranslation();
  const { deskName: desk, missing, clockOff } = info;
  return (
    <>
      {missing.length === 0 ? undefined : (
        <Banner tone="cure" title={t('merge.gap')}>
          <p>{t('merge.gapText', { missing: entriesText(missing) })}</p>
          <p>{t('merge.gapNow', { desk })}</p>
        </Banner>
      )}
      {clockOff === undefined ? undefined : (
        <Banner tone="cure" title={t('merge.clock', { desk })}>
          <p>
            {t(clockOff > 0 ? 'merge.clockText.ahead' : 'merge.clockText.behind', {
              span: spanText(t, clockOff),
            })}
          </p>
        </Banner>
      )}
    </>
  );
}

/** So many entries are named one by one. */
const NAMED = 12;

/** What the desk did against the assembly's rules: a line for each kind, with the numbers of the entries (rule S10). */
function Irregular({ irregular, deskName }: Pick<DeltaInfo, 'irregular' | 'deskName'>) {
  const { t } = useTranslation();
  const lines = [...new Set(irregular.map(({ kind }) => kind))].map((kind) => {
    const entries = irregular.filter((one) => one.kind === kind).map(({ seq }) => formatCount(seq));
    const named = entries.slice(0, NAMED).join(', ');
    const more = entries.length - NAMED;
    return (
      <p key={kind}>
        {t(`irregular.${kind}`, {
          entries: more > 0 ? t('irregular.andMore', { named, more: formatCount(more) }) : named,
        })}
      </p>
    );
  });
  return (
    <>
      {lines}
      <p>{t('irregular.now', { desk: deskName })}</p>
    </>
  );
}

interface PlaceQuestionProps {
  readonly snapshot: Snapshot;
  readonly info: DeltaInfo;
  readonly onRecognised: () => void;
}

/** The key is known and compared, but nobody has said yet that it is this desk without a key. */
function PlaceQuestion({ snapshot, info, onRecognised }: PlaceQuestionProps) {
  const { t } = useTranslation();
  const { busy, refusal, recognise: recogniseAt } = useRecognise(snapshot);
  const place = placeToTake(snapshot, info.place);
  if (place === undefined) return undefined;
  const name = snapshot.emergencyDesks.find((desk) => desk.place === place)?.name ?? '';
  const recognise = async () => {
    if (await recogniseAt(place, info.deskId)) onRecognised();
  };
  return (
    <>
      <Banner tone="cure" title={t('compareDesk.claims', { name })}>
        <p>{t('compareDesk.recogniseWhy')}</p>
      </Banner>
      <Row>
        <Button onClick={() => void recognise()} busy={busy}>
          {t('compareDesk.recognise', { name })}
        </Button>
      </Row>
      {refusal ? <Message text={refusal} /> : undefined}
    </>
  );
}
