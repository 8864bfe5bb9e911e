import { useTranslation } from 'react-i18next';
import type { Person, Snapshot } from '../../../roll-worker/engine-api';
import classes from './box.module.css';

interface CarriedVotesProps {
  readonly person: Person;
  readonly snapshot: Snapshot;
}

/** The votes of others that this person carries, and how many it may be (rule D9). */
export function CarriedVotes({ person: { carries }, snapshot }: CarriedVotesProps) {
  const { t } = useTranslation();
  const limit = snapshot.assembly.proxies?.perPerson;
  if (limit === undefined || carries.length === 0) return undefined;
  const count = new Set(carries.map(({ member }) => member)).size;
  const title = t('deskProxy.carries', { count, limit });
  return (
    <section className={classes['box']} aria-label={title}>
      <p className={classes['title']}>{title}</p>
      <ul className={classes['list']}>
        {carries.map(({ card, name }) => (
          <li key={card}>{t('deskProxy.carried', { name, card })}</li>
        ))}
      </ul>
    </section>
  );
}
