import { Progress } from '@mantine/core';
import { shortHash } from '@shared/lib/short-hash';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Fact, Facts } from '../../../components/fact';
import { Sign } from '../../../components/sign';
import { formatCount, formatMoment } from '../../../i18n/format';
import { entriesText, spanText } from '../../../lib/spans';
import type { DeskSummary } from '../../../roll-worker/engine-api';
import { AcknowledgementButton } from './acknowledgement-button';
import { DiscardWaiting } from './discard-waiting';
import classes from './desk-list.module.css';

/**
 * Each desk: when it last reported, how many it accredited, how many cards it has left, and what is odd about it. Who has never
 * reported stands first, then who has been silent for the longest.
 */
export function DeskList({ desks }: { readonly desks: readonly DeskSummary[] }) {
  const { t } = useTranslation();
  if (desks.length === 0) return <p className={classes['empty']}>{t('merge.noDesks')}</p>;
  const reportedAt = (desk: DeskSummary) => desk.reportedAt ?? desk.lastEventAt ?? 0;
  return (
    <ul className={classes['list']} aria-label={t('merge.desks')}>
      {[...desks]
        .sort((a, b) => reportedAt(a) - reportedAt(b))
        .map((desk) => (
          <DeskItem key={desk.id} desk={desk} />
        ))}
    </ul>
  );
}

function DeskItem({ desk }: { readonly desk: DeskSummary }) {
  const { t } = useTranslation();
  const { id, name, accredited, cardsHeld, cardsLeft, lastEventAt } = desk;
  const reportedAt = desk.reportedAt ?? lastEventAt;
  return (
    <li className={classes['desk']}>
      <span className={classes['name']}>{name}</span>
      <span className={classes['figure']}>{formatCount(accredited)}</span>
      <span className={classes['when']} data-late={reportedAt === undefined}>
        {reportedAt === undefined
          ? t('merge.notReported')
          : t('merge.reported', { time: formatMoment(reportedAt), upTo: formatCount(desk.events) })}
      </span>
      <span className={classes['left']}>
        {t('merge.left', { count: cardsLeft, shown: formatCount(cardsLeft) })}
      </span>
      <div className={classes['bar']}>
        <Progress.Root size={6} className={classes['track'] ?? ''}>
          <Progress.Section
            value={cardsHeld === 0 ? 0 : ((cardsHeld - cardsLeft) / cardsHeld) * 100}
            aria-label={t('merge.used', { name })}
            className={classes['used'] ?? ''}
          />
        </Progress.Root>
      </div>
      {noticesOf(t, desk).map(({ tone, text }) => (
        <p key={text} className={classes['notice']} data-tone={tone}>
          <Sign tone={tone} sign={tone === 'stop' ? '✕' : tone === 'cure' ? '!' : '✓'} />
          <span>{text}</span>
        </p>
      ))}
      <div className={classes['more']}>
        {lastEventAt === undefined ? undefined : (
          <div>
            <AcknowledgementButton desk={id} quietFor={name} />
          </div>
        )}
        {desk.missing.length === 0 ? undefined : (
          <div>
            <DiscardWaiting desk={desk} />
          </div>
        )}
        <details>
          <summary className={classes['summary']} aria-label={t('merge.details', { name })}>
            {t('merge.detailsShort')}
          </summary>
          <DeskDetails desk={desk} />
        </details>
      </div>
    </li>
  );
}

interface Notice {
  readonly tone: 'stop' | 'cure' | 'calm';
  readonly text: string;
}

/** What is odd about a desk, the gravest first, and that it is closed. */
function noticesOf(
  t: TFunction,
  { fork, missing, clockOff, issued, closed }: DeskSummary,
): readonly Notice[] {
  const notices: Notice[] = [];
  if (fork) notices.push({ tone: 'stop', text: t('merge.fork', { seq: formatCount(fork.seq) }) });
  if (missing.length > 0)
    notices.push({ tone: 'cure', text: t('merge.missing', { missing: entriesText(missing) }) });
  if (clockOff !== undefined) {
    const text = clockOff > 0 ? 'merge.clockAhead' : 'merge.clockBehind';
    notices.push({ tone: 'cure', text: t(text, { span: spanText(t, clockOff) }) });
  }
  if (issued?.current === false) notices.push({ tone: 'cure', text: t('merge.olderList') });
  if (closed) {
    const { at, expected, counted, missing: gone = 0 } = closed;
    const differs = expected !== counted;
    notices.push({
      tone: differs ? 'cure' : 'calm',
      text: t(differs ? 'merge.closedDiffers' : 'merge.closed', {
        time: formatMoment(at),
        expected: formatCount(expected),
        counted: formatCount(counted),
      }),
    });
    if (gone > 0)
      notices.push({
        tone: 'cure',
        text: t('merge.closedMissing', { count: gone, shown: formatCount(gone) }),
      });
  }
  return notices;
}

function DeskDetails({ desk }: { readonly desk: DeskSummary }) {
  const { t } = useTranslation();
  const { issued, head, closed, mergedAt } = desk;
  const headText = ({ hash, seq }: NonNullable<DeskSummary['head']>) =>
    t('merge.headOf', { hash: shortHash(hash), seq: formatCount(seq) });
  const time = issued === undefined ? '' : formatMoment(issued.at);
  return (
    <Facts rows>
      {mergedAt === undefined ? undefined : <Fact label={t('merge.merged')}>{formatMoment(mergedAt)}</Fact>}
      <Fact label={t('merge.package')}>
        {issued === undefined
          ? t('merge.packageNever')
          : t(issued.current ? 'merge.packageCurrent' : 'merge.packageOlder', { time })}
      </Fact>
      {head === undefined ? undefined : (
        <Fact label={t('merge.head')}>
          <span className={classes['hash']}>{headText(head)}</span>
        </Fact>
      )}
      {closed === undefined ? undefined : (
        <Fact label={t('merge.headClosed')}>
          <span className={classes['hash']}>{headText(closed.head)}</span>
        </Fact>
      )}
      {closed?.explanation === undefined ? undefined : (
        <Fact label={t('merge.explanation')}>{closed.explanation}</Fact>
      )}
    </Facts>
  );
}
