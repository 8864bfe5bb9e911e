import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Fact, Facts } from '../../../components/fact';
import { Message } from '../../../components/message';
import { Row } from '../../../components/row';
import { formatCount, formatMoment } from '../../../i18n/format';
import type { Person, Snapshot } from '../../../roll-worker/engine-api';
import { useAct } from '../use-act';
import classes from './box.module.css';

type Mandate = NonNullable<Person['mandate']>;

interface MandateBoxProps {
  readonly person: Person;
  readonly mandate: Mandate;
  readonly snapshot: Snapshot;
}

/** The seat of a delegate or substitute: how the unit stands, who waits in which order, and the way onto the list (rules D2 to D7). */
export function MandateBox({ person, mandate, snapshot }: MandateBoxProps) {
  const { t } = useTranslation();
  const { busy, refusal, act } = useAct(snapshot);
  const { unit, seats, filled, self, waiting } = mandate;
  const from = snapshot.assembly.delegation?.substitutesFrom;
  const isSubstitute = self.rank !== undefined;
  const isWaiting = self.waitingSince !== undefined;
  const place = waiting.findIndex(({ member }) => member === self.member) + 1;
  const wait = (on: boolean) => void act({ type: 'note-waiting', member: person.member.key, waiting: on });
  const over = filled - seats;
  return (
    <section className={classes['box']} aria-label={t('deskMandate.title', { unit })}>
      <p className={classes['title']}>{t('deskMandate.title', { unit })}</p>
      <Facts>
        <Fact label={t('deskMandate.role')}>
          {isSubstitute ? t('deskMandate.substitute', { rank: self.rank }) : t('deskMandate.delegate')}
        </Fact>
        <Fact label={t('deskMandate.state')}>{t(`deskMandate.states.${self.state}`)}</Fact>
        <Fact label={t('deskMandate.seats')}>
          {t('deskMandate.seatsFilled', { filled: formatCount(filled), seats: formatCount(seats) })}
        </Fact>
        {self.weight > 1 ? (
          <Fact label={t('deskMandate.weight')}>{formatCount(self.weight)}</Fact>
        ) : undefined}
      </Facts>
      {over > 0 ? <p>! {t('deskMandate.overfilled', { count: over })}</p> : undefined}
      {isSubstitute && from !== undefined ? (
        <p>{t('deskMandate.from', { time: formatMoment(from) })}</p>
      ) : undefined}
      {isWaiting && place > 0 ? (
        <p role="status">
          <strong>
            {t('deskMandate.waitingSince', { time: formatMoment(self.waitingSince), place })}{' '}
            {self.next ? t('deskMandate.waitingNext') : ''}
          </strong>
        </p>
      ) : undefined}
      <WaitingList waiting={waiting} />
      {refusal ? <Message text={refusal} /> : undefined}
      {isSubstitute && self.card === undefined ? (
        <Row>
          {isWaiting ? (
            <Button tone="quiet" busy={busy} onClick={() => wait(false)}>
              {t('deskMandate.stopWaiting')}
            </Button>
          ) : (
            <Button busy={busy} onClick={() => wait(true)}>
              {t('deskMandate.wait')}
            </Button>
          )}
        </Row>
      ) : undefined}
    </section>
  );
}

/** Substitutes who wait, in the order in which they move up. */
function WaitingList({ waiting }: Pick<Mandate, 'waiting'>) {
  const { t } = useTranslation();
  if (waiting.length === 0) return undefined;
  return (
    <div>
      <p className={classes['soft']}>{t('deskMandate.waiting')}</p>
      <ol className={classes['list']} aria-label={t('deskMandate.waiting')}>
        {waiting.map(({ member, name, rank, waitingSince }, index) => (
          <li key={member}>
            {t('deskMandate.waitingRow', {
              place: index + 1,
              name: name ?? t('deskMandate.unknownName'),
              rank: rank ?? '–',
              time: waitingSince === undefined ? '–' : formatMoment(waitingSince),
            })}
          </li>
        ))}
      </ol>
    </div>
  );
}
