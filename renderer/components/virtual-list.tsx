import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import classes from './virtual-list.module.css';

interface VirtualListProps {
  readonly label: string;
  readonly count: number;
  /** Height of a row in pixels before it has been measured. */
  readonly rowHeight: number;
  readonly role: 'listbox' | 'list';
  readonly id?: string;
  /** The row that has to be in view. */
  readonly active?: number | undefined;
  /** DOM id of that row. */
  readonly activeId?: string | undefined;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** Starts anew at the top when this changes. */
  readonly topOf?: unknown;
  readonly renderRow: (index: number) => ReactNode;
  /** Which rows are on screen. */
  readonly onRange: (first: number, last: number) => void;
}

/** A list of any length of which only the rows on screen exist. */
export function VirtualList(props: VirtualListProps) {
  const { label, count, rowHeight, role, id, active, activeId, onKeyDown, topOf, renderRow, onRange } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    directDomUpdates: true,
  });
  const rows = virtualizer.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => onRange(first, last), [first, last, onRange, count]);
  useEffect(() => {
    if (active !== undefined && active < count) virtualizer.scrollToIndex(active);
  }, [active, count, virtualizer]);
  useEffect(() => virtualizer.scrollToOffset(0), [topOf, virtualizer]);
  return (
    <div
      ref={scroller}
      className={classes['scroller']}
      role={role}
      id={id}
      aria-label={label}
      aria-activedescendant={activeId}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div ref={virtualizer.containerRef} className={classes['rows']} role="presentation">
        {rows.map((row) => (
          <div
            key={row.key}
            ref={virtualizer.measureElement}
            data-index={row.index}
            className={classes['row']}
            role="presentation"
          >
            {renderRow(row.index)}
          </div>
        ))}
      </div>
    </div>
  );
}
