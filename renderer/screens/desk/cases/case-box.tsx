import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Row } from '../../../components/row';
import { formatMoment } from '../../../i18n/format';
import { voteNames } from '../../../i18n/standing-text';
import { useDraft } from '../../../lib/use-draft';
import type { CaseView, Snapshot } from '../../../roll-worker/engine-api';
import classes from './case-box.module.css';
import { CaseDecisionDialog } from './case-decision-dialog';
import { CaseNoteDialog } from './case-note-dialog';

interface CaseBoxProps {
  readonly view: CaseView;
  readonly snapshot: Snapshot;
}

const signs = { open: '!', admitted: '✓', refused: '✕', dropped: '–' } as const;

/** A contested case: its name for the person, what was said and heard, and what the assembly decided (rules B1 to B3). */
export function CaseBox({ view, snapshot }: CaseBoxProps) {
  const { t } = useTranslation();
  const { label, status, statement, ticket, steps, openedAt, deskName, operator, card } = view;
  const [asking, setAsking] = useDraft<'nothing' | 'note' | 'decide'>(`case/${label}/asking`, 'nothing');
  const close = () => setAsking('nothing');
  const opened = { time: formatMoment(openedAt), desk: deskName, operator };
  const since = t(operator === deskName ? 'deskCase.sinceDesk' : 'deskCase.since', opened);
  return (
    <section className={classes['box']} data-status={status} aria-label={t('deskCase.title', { label })}>
      <p className={classes['title']}>
        {t('deskCase.title', { label })}
        <span className={classes['status']} data-status={status}>
          {signs[status]} {t(`deskCaseStatus.${status}`)}
        </span>
      </p>
      <p className={classes['soft']}>
        {[since, ticket === undefined ? undefined : t('deskCase.ticket', { ticket })]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </p>
      <ol className={classes['steps']}>
        <li>
          <span className={classes['soft']}>{t('deskCaseStep.statement')}:</span> {statement}
        </li>
        {steps.map((step) => (
          <li key={`${step.event.deskId}-${step.event.seq}`}>
            <span className={classes['soft']}>
              {formatMoment(step.at)} · {t(`deskCaseStep.${step.kind}`)}
              {step.votes === undefined || step.votes.length === 0 ? '' : ` (${voteNames(t, step.votes)})`}:
            </span>{' '}
            {step.text}
          </li>
        ))}
      </ol>
      {card === undefined ? undefined : <p>{t('deskCase.card', { card })}</p>}
      {view.member === undefined && status !== 'refused' && status !== 'dropped' ? (
        <p>{t('deskCase.unlistedNow')}</p>
      ) : undefined}
      <Row>
        <Button tone="quiet" onClick={() => setAsking('note')}>
          {t('deskCase.noteOpen')}
        </Button>
        <Button tone="quiet" onClick={() => setAsking('decide')}>
          {t('deskCase.decideOpen')}
        </Button>
      </Row>
      {asking === 'note' ? <CaseNoteDialog view={view} snapshot={snapshot} onClose={close} /> : undefined}
      {asking === 'decide' ? (
        <CaseDecisionDialog view={view} snapshot={snapshot} onClose={close} />
      ) : undefined}
    </section>
  );
}
