import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../components/banner';
import { DataTable } from '../../../components/data-table';
import { formatCount, formatMemberNumber, formatMoment, formatMoney } from '../../../i18n/format';
import type { CashDesk, ReceiptView } from '../../../roll-worker/engine-api';
import { itemsText } from './cash-words';
import classes from './cash.module.css';

const receiptColumns = ['receipt', 'at', 'name', 'number', 'purpose', 'means', 'amount', 'operator'] as const;
const countColumns = [
  'at',
  'countedBy',
  'float',
  'countedSum',
  'expected',
  'difference',
  'coins',
  'explanation',
] as const;
type Column = (typeof receiptColumns)[number] | (typeof countColumns)[number];
const moneyColumns: ReadonlySet<Column> = new Set<Column>([
  'amount',
  'float',
  'countedSum',
  'expected',
  'difference',
]);

/** One desk's receipts in their order, and the counts of its box. */
export function CashDeskPanel({ desk }: { readonly desk: CashDesk }) {
  const { t, i18n } = useTranslation();
  const money = (cents: number) => formatMoney(cents, i18n.language);
  const { name, cash, card, missing, missingMore, incomplete, counts } = desk;
  const receipts = [...desk.receipts].sort((one, other) => one.receipt - other.receipt);
  const named = missing.join(', ');
  const gap = {
    count: missing.length,
    numbers:
      missingMore > 0 ? t('treasury.andMore', { numbers: named, more: formatCount(missingMore) }) : named,
  };
  return (
    <details className={classes['desk']} open={missing.length > 0 || incomplete !== undefined}>
      <summary className={classes['deskHead']}>
        {t('treasury.deskTitle', { desk: name, money: money(cash + card) })}
      </summary>
      <div className={classes['deskBody']}>
        {incomplete === undefined || (incomplete === 'gap' && missing.length > 0) ? undefined : (
          <Banner
            tone={incomplete === 'fork' ? 'stop' : 'cure'}
            title={t(`treasury.incomplete.${incomplete}`, { desk: name })}
          >
            <p>{incomplete === 'fork' ? t('treasury.forkNow') : t('treasury.missingNow', { desk: name })}</p>
          </Banner>
        )}
        {missing.length === 0 ? undefined : (
          <Banner tone="cure" title={t('treasury.missing', gap)}>
            <p>{t('treasury.missingNow', { desk: name })}</p>
          </Banner>
        )}
        <DataTable
          label={`${t('treasury.receipts')}, ${name}`}
          head={receiptColumns.map((column) => (
            <Heading key={column} column={column} />
          ))}
          rows={receipts.map((receipt) => ({
            key: receipt.receipt,
            cells: [
              receipt.receipt,
              formatMoment(receipt.at),
              receipt.name,
              receipt.number === undefined ? '–' : formatMemberNumber(receipt.number),
              <Purpose key="purpose" receipt={receipt} t={t} />,
              t(`means.${receipt.means}`),
              <span key="amount" className={classes['money']}>
                {money(receipt.cents)}
              </span>,
              receipt.operator,
            ],
          }))}
        />
        {counts.length === 0 ? undefined : <Counts desk={desk} />}
      </div>
    </details>
  );
}

function Purpose({ receipt, t }: { readonly receipt: ReceiptView; readonly t: TFunction }) {
  const { kind, other, reason = '', items, note } = receipt;
  if (kind === 'reversal') return t('treasury.reversal', { other, reason });
  const text = itemsText(t, items);
  return (
    <>
      {note === undefined ? text : `${text} (${note})`}
      {other === undefined ? undefined : (
        <strong className={classes['reversed']}>{t('treasury.reversed', { other })}</strong>
      )}
    </>
  );
}

function Counts({ desk: { name, counts } }: { readonly desk: CashDesk }) {
  const { t, i18n } = useTranslation();
  const money = (cents: number) => (
    <span className={classes['money']}>{formatMoney(cents, i18n.language)}</span>
  );
  return (
    <DataTable
      label={`${t('treasury.countTitle')}, ${name}`}
      head={countColumns.map((column) => (
        <Heading key={column} column={column} />
      ))}
      rows={counts.map(({ at, operator, float, counted, expected, denominations, explanation }) => ({
        key: at,
        cells: [
          formatMoment(at),
          operator,
          money(float),
          money(counted),
          money(expected),
          money(counted - expected),
          denominations
            .filter(({ count }) => count > 0)
            .map(({ cents, count }) => `${count} × ${formatMoney(cents, i18n.language)}`)
            .join(', '),
          explanation ?? '–',
        ],
      }))}
    />
  );
}

/** Over amounts, which stand at the end of their column, its name stands there too. */
function Heading({ column }: { readonly column: Column }) {
  const { t } = useTranslation();
  return (
    <span className={moneyColumns.has(column) ? classes['moneyHead'] : ''}>{t(`treasury.${column}`)}</span>
  );
}
