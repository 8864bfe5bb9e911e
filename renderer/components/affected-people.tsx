import type { MemberKey } from '@shared/domain/ids';
import { useTranslation } from 'react-i18next';
import { affectedText } from '../i18n/affected-text';
import { formatCount } from '../i18n/format';
import type { AffectedPerson } from '../roll-worker/engine-api';
import classes from './affected-people.module.css';
import { Banner } from './banner';
import { Button } from './button';

/** As many people are listed; nobody reads more in one go. */
const SHOWN = 50;

interface AffectedPeopleProps {
  readonly people: readonly AffectedPerson[];
  /** What is to be done with the list. */
  readonly text: string;
  /** Absent: nobody can be opened from here. Who isn't on the list can't be opened anywhere. */
  readonly onOpen?: (member: MemberKey) => void;
}

/** People with a card for whom the list says something else than when it was handed out: who, what, and what now (rule M16). */
export function AffectedPeople({ people, text, onOpen }: AffectedPeopleProps) {
  const { t, i18n } = useTranslation();
  const count = people.length;
  return (
    <Banner tone="cure" title={t('affected.title', { count, shown: formatCount(count) })}>
      <p>{text}</p>
      <ul className={classes['list']} aria-label={t('affected.list')}>
        {people.slice(0, SHOWN).map(({ member, name, card, change }) => {
          const { what, now } = affectedText(t, i18n.language, change);
          const key = change.kind === 'key-changed' ? change.to : member;
          return (
            <li key={`${member}-${card}`} className={classes['person']}>
              <span className={classes['card']}>{card}</span>
              <span className={classes['name']}>
                {name === member ? t('affected.nameless', { name }) : name}
              </span>
              {onOpen === undefined || change.kind === 'not-on-roll' ? undefined : (
                <Button
                  tone="quiet"
                  aria-label={t('affected.openPerson', { name })}
                  onClick={() => onOpen(key)}
                >
                  {t('affected.open')}
                </Button>
              )}
              <span className={classes['change']}>{what}</span>
              <span className={classes['now']}>{now}</span>
            </li>
          );
        })}
      </ul>
      {count > SHOWN ? <p>{t('affected.more', { shown: formatCount(count - SHOWN) })}</p> : undefined}
    </Banner>
  );
}
