import { useTranslation } from 'react-i18next';
import { Fact, Facts } from '../../components/fact';
import { formatDate, formatMemberNumber } from '../../i18n/format';
import type { Person } from '../../roll-worker/engine-api';
import classes from './person-head.module.css';
import { personName } from './use-person';

/** Who this is: enough to tell two people of one name apart. */
export function PersonHead({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const { member, age } = person;
  const { birthDate, postcode, town, street, number, refCode } = member;
  const unit = member.local ?? member.district ?? member.region ?? member.state;
  return (
    <header className={classes['head']}>
      <h2 className={classes['name']}>{personName(person)}</h2>
      <Facts>
        <Fact label={t('person.born')}>
          {birthDate === undefined ? t('person.bornUnknown') : formatDate(birthDate)}
          {age === undefined ? '' : ` · ${age}`}
        </Fact>
        {town === undefined ? undefined : (
          <Fact label={t('person.livesIn')}>{[postcode, town].filter(Boolean).join(' ')}</Fact>
        )}
        {street === undefined ? undefined : <Fact label={t('person.street')}>{street}</Fact>}
        {unit === undefined ? undefined : <Fact label={t('person.unit')}>{unit}</Fact>}
        {number === undefined ? (
          <Fact label={t('person.refCode')}>{refCode ?? '–'}</Fact>
        ) : (
          <Fact label={t('person.number')}>{formatMemberNumber(number)}</Fact>
        )}
      </Facts>
    </header>
  );
}
