import type { DocumentOf } from '@shared/print/documents';
import type { TFunction } from 'i18next';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatDateAndTime } from '../../i18n/format';
import { type FlowBlock, FlowPages } from '../flow-pages';
import { headingBlock, NumberCell, Signatures, TableRow } from './document-parts';
import classes from './hall-documents.module.css';
import { coverageBlocks, coverageHead, Figures, QuorumBox, shareText } from './hall-parts';

const UNIT_COLUMNS = '1fr 24mm 24mm 24mm 30mm';
const GENDER_COLUMNS = '1fr 24mm 24mm';
const HOLDER_COLUMNS = '1fr 32mm 26mm 34mm';
const PROXY_COLUMNS = '1fr 1fr 26mm';

type Report = DocumentOf<'credentials-report'>;

interface PartProps {
  readonly t: TFunction;
  readonly document: Report;
}

/** Mandates, filled and present, with the quota and the quorum, by unit and by name. */
export function CredentialsReport({ document }: { readonly document: Report }) {
  const { t } = useTranslation(undefined, { lng: document.language });
  const parts = useMemo(() => {
    const blocks: readonly FlowBlock[] = [
      { key: 'summary', content: <Summary t={t} document={document} /> },
      ...genderBlocks(t, document.byGender),
      headingBlock('units-title', t('paper.credentials.units')),
      ...document.units.map((unit): FlowBlock => ({
        key: `unit-${unit.unit}`,
        under: 'units',
        content: <UnitRow t={t} unit={unit} />,
      })),
      headingBlock('holders-title', t('paper.credentials.holders')),
      ...document.units.flatMap((unit) => holderBlocks(t, unit)),
      ...proxyBlocks(t, document.proxies),
      ...coverageBlocks(t, 'coverage', document.coverage),
      {
        key: 'signatures',
        content: <Signatures t={t} parties={[{ caption: t('paper.credentials.signed'), name: '' }]} />,
      },
    ];
    return { blocks, heads: headsOf(t) };
  }, [t, document]);
  return <FlowPages document={document} title={t('paper.credentials.title')} {...parts} />;
}

function headsOf(t: TFunction) {
  const numbers = (['seats', 'filled', 'present'] as const).map((name) => (
    <NumberCell key={name}>{t(`paper.credentials.${name}`)}</NumberCell>
  ));
  const row = (columns: string, cells: readonly ReactNode[]) => (
    <TableRow columns={columns} kind="head" cells={cells} />
  );
  return {
    units: row(UNIT_COLUMNS, [t('paper.credentials.unit'), ...numbers, '']),
    gender: row(GENDER_COLUMNS, [
      t('paper.credentials.gender'),
      <NumberCell key="present">{t('paper.credentials.present')}</NumberCell>,
      <NumberCell key="share">{t('paper.credentials.share')}</NumberCell>,
    ]),
    holders: row(HOLDER_COLUMNS, [
      t('paper.credentials.name'),
      t('paper.credentials.role'),
      t('paper.credentials.card'),
      t('paper.credentials.state.label'),
    ]),
    proxies: row(PROXY_COLUMNS, [
      t('paper.credentials.principal'),
      t('paper.credentials.holder'),
      t('paper.credentials.card'),
    ]),
    coverage: coverageHead(t),
  };
}

function Summary({ t, document }: PartProps) {
  const { asOf, seats, filled, present, substitutesFrom, quorum } = document;
  const votes = (tally: Report['filled']) =>
    tally.votes === tally.people
      ? undefined
      : t('paper.votesOf', { count: tally.votes, shown: formatCount(tally.votes) });
  return (
    <div>
      <p className={classes['asOf']}>{t('paper.credentials.asOf', { at: formatDateAndTime(asOf) })}</p>
      <Figures
        figures={[
          { label: t('paper.credentials.seats'), value: formatCount(seats) },
          {
            label: t('paper.credentials.filled'),
            value: formatCount(filled.people),
            detail: votes(filled),
          },
          {
            label: t('paper.credentials.present'),
            value: formatCount(present.people),
            detail: votes(present),
          },
        ]}
      />
      {quorum === undefined ? undefined : <QuorumBox t={t} quorum={quorum} />}
      {substitutesFrom === undefined ? undefined : (
        <p>{t('paper.credentials.substitutes', { at: formatDateAndTime(substitutesFrom) })}</p>
      )}
    </div>
  );
}

function genderBlocks(t: TFunction, groups: Report['byGender']): readonly FlowBlock[] {
  if (groups === undefined) return [];
  const total = groups.reduce((sum, { present }) => sum + present.people, 0);
  return [
    headingBlock('gender-title', t('paper.credentials.byGender')),
    ...groups.map(({ label, present }, at): FlowBlock => ({
      key: `gender-${at}`,
      under: 'gender',
      content: (
        <TableRow
          columns={GENDER_COLUMNS}
          cells={[
            label ?? t('paper.unknown'),
            <NumberCell key="present">{formatCount(present.people)}</NumberCell>,
            <NumberCell key="share">{shareText(present.people, total)}</NumberCell>,
          ]}
        />
      ),
    })),
  ];
}

function UnitRow({ t, unit }: { readonly t: TFunction; readonly unit: Report['units'][number] }) {
  const { seats, filled, present, overfilledBy } = unit;
  return (
    <TableRow
      columns={UNIT_COLUMNS}
      cells={[
        unit.unit,
        ...[seats, filled, present].map((count, at) => (
          <NumberCell key={at}>{formatCount(count)}</NumberCell>
        )),
        overfilledBy === 0 ? (
          ''
        ) : (
          <strong key="over">! {t('paper.credentials.over', { shown: formatCount(overfilledBy) })}</strong>
        ),
      ]}
    />
  );
}

function holderBlocks(t: TFunction, { unit, holders }: Report['units'][number]): readonly FlowBlock[] {
  return [
    {
      key: `title-${unit}`,
      under: 'holders',
      keepWithNext: holders.length > 0,
      content: <p className={classes['subheading']}>{unit}</p>,
    },
    ...holders.map(({ name, rank, weight, state, card }, at): FlowBlock => ({
      key: `holder-${unit}-${at}`,
      under: 'holders',
      content: (
        <TableRow
          columns={HOLDER_COLUMNS}
          cells={[
            weight > 1 ? `${name} (${t('paper.credentials.weight', { shown: formatCount(weight) })})` : name,
            rank === undefined
              ? t('paper.credentials.delegate')
              : t('paper.credentials.substitute', { rank }),
            <span key="card" className={classes['mono']}>
              {card ?? '–'}
            </span>,
            t(`paper.credentials.state.${state}`),
          ]}
        />
      ),
    })),
  ];
}

function proxyBlocks(t: TFunction, proxies: Report['proxies']): readonly FlowBlock[] {
  if (proxies.length === 0) return [];
  return [
    headingBlock('proxies-title', t('paper.credentials.proxies')),
    ...proxies.map(({ principal, holder, card, note }, at): FlowBlock => ({
      key: `proxy-${at}`,
      under: 'proxies',
      content: (
        <>
          <TableRow
            columns={PROXY_COLUMNS}
            cells={[
              principal,
              holder,
              <span key="card" className={classes['mono']}>
                {card}
              </span>,
            ]}
          />
          <p className={classes['rowNote']}>{t('paper.credentials.note', { replace: { note } })}</p>
        </>
      ),
    })),
  ];
}
