import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../../i18n/format';
import type { DoorMode } from './door-mode';
import classes from './door.module.css';
import type { DoorAnswer } from './use-door';

interface DoorAnswerViewProps {
  readonly answer: DoorAnswer | undefined;
  readonly mode: DoorMode;
}

/** What became of the last scan, to be read at arm's length. It keeps its place while nothing was scanned yet. */
export function DoorAnswerView({ answer, mode }: DoorAnswerViewProps) {
  const { t } = useTranslation();
  if (answer === undefined) {
    return (
      <div className={classes['answer']} data-kind="waiting" role="status">
        <p>{t(`door.waiting.${mode}`)}</p>
      </div>
    );
  }
  if (answer.kind === 'refused') {
    return (
      <div className={classes['answer']} data-kind="refused" role="alert">
        <span className={classes['answerSign']} aria-hidden="true">
          ✕
        </span>
        <div>
          <p className={classes['answerWho']}>{answer.text.what}</p>
          <p className={classes['answerWhat']}>{t('door.refused')}</p>
          {answer.text.why === '' ? undefined : <p>{answer.text.why}</p>}
          <p className={classes['answerNow']}>{answer.text.now}</p>
        </div>
      </div>
    );
  }
  const { kind, card = '', name, guest, at, kept, lay } = answer;
  const time = at === undefined ? '' : formatMoment(at);
  const who = name ?? (guest === undefined ? t('door.unknownPerson', { card }) : t(`guestKind.${guest}`));
  return (
    <div className={classes['answer']} data-kind={kind} role="status">
      <span className={classes['answerSign']} aria-hidden="true">
        {kind === 'done' ? '✓' : '!'}
      </span>
      <div>
        <p className={classes['answerWho']}>{who}</p>
        <p className={classes['answerWhat']}>{t(`door.${kind}.${mode}`, { time })}</p>
        {name === undefined && guest === undefined ? (
          <p>{t('door.nameless')}</p>
        ) : card === '' ? undefined : (
          <p className={classes['answerCard']}>{t('door.card', { card })}</p>
        )}
        {kind === 'already' ? <p>{t('door.alreadyText')}</p> : undefined}
        {kept ? <p className={classes['answerNow']}>{t('door.kept')}</p> : undefined}
        {lay ? <p className={classes['answerNow']}>{t('door.giveBack', { card })}</p> : undefined}
      </div>
    </div>
  );
}
