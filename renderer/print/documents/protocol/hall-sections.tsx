import type { TFunction } from 'i18next';
import { formatCount, formatDateAndTime, formatMoney } from '../../../i18n/format';
import type { FlowBlock } from '../../flow-pages';
import { NumberCell, TableRow } from '../document-parts';
import { Figures, shareText, tallyText } from '../hall-parts';
import { type Protocol, type Section, factLine, paragraph, subheading } from './section';

export const BLOCKED_COLUMNS = '34mm 46mm 1fr 40mm';
export const UNIT_COLUMNS = '1fr 24mm 24mm 24mm 30mm';
export const CASH_COLUMNS = '1fr 28mm 28mm 20mm 44mm';

/** What became of the cards: in all, taken back, blocked. */
export function cardsSection(t: TFunction, { cards, blocked, withdrawn, guests }: Protocol): Section {
  const ofGuests = guests.reduce((sum, { admitted }) => sum + admitted, 0);
  const states = ['assigned', 'unassigned', 'unused', 'blocked'] as const;
  const figures = states.map((state) => ({
    label: t(`protocol.cardCounts.${state}`),
    value: formatCount(cards[state]),
  }));
  const blocks: readonly FlowBlock[] = [
    { key: 'card-counts', content: <Figures figures={figures} /> },
    ...(ofGuests === 0
      ? []
      : paragraph(
          'guest-cards',
          t('protocol.guestCards', { count: ofGuests, shown: formatCount(ofGuests) }),
        )),
    subheading('withdrawn-title', t('protocol.withdrawn')),
    ...(withdrawn.length === 0
      ? paragraph('withdrawn-none', t('protocol.noWithdrawn'))
      : withdrawn.flatMap((one, at) => withdrawnBlocks(t, one, `withdrawn-${at}`))),
    subheading('blocked-title', t('protocol.blocked')),
    ...(blocked.length === 0
      ? paragraph('blocked-none', t('protocol.noBlocked'))
      : blocked.map(({ card, at, cause, replacedBy }): FlowBlock => ({
          key: `blocked-${card}`,
          under: 'blocked',
          content: (
            <TableRow
              columns={BLOCKED_COLUMNS}
              cells={[card, formatDateAndTime(at), t(`documents.cause.${cause}`), replacedBy ?? '–']}
            />
          ),
        }))),
  ];
  return { key: 'cards', title: t('protocol.cards'), blocks };
}

function withdrawnBlocks(
  t: TFunction,
  { at, name, card, reason, operator, deskName }: Protocol['withdrawn'][number],
  key: string,
): readonly FlowBlock[] {
  const line = { at: formatDateAndTime(at), desk: deskName, operator, card: card ?? '–' };
  return [
    factLine(`${key}-line`, [name, t('protocol.withdrawnLine', { replace: line })], reason !== undefined),
    ...(reason === undefined ? [] : paragraph(`${key}-reason`, reason)),
  ];
}

/** Mandates in sums, by unit. */
export function delegatesSection(t: TFunction, delegates: NonNullable<Protocol['delegates']>): Section {
  const { seats, filled, present, substitutesFrom, movedUp, proxies, byGender = [], units } = delegates;
  const total = byGender.reduce((sum, group) => sum + group.present.people, 0);
  const blocks: readonly FlowBlock[] = [
    {
      key: 'delegate-figures',
      content: (
        <Figures
          figures={[
            { label: t('paper.credentials.seats'), value: formatCount(seats) },
            figure(t, t('paper.credentials.filled'), filled),
            figure(t, t('paper.credentials.present'), present),
          ]}
        />
      ),
    },
    ...(substitutesFrom === undefined
      ? []
      : paragraph(
          'substitutes',
          t('paper.credentials.substitutes', { at: formatDateAndTime(substitutesFrom) }),
        )),
    ...paragraph('moved-up', t('protocol.movedUp', { count: movedUp, shown: formatCount(movedUp) })),
    ...paragraph('proxies', t('protocol.proxies', { count: proxies, shown: formatCount(proxies) })),
    ...byGender.map((group, at) =>
      factLine(`gender-${at}`, [
        `${group.label ?? t('paper.unknown')}: ${formatCount(group.present.people)} (${shareText(group.present.people, total)})`,
      ]),
    ),
    ...units.map((unit): FlowBlock => ({
      key: `mandates-${unit.unit}`,
      under: 'mandates',
      content: (
        <TableRow
          columns={UNIT_COLUMNS}
          cells={[
            unit.unit,
            ...[unit.seats, unit.filled, unit.present].map((count, at) => (
              <NumberCell key={at}>{formatCount(count)}</NumberCell>
            )),
            unit.overfilledBy === 0
              ? ''
              : `! ${t('paper.credentials.over', { shown: formatCount(unit.overfilledBy) })}`,
          ]}
        />
      ),
    })),
  ];
  return { key: 'delegates', title: t('protocol.delegates'), blocks };
}

function figure(t: TFunction, label: string, tally: NonNullable<Protocol['delegates']>['filled']) {
  return {
    label,
    value: formatCount(tally.people),
    detail: tally.votes === tally.people ? undefined : tallyText(t, tally),
  };
}

/** What was taken at the desks, in sums. */
export function cashSection(
  t: TFunction,
  { cash, card, receipts, reversals, desks }: NonNullable<Protocol['cash']>,
  language: string,
): Section {
  const counts = { receipts: formatCount(receipts), reversals: formatCount(reversals) };
  const blocks: readonly FlowBlock[] = [
    {
      key: 'cash-figures',
      content: (
        <Figures
          figures={[
            { label: t('paper.cash.cashSum'), value: formatMoney(cash, language) },
            { label: t('paper.cash.cardSum'), value: formatMoney(card, language) },
          ]}
        />
      ),
    },
    ...paragraph('cash-line', t('protocol.cashLine', counts)),
    ...desks.map((desk, at): FlowBlock => ({
      key: `cash-${at}`,
      under: 'cash',
      content: (
        <TableRow
          columns={CASH_COLUMNS}
          cells={[
            desk.name,
            ...[desk.cash, desk.card].map((cents, index) => (
              <NumberCell key={index}>{formatMoney(cents, language)}</NumberCell>
            )),
            <NumberCell key="receipts">{formatCount(desk.receipts)}</NumberCell>,
            <NumberCell key="difference">
              {desk.difference === undefined
                ? t('protocol.notCounted')
                : formatMoney(desk.difference, language)}
            </NumberCell>,
          ]}
        />
      ),
    })),
  ];
  return { key: 'cash', title: t('protocol.cash'), blocks };
}
