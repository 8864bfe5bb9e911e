import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import { Panel } from '../../../components/panel';
import { formatMoment, formatMoney } from '../../../i18n/format';
import type { CashDesk } from '../../../roll-worker/engine-api';

/** How the cash box was counted before, latest first. */
export function CashCounts({ counts }: Pick<CashDesk, 'counts'>) {
  const { t, i18n } = useTranslation();
  const money = (cents: number) => formatMoney(cents, i18n.language);
  if (counts.length === 0) return undefined;
  return (
    <Panel title={t('deskCash.counts')}>
      <DataTable
        label={t('deskCash.counts')}
        head={['', t('deskCash.float'), t('deskCash.counted'), t('deskCash.expected'), '']}
        rows={[...counts].reverse().map((count, index) => ({
          key: index,
          cells: [
            t('deskCash.countedBy', { time: formatMoment(count.at), operator: count.operator }),
            money(count.float),
            money(count.counted),
            money(count.expected),
            count.counted === count.expected
              ? `✓ ${t('deskCash.right')}`
              : [
                  `! ${t('deskCash.wrong', { money: money(count.counted - count.expected) })}`,
                  count.explanation,
                ]
                  .filter((part) => part !== undefined)
                  .join(' · '),
          ],
        }))}
      />
    </Panel>
  );
}
