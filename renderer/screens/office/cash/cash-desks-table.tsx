import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import { Panel } from '../../../components/panel';
import { Sign } from '../../../components/sign';
import { formatMoment, formatMoney } from '../../../i18n/format';
import type { CashDesk } from '../../../roll-worker/engine-api';
import classes from './cash.module.css';

/** All desks at a glance: what each took, and whether its box was counted and adds up. */
export function CashDesksTable({ desks }: { readonly desks: readonly CashDesk[] }) {
  const { t, i18n } = useTranslation();
  const money = (cents: number) => (
    <span className={classes['money']}>{formatMoney(cents, i18n.language)}</span>
  );
  return (
    <Panel title={t('treasury.desks')}>
      <DataTable
        label={t('treasury.desks')}
        head={[
          t('treasury.desk'),
          t('treasury.receipts'),
          ...(['cash', 'card', 'together'] as const).map((column) => (
            <span key={column} className={classes['moneyHead']}>
              {t(`treasury.${column}`)}
            </span>
          )),
          t('treasury.box'),
        ]}
        rows={desks.map((desk) => ({
          key: desk.desk,
          cells: [
            desk.name,
            desk.receipts.length,
            money(desk.cash),
            money(desk.card),
            money(desk.cash + desk.card),
            <BoxState key="box" desk={desk} />,
          ],
        }))}
      />
    </Panel>
  );
}

function BoxState({ desk: { counts, uncounted, receipts } }: { readonly desk: CashDesk }) {
  const { t, i18n } = useTranslation();
  const last = counts.at(-1);
  if (uncounted) {
    return (
      <span className={classes['state']}>
        <Sign tone="cure" sign="!" /> {t('treasury.uncounted')}
      </span>
    );
  }
  if (last === undefined) return receipts.length === 0 ? '–' : t('treasury.noCash');
  const off = last.counted - last.expected;
  const money = formatMoney(Math.abs(off), i18n.language);
  const word = off === 0 ? t('treasury.right') : t(off < 0 ? 'treasury.short' : 'treasury.over', { money });
  return (
    <span className={classes['state']}>
      <Sign tone={off === 0 ? 'go' : 'stop'} sign={off === 0 ? '✓' : '≠'} /> {word} ·{' '}
      {t('treasury.counted', { time: formatMoment(last.at) })}
    </span>
  );
}
