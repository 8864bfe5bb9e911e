import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { Sign } from '../../../components/sign';
import { coverageText } from '../../../i18n/coverage-text';
import { formatCount, formatDateAndTime } from '../../../i18n/format';
import { isAheadOfHolding } from '../../../lib/ahead-of-holding';
import type { FrozenCountView, Snapshot, Tally } from '../../../roll-worker/engine-api';
import { useRead } from '../../../lib/use-read';
import classes from './freeze.module.css';
import { FrozenPaper } from './frozen-paper';
import { MajorityForm } from './majority-form';

/** Every count that was held on to, whether it is still the same, and the majorities that follow from it. */
export function FrozenList({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const counts = useRead(snapshot, readCounts);
  if (counts === undefined) return undefined;
  return (
    <Panel title={t('freeze.list')}>
      {counts.length === 0 ? (
        <EmptyState title={t('freeze.noneTitle')} text={t('freeze.noneText')} />
      ) : (
        <ul className={classes['list']} aria-label={t('freeze.list')}>
          {counts.map((count) => (
            <FrozenItem key={`${count.event.deskId}-${count.event.seq}`} count={count} snapshot={snapshot} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function FrozenItem({ count, snapshot }: { readonly count: FrozenCountView; readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const [isPaperShown, setPaperShown] = useState(false);
  const severalVotes = snapshot.assembly.votes.length > 1;
  const { title, vote, at, asOf, operator, present, accredited, coverage } = count;
  const by = t('freeze.by', { time: formatDateAndTime(asOf), operator });
  return (
    <li className={classes['item']}>
      <div className={classes['head']}>
        <h3 className={classes['title']}>{title}</h3>
        <p className={classes['by']}>{severalVotes ? `${t(`vote.${vote}`)} · ${by}` : by}</p>
        {isAheadOfHolding(asOf, at) ? (
          <p className={classes['by']}>{t('freeze.ahead', { held: formatDateAndTime(at) })}</p>
        ) : undefined}
      </div>
      <dl className={classes['figures']}>
        {(
          [
            ['present', present],
            ['accredited', accredited],
          ] as const
        ).map(([name, tally]) => (
          <div key={name} className={classes['figure']}>
            <dt>{t(`attendance.${name}`)}</dt>
            <dd className={classes['value']}>{formatCount(tally.people)}</dd>
            {tally.votes === tally.people ? undefined : (
              <dd>{t('attendance.votes', { shown: formatCount(tally.votes) })}</dd>
            )}
          </div>
        ))}
      </dl>
      <Recount count={count} />
      <p className={classes['by']}>{coverageText(t, 'office', coverage)}</p>
      <MajorityForm count={count} />
      <Row>
        <Button onClick={() => setPaperShown(true)} aria-label={t('freeze.printOf', { title })}>
          {t('freeze.print')}
        </Button>
      </Row>
      {isPaperShown ? (
        <FrozenPaper count={count} snapshot={snapshot} onClose={() => setPaperShown(false)} />
      ) : undefined}
    </li>
  );
}

function Recount({ count }: { readonly count: FrozenCountView }) {
  const { t } = useTranslation();
  const { recount, now } = count;
  const isSameNow = isSame(now.present, count.present) && isSame(now.accredited, count.accredited);
  return (
    <>
      <p className={classes['recount']}>
        {recount === undefined ? (
          <>
            <Sign tone="calm" sign="?" /> {t('freeze.notHere')}
          </>
        ) : recount.same ? (
          <>
            <Sign tone="go" sign="✓" /> {t('freeze.same')}
          </>
        ) : (
          <>
            <Sign tone="stop" sign="✕" /> {t('freeze.differs', figuresOf(recount))}
          </>
        )}
      </p>
      <p className={classes['later']}>
        {isSameNow ? t('freeze.laterSame') : t('freeze.later', figuresOf(now))}
      </p>
    </>
  );
}

function figuresOf({ present, accredited }: { readonly present: Tally; readonly accredited: Tally }) {
  return { present: formatCount(present.people), accredited: formatCount(accredited.people) };
}

function isSame(one: Tally, other: Tally): boolean {
  return one.people === other.people && one.votes === other.votes;
}

function readCounts() {
  return engine().frozenCounts();
}
