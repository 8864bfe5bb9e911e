import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../i18n/format';
import type { ReconciliationView } from '../../../roll-worker/engine-api';
import classes from './account-table.module.css';

const parts = ['printed', 'unassigned', 'assigned', 'blocked'] as const;
/** What stands before each number: the row reads as an equation. */
const signs = { printed: '', unassigned: '=', assigned: '+', blocked: '+' } as const;

/** Printed = unassigned + assigned + blocked, for each holder and together (rule C18). */
export function AccountTable({ view: { rows, total } }: { readonly view: ReconciliationView }) {
  const { t } = useTranslation();
  return (
    <div className={classes['scroller']} tabIndex={0} role="region" aria-label={t('reconcile.table')}>
      <table className={classes['table']} aria-label={t('reconcile.table')}>
        <thead>
          <tr>
            <th scope="col">{t('reconcile.holder')}</th>
            {parts.map((part) => (
              <th key={part} scope="col">
                {t(`documents.account.${part}`)}
              </th>
            ))}
            <th scope="col">{t('documents.account.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <AccountRow key={row.holder ?? ''} name={row.name} row={row} />
          ))}
        </tbody>
        <tfoot>
          <AccountRow name={t('reconcile.total')} row={total} />
        </tfoot>
      </table>
    </div>
  );
}

interface AccountRowProps {
  readonly name: string;
  readonly row: ReconciliationView['total'];
}

function AccountRow({ name, row }: AccountRowProps) {
  const { difference } = row;
  return (
    <tr>
      <th scope="row">{name}</th>
      {parts.map((part) => (
        <td key={part}>
          <span className={classes['sign']} aria-hidden="true">
            {signs[part]}
          </span>
          {formatCount(row[part])}
        </td>
      ))}
      <td data-off={difference !== 0 || undefined}>
        {difference === 0 ? '✓' : `${difference > 0 ? '+' : '−'}${formatCount(Math.abs(difference))}`}
      </td>
    </tr>
  );
}
