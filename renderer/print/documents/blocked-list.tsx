import type { DocumentOf } from '@shared/print/documents';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatDate, formatDay, formatDateAndTime, formatTime } from '../../i18n/format';
import { type FlowBlock, FlowPages } from '../flow-pages';
import { headingBlock, TableRow } from './document-parts';
import classes from './documents.module.css';

const COLUMNS = '46mm 26mm 1fr 40mm';
const DESK_COLUMNS = '1fr 45mm';
/** Names of desks that haven't reported, before the rest is only counted. */
const NAMES = 5;

type List = DocumentOf<'blocked-list'>;

/** Which cards don't count, in print large enough to be read across a table. */
export function BlockedList({ document }: { readonly document: List }) {
  const { t } = useTranslation(undefined, { lng: document.language });
  const parts = useMemo(() => {
    const { rows, asOf, openConflicts, assembly } = document;
    const blocks: readonly FlowBlock[] = [
      { key: 'count', content: <Summary t={t} document={document} /> },
      ...(openConflicts === 0
        ? []
        : [{ key: 'conflicts', content: <Warning t={t} count={openConflicts} /> }]),
      ...rows.map((row) => ({
        key: row.card,
        under: 'cards',
        content: <CardLine t={t} row={row} day={formatDate(assembly.date)} />,
      })),
      ...(asOf.length === 0 ? [] : [headingBlock('as-of', t('documents.blocked-list.asOf'))]),
      ...asOf.map(({ name, reportedAt }, at) => ({
        key: `desk-${at}`,
        under: 'desks',
        content: (
          <TableRow
            columns={DESK_COLUMNS}
            cells={[
              name,
              reportedAt === undefined
                ? t('documents.blocked-list.notReported')
                : formatDateAndTime(reportedAt),
            ]}
          />
        ),
      })),
    ];
    return { blocks, heads: headsOf(t) };
  }, [t, document]);
  return <FlowPages document={document} title={t('documents.blocked-list.title')} {...parts} />;
}

function headsOf(t: TFunction) {
  const cards = (['number', 'since', 'cause', 'replacedBy'] as const).map((name) =>
    t(`documents.blocked-list.${name}`),
  );
  const desks = [t('documents.blocked-list.desk'), t('documents.blocked-list.reported')];
  return {
    cards: <TableRow columns={COLUMNS} kind="head" cells={cards} />,
    desks: <TableRow columns={DESK_COLUMNS} kind="head" cells={desks} />,
  };
}

function Summary({ t, document: { rows, asOf } }: { readonly t: TFunction; readonly document: List }) {
  const count = rows.length;
  return (
    <div className={classes['spaced']}>
      <p className={classes['verdict']}>
        {count === 0
          ? t('documents.blocked-list.none')
          : t('documents.blocked-list.blocked', { count, shown: formatCount(count) })}
      </p>
      <p>{t('documents.blocked-list.lede')}</p>
      {asOf.length === 0 ? undefined : <p className={classes['asOf']}>{coverage(t, asOf)}</p>}
    </div>
  );
}

/** How complete the list can be: who hasn't reported, or whose report is the oldest. */
function coverage(t: TFunction, asOf: List['asOf']): string {
  const missing = asOf.flatMap(({ name, reportedAt }) => (reportedAt === undefined ? [name] : []));
  const [oldest] = asOf
    .flatMap(({ name, reportedAt }) => (reportedAt === undefined ? [] : [{ name, at: reportedAt }]))
    .sort((a, b) => a.at - b.at);
  if (missing.length === 0 && oldest !== undefined) {
    return t('documents.blocked-list.allReported', { name: oldest.name, at: formatDateAndTime(oldest.at) });
  }
  const more = missing.length - NAMES;
  const names = [
    missing.slice(0, NAMES).join(', '),
    ...(more > 0 ? [t('documents.blocked-list.more', { count: more })] : []),
  ].join(' ');
  return t('documents.blocked-list.notAllReported', {
    count: asOf.length,
    reported: formatCount(asOf.length - missing.length),
    names,
  });
}

function Warning({ t, count }: { readonly t: TFunction; readonly count: number }) {
  return (
    <div className={classes['spaced']}>
      <p className={classes['box']} data-warning>
        ! {t('documents.blocked-list.conflicts', { count, shown: formatCount(count) })}
      </p>
    </div>
  );
}

interface CardLineProps {
  readonly t: TFunction;
  readonly row: List['rows'][number];
  /** The assembly's: on that day the time is enough. */
  readonly day: string;
}

function CardLine({ t, row: { card, at, cause, replacedBy, found }, day }: CardLineProps) {
  const since = formatDay(at) === day ? formatTime(at) : formatDateAndTime(at);
  const why = t(`documents.cause.${cause}`);
  return (
    <TableRow
      columns={COLUMNS}
      cells={[
        <span key="card" className={classes['barredCard']}>
          {card}
        </span>,
        <span key="since" className={classes['readable']}>
          {since}
        </span>,
        <div key="why" className={classes['readable']}>
          <p>{why}</p>
          {found ? <p>{t('documents.blocked-list.found')}</p> : undefined}
        </div>,
        <span key="replacement" className={classes['replacement']}>
          {replacedBy ?? '–'}
        </span>,
      ]}
    />
  );
}
