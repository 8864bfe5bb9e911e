import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { Sign, type Tone } from '../../components/sign';
import { obstacleRule, obstacleText, removalText } from '../../i18n/obstacle-text';
import { voteNames } from '../../i18n/standing-text';
import type { Person, Snapshot } from '../../roll-worker/engine-api';
import { type ObstacleLine, type Offer, obstacleLines, offerFor } from './obstacle-lines';
import classes from './obstacle-list.module.css';
import { standingCards } from './votes-to-give';

interface ObstacleListProps {
  readonly person: Person;
  readonly snapshot: Snapshot;
  /** Absent: whoever has to allow an exception isn't here. */
  readonly onException?: (() => void) | undefined;
  /** Absent, with the others: nothing is done about it here. */
  readonly onPay?: () => void;
  readonly onWait?: () => void;
  /** A part of them: those that a payment or a document removes at this desk, in little room, or the others; else all. */
  readonly part?: 'curable' | 'others' | undefined;
}

/** Every obstacle to every vote, a line each: what, which rule says so, what would remove it, and the button for it. */
export function ObstacleList({ person, snapshot, onException, onPay, onWait, part }: ObstacleListProps) {
  const { t } = useTranslation();
  const { entitlement } = person.standing;
  const acts: Readonly<Record<Offer, (() => void) | undefined>> = {
    pay: onPay,
    'pay-first': onPay,
    document: onException,
    wait: onWait,
  };
  const held = new Set(standingCards(person).flatMap(({ votes }) => votes));
  const lines = obstacleLines(entitlement, held)
    .map((line) => ({ line, offer: offerFor(line.obstacle, person, snapshot) }))
    .filter(({ offer }) => {
      const isCurable = (offer === 'pay' || offer === 'document') && acts[offer] !== undefined;
      return part === undefined || isCurable === (part === 'curable');
    });
  if (lines.length === 0) return undefined;
  return (
    <ul
      className={classes['list']}
      data-compact={part === 'curable'}
      aria-label={t(part === 'curable' ? 'deskObstacles.curable' : 'deskObstacles.list')}
    >
      {lines.map(({ line, offer }) => (
        <Line
          key={`${line.obstacle.kind}-${line.obstacle.number}`}
          line={line}
          snapshot={snapshot}
          offer={offer}
          saysRemoval={part !== 'curable' || offer !== 'pay'}
          onAct={offer === undefined ? undefined : acts[offer]}
        />
      ))}
    </ul>
  );
}

interface LineProps {
  readonly line: ObstacleLine;
  readonly snapshot: Snapshot;
  readonly offer: Offer | undefined;
  /** Not where there is little room and the button says it. */
  readonly saysRemoval: boolean;
  readonly onAct: (() => void) | undefined;
}

const looks: Readonly<Record<Offer | 'nothing', readonly [tone: Tone, sign: string]>> = {
  pay: ['cure', '€'],
  'pay-first': ['stop', '✕'],
  document: ['cure', '!'],
  wait: ['cure', '…'],
  nothing: ['stop', '✕'],
};

function Line({ line, snapshot, offer, saysRemoval, onAct }: LineProps) {
  const { t, i18n } = useTranslation();
  const { obstacle, says } = line;
  const [tone, sign] = looks[offer ?? 'nothing'];
  const several = snapshot.assembly.votes.length > 1;
  const rules = says.map(({ vote, obstacle: said }) => {
    const rule = obstacleRule(t, said);
    return several ? t('deskObstacles.votes', { rule, votes: voteNames(t, [vote]) }) : rule;
  });
  return (
    <li className={classes['line']} data-tone={tone}>
      <Sign tone={tone} sign={sign} />
      <div className={classes['text']}>
        <p className={classes['what']}>{obstacleText(t, i18n.language, obstacle)}</p>
        {saysRemoval ? <p>{removalText(t, i18n.language, obstacle, snapshot.assembly)}</p> : undefined}
        <p className={classes['rule']}>{rules.join(', ')}</p>
      </div>
      {offer === undefined || onAct === undefined ? undefined : (
        <div className={classes['act']}>
          <Button tone={offer === 'pay' ? 'primary' : 'plain'} onClick={onAct}>
            {t(offerKey[offer])}
          </Button>
        </div>
      )}
    </li>
  );
}

const offerKey = {
  pay: 'deskDues.collect',
  'pay-first': 'deskDues.collectFirst',
  document: 'deskObstacles.document',
  wait: 'deskMandate.wait',
} as const satisfies Record<Offer, string>;
