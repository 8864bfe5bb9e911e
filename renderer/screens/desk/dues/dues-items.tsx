import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import { formatDate, formatMoney } from '../../../i18n/format';
import type { DuesView } from '../../../roll-worker/engine-api';

/** What is owed by year, with what the roll notes of it; or the sum, where it knows only that. */
export function DuesItems({ dues }: { readonly dues: DuesView }) {
  const { t, i18n } = useTranslation();
  const money = (cents: number) => formatMoney(cents, i18n.language);
  const { items, open, paidHere } = dues;
  if (items === undefined) {
    if (open === 0) return undefined;
    const named = { money: money(open), listed: money(open + paidHere), paid: money(paidHere) };
    return <p>{t(paidHere > 0 ? 'deskDues.sumLess' : 'deskDues.sumOnly', named)}</p>;
  }
  if (items.length === 0) return undefined;
  return (
    <DataTable
      label={t('deskDues.items')}
      head={[t('deskDues.year'), t('deskDues.owed'), t('deskDues.left'), t('deskDues.note')]}
      rows={items.map((item, index) => ({
        key: index,
        cells: [
          item.year,
          money(item.owed),
          item.open === 0 ? `✓ ${t('deskDues.settled')}` : money(item.open),
          [
            item.note,
            item.dueOn === undefined ? undefined : `${t('deskDues.due')} ${formatDate(item.dueOn)}`,
            item.dueYet || item.open === 0 ? undefined : t('deskDues.later'),
          ]
            .filter((part) => part !== undefined)
            .join(' · '),
        ],
      }))}
    />
  );
}
