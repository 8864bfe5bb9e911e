import { useTranslation } from 'react-i18next';
import { goToRoom } from '../../../app/session';
import { Button } from '../../../components/button';
import { formatCount, formatMoment } from '../../../i18n/format';
import { differing, sideFacts } from '../../../i18n/side-text';
import type { ConflictSide, ConflictView, Snapshot } from '../../../roll-worker/engine-api';
import { usePlaces } from '../../../stores/place-store';
import { ConflictEvidence } from './conflict-evidence';
import classes from './conflict-sides.module.css';

interface ConflictSidesProps {
  readonly conflict: ConflictView;
  readonly snapshot: Snapshot;
}

/** All sides beside each other. What differs between them is set off; where there is one side only, what speaks against it. */
export function ConflictSides({ conflict, snapshot }: ConflictSidesProps) {
  const { t } = useTranslation();
  const facts = conflict.sides.map((side) => sideFacts(t, snapshot, side));
  const different = differing(facts);
  const others = conflict.sides.map(({ card }) => card);
  return (
    <div className={classes['sides']}>
      {conflict.sides.map((side, index) => (
        <section key={`${side.event.deskId}-${side.event.seq}`} className={classes['side']}>
          <p className={classes['desk']}>
            {t('side.at', {
              ...{ desk: side.deskName, time: formatMoment(side.at), entry: formatCount(side.event.seq) },
            })}
          </p>
          <CardLink side={side} different={new Set(others).size > 1} />
          <dl className={classes['facts']}>
            {facts[index]?.map(({ name, label, text }) => (
              <div key={name} className={classes['fact']} data-differs={different.has(name)}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <ConflictEvidence conflict={conflict} snapshot={snapshot} />
    </div>
  );
}

/** The number, as large as what decides; its life is one click away. */
function CardLink({
  side: { card },
  different,
}: {
  readonly side: ConflictSide;
  readonly different: boolean;
}) {
  const { t } = useTranslation();
  const show = () => {
    usePlaces.setState({ card });
    goToRoom('register');
  };
  return (
    <div className={classes['card']} data-differs={different}>
      <p className={classes['number']}>{card}</p>
      <Button tone="quiet" onClick={show} aria-label={t('conflicts.register', { card })}>
        {t('room.register')}
      </Button>
    </div>
  );
}
