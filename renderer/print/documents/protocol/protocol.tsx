import type { TFunction } from 'i18next';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type FlowBlock, FlowPages } from '../../flow-pages';
import { headingBlock, NumberCell, TableRow } from '../document-parts';
import { coverageHead } from '../hall-parts';
import { casesSection } from './cases-section';
import { courseSection, frozenSection, resultSection, TIME_COLUMNS } from './counts-sections';
import { conflictsSection, overridesSection, refusalsSection } from './exceptions-sections';
import {
  BLOCKED_COLUMNS,
  CASH_COLUMNS,
  cardsSection,
  cashSection,
  delegatesSection,
  UNIT_COLUMNS,
} from './hall-sections';
import { DESK_COLUMNS, proofSection, signaturesSection } from './proof-sections';
import { changesSection, rulesSection } from './rules-sections';
import type { Protocol, Section } from './section';

/** The accreditation protocol: numbered sections, each of which says so where nothing happened. */
export function ProtocolPages({ document }: { readonly document: Protocol }) {
  const { t } = useTranslation(undefined, { lng: document.language });
  const parts = useMemo(() => {
    const blocks = sectionsOf(t, document).flatMap((section, at): readonly FlowBlock[] => [
      headingBlock(`section-${section.key}`, t('protocol.heading', { number: at + 1, title: section.title })),
      ...section.blocks,
    ]);
    return { blocks, heads: headsOf(t) };
  }, [t, document]);
  return <FlowPages document={document} title={t('protocol.title')} {...parts} />;
}

function sectionsOf(t: TFunction, document: Protocol): readonly Section[] {
  const { delegates, cash, language } = document;
  return [
    resultSection(t, document),
    courseSection(t, document),
    frozenSection(t, document),
    rulesSection(t, document),
    changesSection(t, document),
    casesSection(t, document),
    overridesSection(t, document),
    refusalsSection(t, document),
    conflictsSection(t, document),
    cardsSection(t, document),
    ...(delegates === undefined ? [] : [delegatesSection(t, delegates)]),
    ...(cash === undefined ? [] : [cashSection(t, cash, language)]),
    proofSection(t, document),
    signaturesSection(t),
  ];
}

function headsOf(t: TFunction): Readonly<Record<string, ReactNode>> {
  const number = (text: string) => <NumberCell key={text}>{text}</NumberCell>;
  const head = (columns: string, cells: readonly ReactNode[]) => (
    <TableRow columns={columns} kind="head" cells={cells} />
  );
  return {
    times: head(TIME_COLUMNS, [
      t('protocol.time'),
      number(t('paper.accredited')),
      number(t('paper.present')),
    ]),
    blocked: head(BLOCKED_COLUMNS, [
      t('protocol.card'),
      t('protocol.since'),
      t('protocol.cause'),
      t('protocol.replacedBy'),
    ]),
    mandates: head(UNIT_COLUMNS, [
      t('paper.credentials.unit'),
      number(t('paper.credentials.seats')),
      number(t('paper.credentials.filled')),
      number(t('paper.credentials.present')),
      '',
    ]),
    cash: head(CASH_COLUMNS, [
      t('protocol.desk'),
      number(t('paper.cash.cashSum')),
      number(t('paper.cash.cardSum')),
      number(t('protocol.cashReceipts')),
      number(t('protocol.cashCounted')),
    ]),
    desks: head(DESK_COLUMNS, [
      t('protocol.desk'),
      number(t('protocol.events')),
      number(t('protocol.accredited')),
      t('protocol.head'),
      t('protocol.closed'),
    ]),
    coverage: coverageHead(t),
  };
}
