import type { MemberKey } from '@shared/domain/ids';
import { IconSearch } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { type KeyboardEvent, type RefObject, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../components/key-cap';
import { VirtualList } from '../../components/virtual-list';
import { formatCount } from '../../i18n/format';
import type { Page } from '../../lib/pages';
import { usePages } from '../../lib/use-pages';
import type { Hit } from '../../roll-worker/engine-api';
import { ResultOption, optionId } from './result-option';
import classes from './search-pane.module.css';

const LIST_ID = 'search-results';

interface SearchPaneProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (member: MemberKey) => void;
  /** Taken once, when the pane appears. */
  readonly load: (query: string, offset: number, limit: number) => Promise<Page<Hit>>;
  /** The search is done anew when this changes. */
  readonly revision: unknown;
  /** The card whose number stands in the field, if it is one of ours: then Enter opens nobody by chance. */
  readonly cardIn?: (query: string) => string | undefined;
  /** Said while nothing is searched for. */
  readonly emptyHint: string;
}

/** Search as you type. Enter opens a person; nothing here accredits anybody. */
export function SearchPane(props: SearchPaneProps) {
  const { field, query, onQuery, onOpen, load, revision, cardIn, emptyHint } = props;
  const { t } = useTranslation();
  const { pages, view } = usePages(load, query, revision);
  const [chosen, setChosen] = useState<{ readonly question: string | undefined; readonly index: number }>();
  const [scanned, setScanned] = useState<{ readonly query: string; readonly card: string }>();
  const moved = chosen !== undefined && chosen.question === view.question;
  const active = moved ? chosen.index : 0;
  const need = useCallback((first: number, last: number) => pages.need(first, last), [pages]);

  const open = async () => {
    await pages.settled();
    const hit = pages.view().items.get(active);
    const card = moved || hit?.number === query.trim() ? undefined : cardIn?.(query);
    if (card !== undefined) setScanned({ query, card });
    else if (hit) onOpen(hit.key);
    else return;
    // Whatever is typed or scanned next, with nobody to take it, is a new search.
    field.current?.select();
  };
  const move = (step: number) => {
    const index = Math.min(Math.max(active + step, 0), Math.max(view.total - 1, 0));
    setChosen({ question: view.question, index });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'PageDown') move(8);
    else if (event.key === 'PageUp') move(-8);
    else if (event.key === 'Enter') void open();
    else return;
    event.preventDefault();
  };

  const activeId = view.items.has(active) ? optionId(LIST_ID, active) : undefined;
  return (
    <section className={classes['pane']} aria-label={t('search.label')}>
      <div className={classes['field']}>
        <IconSearch size={20} className={classes['icon'] ?? ''} aria-hidden="true" />
        <input
          ref={field}
          className={classes['input']}
          type="text"
          role="combobox"
          aria-label={t('search.label')}
          aria-expanded={view.total > 0}
          aria-controls={LIST_ID}
          aria-autocomplete="list"
          aria-activedescendant={activeId}
          placeholder={t('search.placeholder')}
          value={query}
          onChange={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={press}
          spellCheck={false}
          autoComplete="off"
        />
      </div>
      <div className={classes['hint']}>
        <span role="status">
          {(view.question ?? '').trim() === '' && view.total === 0 ? emptyHint : hitsText(t, view.total)}
        </span>
        <span className={classes['keys']}>
          <KeyCap name="↑" /> <KeyCap name="↓" /> {t('search.choose')} · <KeyCap name="Enter" />{' '}
          {t('search.open')} · <KeyCap name="Esc" /> {t('search.new')}
        </span>
      </div>
      {scanned?.query !== query ? undefined : (
        <p className={classes['scanned']} role="alert">
          {t('search.isCard', { card: scanned.card })}
        </p>
      )}
      {view.total > 0 ? (
        <div className={classes['list']}>
          <VirtualList
            id={LIST_ID}
            role="listbox"
            label={t('search.results')}
            count={view.total}
            rowHeight={63}
            active={active}
            activeId={activeId}
            onKeyDown={press}
            topOf={view.question}
            onRange={need}
            renderRow={(index) => (
              <ResultOption
                listId={LIST_ID}
                index={index}
                total={view.total}
                hit={view.items.get(index)}
                active={index === active}
                onOpen={(member) => {
                  setChosen({ question: view.question, index });
                  onOpen(member);
                }}
              />
            )}
          />
        </div>
      ) : undefined}
    </section>
  );
}

function hitsText(t: TFunction, total: number): string {
  return total === 0 ? t('search.none') : t('search.hits', { count: total, shown: formatCount(total) });
}
