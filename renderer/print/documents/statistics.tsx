import type { DocumentOf } from '@shared/print/documents';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatDate, formatDateAndTime, formatDay, formatTime } from '../../i18n/format';
import { type FlowBlock, FlowPages } from '../flow-pages';
import { headingBlock, NumberCell, TableRow } from './document-parts';
import classes from './hall-documents.module.css';
import { coverageBlocks, coverageHead, shareText } from './hall-parts';

const GROUP_COLUMNS = '1fr 29mm 23mm 21mm 15mm 30mm';
const HOUR_COLUMNS = '40mm 24mm 1fr';
const PLAIN_COLUMNS = '1fr 30mm';

type Report = DocumentOf<'statistics'>;
type OfVote = Report['votes'][number];

/** Who came: by unit, age and hour, with small bars; no names. */
export function StatisticsSheet({ document }: { readonly document: Report }) {
  const { t } = useTranslation(undefined, { lng: document.language });
  const parts = useMemo(() => {
    const blocks: readonly FlowBlock[] = [
      { key: 'lede', content: <p className={classes['asOf']}>{t('paper.statistics.lede')}</p> },
      ...document.votes.flatMap((ofVote) => [
        ...(document.votes.length > 1 ? [headingBlock(ofVote.vote, t(`vote.${ofVote.vote}`))] : []),
        ...voteBlocks(t, ofVote, formatDate(document.assembly.date)),
        ...actBlocks(t, ofVote, document.refusals),
      ]),
      ...coverageBlocks(t, 'coverage', document.coverage),
    ];
    return { blocks, heads: headsOf(t) };
  }, [t, document]);
  return <FlowPages document={document} title={t('paper.statistics.title')} {...parts} />;
}

function headsOf(t: TFunction) {
  const groupHead = (name: 'unit' | 'age') => (
    <TableRow
      columns={GROUP_COLUMNS}
      kind="head"
      cells={[
        t(`paper.statistics.${name}`),
        <NumberCell key="entitled">{t('paper.entitledOnRoll')}</NumberCell>,
        <NumberCell key="accredited">{t('paper.accredited')}</NumberCell>,
        <NumberCell key="present">{t('paper.present')}</NumberCell>,
        <NumberCell key="share">{t('paper.statistics.turnout')}</NumberCell>,
        '',
      ]}
    />
  );
  const plain = (label: string) => (
    <TableRow
      columns={PLAIN_COLUMNS}
      kind="head"
      cells={[label, <NumberCell key="count">{t('paper.statistics.count')}</NumberCell>]}
    />
  );
  return {
    unit: groupHead('unit'),
    age: groupHead('age'),
    hour: (
      <TableRow
        columns={HOUR_COLUMNS}
        kind="head"
        cells={[
          t('paper.statistics.hour'),
          <NumberCell key="count">{t('paper.statistics.perHour')}</NumberCell>,
          '',
        ]}
      />
    ),
    identity: plain(t('paper.statistics.identity')),
    acts: plain(t('paper.statistics.acts')),
    coverage: coverageHead(t),
  };
}

function voteBlocks(t: TFunction, ofVote: OfVote, day: string): readonly FlowBlock[] {
  const { vote, byUnit, byAge, byHour, byIdentity } = ofVote;
  if (byHour.length === 0) {
    return [{ key: `${vote}-none`, content: <p>{t('paper.statistics.none')}</p> }];
  }
  const most = Math.max(...byHour.map(({ accredited }) => accredited));
  return [
    headingBlock(`${vote}-hours`, t('paper.statistics.byHour')),
    ...byHour.map(({ from, accredited }): FlowBlock => ({
      key: `${vote}-hour-${from}`,
      under: 'hour',
      content: (
        <TableRow
          columns={HOUR_COLUMNS}
          cells={[
            formatDay(from) === day ? formatTime(from) : formatDateAndTime(from),
            <NumberCell key="count">{formatCount(accredited)}</NumberCell>,
            <Bar key="bar" part={accredited} whole={most} />,
          ]}
        />
      ),
    })),
    { key: `${vote}-hours-note`, content: <p>{t('paper.statistics.hoursNote')}</p> },
    ...groupBlocks(t, vote, 'unit', byUnit),
    ...groupBlocks(t, vote, 'age', byAge),
    headingBlock(`${vote}-identity`, t('paper.statistics.byIdentity')),
    ...(['known', 'photo-document', 'police'] as const).map((method): FlowBlock => ({
      key: `${vote}-${method}`,
      under: 'identity',
      content: <PlainRow label={t(`identity.${method}`)} count={byIdentity[method]} />,
    })),
  ];
}

function groupBlocks(
  t: TFunction,
  vote: string,
  by: 'unit' | 'age',
  groups: OfVote['byUnit'],
): readonly FlowBlock[] {
  if (groups.length === 0) return [];
  const most = Math.max(...groups.map(({ accredited }) => accredited.people));
  return [
    headingBlock(`${vote}-${by}`, t(by === 'unit' ? 'paper.statistics.byUnit' : 'paper.statistics.byAge')),
    ...groups.map(({ label, accredited, present, entitledOnRoll }, at): FlowBlock => ({
      key: `${vote}-${by}-${at}`,
      under: by,
      content: (
        <TableRow
          columns={GROUP_COLUMNS}
          cells={[
            label ?? t('paper.unknown'),
            <NumberCell key="entitled">
              {entitledOnRoll === undefined ? '–' : formatCount(entitledOnRoll)}
            </NumberCell>,
            <NumberCell key="accredited">{formatCount(accredited.people)}</NumberCell>,
            <NumberCell key="present">{formatCount(present.people)}</NumberCell>,
            <NumberCell key="share">
              {entitledOnRoll === undefined ? '–' : shareText(accredited.people, entitledOnRoll)}
            </NumberCell>,
            <Bar key="bar" part={accredited.people} whole={most} />,
          ]}
        />
      ),
    })),
  ];
}

function actBlocks(t: TFunction, ofVote: OfVote, refusals: number): readonly FlowBlock[] {
  const acts = {
    overrides: ofVote.overrides,
    replaced: ofVote.replaced,
    withdrawn: ofVote.withdrawn,
    refusals,
  };
  return [
    headingBlock(`${ofVote.vote}-acts`, t('paper.statistics.acts')),
    ...(['refusals', 'overrides', 'replaced', 'withdrawn'] as const).map((act): FlowBlock => ({
      key: `${ofVote.vote}-${act}`,
      under: 'acts',
      content: <PlainRow label={t(`paper.statistics.${act}`)} count={acts[act]} />,
    })),
  ];
}

function PlainRow({ label, count }: { readonly label: string; readonly count: number }) {
  return (
    <TableRow
      columns={PLAIN_COLUMNS}
      cells={[label, <NumberCell key="count">{formatCount(count)}</NumberCell>]}
    />
  );
}

/** As wide as its part of the largest one. */
function Bar({ part, whole }: { readonly part: number; readonly whole: number }) {
  return (
    <div
      className={classes['bar']}
      style={{ width: `${whole === 0 ? 0 : (part / whole) * 100}%` }}
      aria-hidden="true"
    />
  );
}
