import type { Quorum } from '@shared/domain/assembly';
import { useTranslation } from 'react-i18next';
import { Sign } from '../../../components/sign';
import { formatCount } from '../../../i18n/format';
import { quorumSentence } from '../../../i18n/rule-sentence';
import type { QuorumView, Tally, VoteAttendance } from '../../../roll-worker/engine-api';
import classes from './attendance.module.css';

interface VoteFiguresProps {
  readonly attendance: VoteAttendance;
  readonly quorum: Quorum | undefined;
  /** There are several votes: say which. */
  readonly titled: boolean;
}

/** The figures of one vote, to be read from afar, and whether the meeting may decide. */
export function VoteFigures({ attendance, quorum, titled }: VoteFiguresProps) {
  const { t } = useTranslation();
  const { vote, present, accredited, entitledOnRoll } = attendance;
  return (
    <section className={classes['vote']} aria-label={t(`vote.${vote}`)}>
      {titled ? <h2 className={classes['voteTitle']}>{t(`vote.${vote}`)}</h2> : undefined}
      <dl className={classes['figures']}>
        <Figure label={t('attendance.present')} tally={present} big />
        <Figure label={t('attendance.accredited')} tally={accredited} big />
        <div className={classes['figure']}>
          <dd className={classes['value']}>
            {entitledOnRoll === undefined ? '–' : formatCount(entitledOnRoll)}
          </dd>
          <dt className={classes['label']}>
            {t(entitledOnRoll === undefined ? 'attendance.entitledUnknown' : 'attendance.entitled')}
          </dt>
        </div>
      </dl>
      {attendance.quorum === undefined ? undefined : <QuorumLamp view={attendance.quorum} quorum={quorum} />}
    </section>
  );
}

function Figure({
  label,
  tally,
  big,
}: {
  readonly label: string;
  readonly tally: Tally;
  readonly big?: true;
}) {
  const { t } = useTranslation();
  return (
    <div className={classes['figure']}>
      <dd className={classes['value']} data-big={big}>
        {formatCount(tally.people)}
      </dd>
      <dt className={classes['label']}>
        {label}
        {tally.votes === tally.people ? undefined : (
          <span className={classes['weighted']}>
            {t('attendance.votes', { shown: formatCount(tally.votes) })}
          </span>
        )}
      </dt>
    </div>
  );
}

/** Colour, sign and word; and the rule that says so. */
export function QuorumLamp({
  view,
  quorum,
}: {
  readonly view: QuorumView;
  readonly quorum: Quorum | undefined;
}) {
  const { t } = useTranslation();
  const { met, have, needed, of } = view;
  const figures = { have: formatCount(have), needed: formatCount(needed) };
  return (
    <div className={classes['lamp']} data-met={met} role="status">
      <Sign tone={met ? 'go' : 'stop'} sign={met ? '✓' : '✕'} strong />
      <div>
        <p className={classes['lampWord']}>{t(met ? 'quorum.met' : 'quorum.notMet')}</p>
        <p className={classes['lampFigures']}>
          {of === undefined
            ? t('quorum.figures', figures)
            : t('quorum.figuresOf', { ...figures, of: formatCount(of) })}
        </p>
        {quorum === undefined ? undefined : <p>{quorumSentence(t, quorum)}</p>}
      </div>
    </div>
  );
}
