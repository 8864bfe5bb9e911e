import { useTranslation } from 'react-i18next';
import { Fact, Facts } from '../../../components/fact';
import { formatDate, formatMemberNumber, formatMoment } from '../../../i18n/format';
import type { ConflictSide, ConflictView } from '../../../roll-worker/engine-api';
import classes from './conflict-item.module.css';

interface ConflictItemProps {
  readonly conflict: ConflictView;
  readonly position: number;
  readonly of: number;
}

/** One conflict: what contradicts what, with all that is known of each side. */
export function ConflictItem({ conflict, position, of }: ConflictItemProps) {
  const { t } = useTranslation();
  const { kind, card = '', memberName = '', holderName = '' } = conflict;
  return (
    <article className={classes['item']}>
      <header className={classes['head']}>
        <h3 className={classes['title']}>
          {t(`conflict.${kind}`, { card, name: memberName, holder: holderName })}
        </h3>
        <span className={classes['place']}>{t('conflicts.place', { position, of })}</span>
      </header>
      <div className={classes['sides']}>
        {conflict.sides.map((side) => (
          <Side key={`${side.event.deskId}-${side.event.seq}`} side={side} />
        ))}
      </div>
    </article>
  );
}

function Side({ side }: { readonly side: ConflictSide }) {
  const { t } = useTranslation();
  return (
    <section className={classes['side']}>
      <p className={classes['desk']}>
        {side.deskName} · {formatMoment(side.at)}
      </p>
      <p className={classes['card']}>{side.card}</p>
      <Facts rows>
        <Fact label={t('conflicts.member')}>
          {side.memberName}
          {side.birthDate === undefined ? '' : `, ${formatDate(side.birthDate)}`}
          {side.memberNumber === undefined ? '' : ` · ${formatMemberNumber(side.memberNumber)}`}
        </Fact>
        <Fact label={t('card.identified')}>{t(`identity.${side.identity}`)}</Fact>
        <Fact label={t('card.by')}>{side.operator}</Fact>
        <Fact label={t('conflicts.entry')}>{side.event.seq}</Fact>
      </Facts>
    </section>
  );
}
