import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel';
import { formatMoment } from '../../../i18n/format';
import { obstacleKindText } from '../../../i18n/obstacle-kind-text';
import { voteNames } from '../../../i18n/standing-text';
import type { CaseView, Snapshot } from '../../../roll-worker/engine-api';
import { CaseDecideForm } from './case-decide-form';
import { CaseNoteForm } from './case-note-form';
import classes from './cases.module.css';

interface CaseItemProps {
  readonly view: CaseView;
  readonly snapshot: Snapshot;
}

/** A contested case: why the person was refused, what was said and heard, and what the assembly decides. */
export function CaseItem({ view, snapshot }: CaseItemProps) {
  const { t } = useTranslation();
  const { name, label, status, openedAt, operator, deskName, ticket, member, obstacles, card, admittedTo } =
    view;
  const who = operator === deskName ? operator : `${operator} (${deskName})`;
  const lede = [
    label,
    t('cases.opened', { time: formatMoment(openedAt), who }),
    ticket === undefined ? undefined : t('cases.ticket', { ticket }),
    member === undefined ? t('cases.notOnRoll') : undefined,
  ];
  return (
    <article className={classes['case']} aria-label={name}>
      <Panel
        title={`${name}: ${t(`cases.status.${status}`)}`}
        lede={lede.filter((part) => part !== undefined).join(' · ')}
      >
        {obstacles.length === 0 ? undefined : (
          <div>
            <h3 className={classes['heading']}>{t('cases.obstacles')}</h3>
            <ul className={classes['obstacles']}>
              {obstacles.map(({ vote, obstacle }) => (
                <li key={`${vote}-${obstacle}`}>
                  {t(`vote.${vote}`)}: {obstacleKindText(t, obstacle)}
                </li>
              ))}
            </ul>
          </div>
        )}
        <div>
          <h3 className={classes['heading']}>{t('cases.steps')}</h3>
          <ol className={classes['steps']}>
            <li className={classes['step']}>
              <p className={classes['soft']}>
                {t('cases.statementFirst')} · {formatMoment(openedAt)} · {who}
              </p>
              <p className={classes['text']}>{view.statement}</p>
            </li>
            {view.steps.map((step) => (
              <li key={`${step.event.deskId}-${step.event.seq}`} className={classes['step']}>
                <p className={classes['soft']}>
                  {step.kind === 'admitted'
                    ? t('cases.stepVotes', {
                        step: t('cases.step.admitted'),
                        votes: voteNames(t, step.votes ?? []),
                      })
                    : t(`cases.step.${step.kind}`)}{' '}
                  · {formatMoment(step.at)} · {step.operator}
                </p>
                <p className={classes['text']}>{step.text}</p>
              </li>
            ))}
          </ol>
        </div>
        {card !== undefined ? (
          <p>{t('cases.card', { card })}</p>
        ) : admittedTo.length > 0 ? (
          <p>{t('cases.admittedNow')}</p>
        ) : undefined}
      </Panel>
      <CaseDecideForm view={view} snapshot={snapshot} />
      <CaseNoteForm view={view} snapshot={snapshot} />
    </article>
  );
}
