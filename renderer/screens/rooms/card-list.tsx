import type { CardNumber } from '@shared/domain/ids';
import { type KeyboardEvent, useCallback, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../app/engine';
import { KeyCap } from '../../components/key-cap';
import { VirtualList } from '../../components/virtual-list';
import { formatCount } from '../../i18n/format';
import type { Page } from '../../lib/pages';
import { usePages } from '../../lib/use-pages';
import type { CardRow, RegisterFilter } from '../../roll-worker/engine-api';
import classes from './card-list.module.css';
import { CardListRow } from './card-list-row';

interface CardListProps {
  readonly filter: RegisterFilter;
  readonly open: CardNumber | undefined;
  readonly onOpen: (card: CardNumber) => void;
}

const PAGE_STEP = 8;

/** The cards that fit the filter, thousands of them. The arrow keys choose, Enter opens. */
export function CardList({ filter, open, onOpen }: CardListProps) {
  const { t } = useTranslation();
  const id = useId();
  const { pages, view } = usePages(loadCards, filter, undefined);
  const [active, setActive] = useState<number>();
  const need = useCallback((first: number, last: number) => pages.need(first, last), [pages]);
  const last = Math.max(0, view.total - 1);
  const at = active === undefined ? undefined : Math.min(active, last);
  const press = (event: KeyboardEvent) => {
    const steps: Partial<Record<string, number>> = {
      ArrowDown: at === undefined ? 0 : at + 1,
      ArrowUp: (at ?? 0) - 1,
      PageDown: (at ?? 0) + PAGE_STEP,
      PageUp: (at ?? 0) - PAGE_STEP,
      Home: 0,
      End: last,
    };
    const next = steps[event.key];
    const row = at === undefined ? undefined : view.items.get(at);
    if (next !== undefined) setActive(Math.min(Math.max(next, 0), last));
    else if (event.key === 'Enter' && row) onOpen(row.number);
    else return;
    event.preventDefault();
  };
  const isEmpty = view.question !== undefined && view.total === 0;
  const optionId = (index: number) => `${id}-${index}`;
  return (
    <>
      <div className={classes['hint']}>
        <span role="status">
          {isEmpty
            ? t('register.none')
            : t('register.shown', { count: view.total, shown: formatCount(view.total) })}
        </span>
        <span>
          <KeyCap name="↑" /> <KeyCap name="↓" /> {t('search.choose')} · <KeyCap name="Enter" />{' '}
          {t('search.open')}
        </span>
      </div>
      {view.total > 0 ? (
        <div className={classes['list']}>
          <VirtualList
            role="listbox"
            label={t('register.list')}
            count={view.total}
            rowHeight={57}
            active={at}
            activeId={at !== undefined && view.items.has(at) ? optionId(at) : undefined}
            onKeyDown={press}
            onRange={need}
            renderRow={(index) => (
              <CardListRow
                id={optionId(index)}
                row={view.items.get(index)}
                index={index}
                total={view.total}
                active={index === at}
                open={view.items.get(index)?.number === open && open !== undefined}
                onOpen={(card) => {
                  setActive(index);
                  onOpen(card);
                }}
              />
            )}
          />
        </div>
      ) : undefined}
    </>
  );
}

async function loadCards(filter: RegisterFilter, offset: number, limit: number): Promise<Page<CardRow>> {
  const { total, rows } = await engine().register(filter, offset, limit);
  return { total, items: rows };
}
