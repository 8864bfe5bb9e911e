import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Row } from '../../../components/row';
import { Sign } from '../../../components/sign';
import { formatCount, formatDate, formatMemberNumber } from '../../../i18n/format';
import { standingText } from '../../../i18n/standing-text';
import type { SideAnswers } from '../../../lib/conflict-choices';
import { searchMembers } from '../../../lib/member-pages';
import { usePages } from '../../../lib/use-pages';
import type { Hit } from '../../../roll-worker/engine-api';
import classes from './person-picker.module.css';

interface PersonPickerProps {
  readonly card: string;
  readonly chosen: SideAnswers['member'];
  readonly onChoose: (member: SideAnswers['member']) => void;
}

/** So many hits are shown: with more, a name more helps faster. */
const SHOWN = 6;

/** Who it really was: somebody on the list, searched as at a desk. */
export function PersonPicker({ card, chosen, onChoose }: PersonPickerProps) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const { view } = usePages(searchMembers, query, undefined);
  if (chosen !== undefined) {
    return (
      <Row>
        <span className={classes['chosen']}>
          <Sign tone="go" sign="✓" /> {t('choose.personChosen', { name: chosen.name })}
        </span>
        <Button tone="quiet" onClick={() => onChoose(undefined)}>
          {t('choose.personAgain')}
        </Button>
      </Row>
    );
  }
  const hits = Array.from({ length: SHOWN }, (_, index) => view.items.get(index)).filter(
    (hit) => hit !== undefined,
  );
  const more = view.total - hits.length;
  return (
    <>
      <TextInput
        label={t('choose.person', { card })}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // Not the form's: nobody is chosen yet.
          event.preventDefault();
          const [only] = hits;
          if (only && view.total === 1 && view.question === query) onChoose(memberOf(only));
        }}
      />
      <ul className={classes['hits']} aria-label={t('choose.personResults')}>
        {hits.map((hit) => (
          <li key={hit.key}>
            <HitButton hit={hit} onChoose={() => onChoose(memberOf(hit))} />
          </li>
        ))}
      </ul>
      <p className={classes['more']} role="status">
        {more > 0 ? t('choose.personMore', { count: more, shown: formatCount(more) }) : undefined}
        {view.total === 0 && query.trim() !== '' && view.question === query
          ? t('choose.personNone')
          : undefined}
      </p>
    </>
  );
}

function HitButton({ hit, onChoose }: { readonly hit: Hit; readonly onChoose: () => void }) {
  const { t, i18n } = useTranslation();
  const { tone, sign, word } = standingText(t, i18n.language, hit.standing);
  const number = hit.number === undefined ? hit.refCode : formatMemberNumber(hit.number);
  const detail = [hit.birthDate === undefined ? undefined : formatDate(hit.birthDate), hit.town, word];
  return (
    <button type="button" className={classes['hit']} onClick={onChoose}>
      <Sign tone={tone} sign={sign} />
      <span>
        <strong>
          {hit.surname}, {hit.givenName}
        </strong>{' '}
        <span className={classes['more']}>{detail.filter(Boolean).join(' · ')}</span>
      </span>
      <span className={classes['number']}>{number}</span>
    </button>
  );
}

function memberOf({ key, surname, givenName }: Hit): NonNullable<SideAnswers['member']> {
  return { key, name: `${surname}, ${givenName}` };
}
