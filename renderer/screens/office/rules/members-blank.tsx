import { NativeSelect, TextInput, Textarea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMemberNumber } from '../../../i18n/format';
import { searchMembers } from '../../../lib/member-pages';
import { usePages } from '../../../lib/use-pages';
import type { Hit } from '../../../roll-worker/engine-api';
import classes from './members-blank.module.css';
import { keysIn } from './members-text';
import type { BlankProps } from './rule-row';

/** So many hits are shown: with more, a name more helps faster. */
const SHOWN = 5;

/** Who is on a list by hand: numbers that are typed or pasted, or people found by name. */
export function MembersBlank({ form, idOf, faultOf, set, setNames }: BlankProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => form.names.join('\n'));
  const take = (typed: string) => {
    setText(typed);
    setNames(keysIn(typed));
  };
  const add = ({ key }: Hit) => {
    if (!form.names.includes(key)) take([...form.names, key].join('\n'));
  };
  return (
    <div className={classes['box']}>
      <NativeSelect
        label={t('rules.blank.effect')}
        value={form.values.effect ?? 'none'}
        onChange={(event) => set('effect', event.currentTarget.value)}
        data={(['none', 'only'] as const).map((value) => ({ value, label: t(`rules.effect.${value}`) }))}
      />
      <Textarea
        id={idOf('names')}
        label={t('rules.members', { count: form.names.length })}
        description={t('rules.membersHint')}
        value={text}
        onChange={(event) => take(event.currentTarget.value)}
        error={faultOf('names')}
        autosize
        minRows={3}
        maxRows={8}
        classNames={{ input: classes['numbers'] ?? '' }}
      />
      <MemberFinder onFound={add} />
    </div>
  );
}

function MemberFinder({ onFound }: { readonly onFound: (hit: Hit) => void }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const { view } = usePages(searchMembers, query, undefined);
  const hits = Array.from({ length: SHOWN }, (_, index) => view.items.get(index)).filter(
    (hit) => hit !== undefined,
  );
  const take = (hit: Hit) => {
    onFound(hit);
    setQuery('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const [only] = hits;
    if (only && view.total === 1 && view.question === query) take(only);
  };
  return (
    <div>
      <TextInput
        label={t('rules.findMember')}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query.trim() === '' ? undefined : (
        <ul className={classes['hits']} aria-label={t('rules.foundMembers')}>
          {hits.map((hit) => (
            <li key={hit.key}>
              <button type="button" className={classes['hit']} onClick={() => take(hit)}>
                <span>
                  <strong>
                    {hit.surname}, {hit.givenName}
                  </strong>{' '}
                  {hit.town}
                </span>
                <span className={classes['number']}>
                  {formatMemberNumber(hit.number ?? hit.refCode ?? '')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
