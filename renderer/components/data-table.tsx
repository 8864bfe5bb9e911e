import type { ReactNode } from 'react';
import classes from './data-table.module.css';

interface DataTableProps {
  readonly label: string;
  readonly head: readonly ReactNode[];
  readonly rows: readonly { readonly key: string | number; readonly cells: readonly ReactNode[] }[];
}

/** A short table; it scrolls sideways where it is too wide. */
export function DataTable({ label, head, rows }: DataTableProps) {
  return (
    <div className={classes['scroller']} tabIndex={0} role="region" aria-label={label}>
      <table className={classes['table']} aria-label={label}>
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={index} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
