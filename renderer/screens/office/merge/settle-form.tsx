import { Radio, TextInput } from '@mantine/core';
import type { SideDecision } from '@shared/domain/commands';
import { type SubmitEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Message } from '../../../components/message';
import { choiceText, outcomeText } from '../../../i18n/conflict-text';
import {
  asksForCard,
  type Choice,
  choicesOf,
  decisionsOf,
  isBackAtFirst,
  type SideAnswers,
  type SideOutcome,
} from '../../../lib/conflict-choices';
import { clearDraft, useDraft } from '../../../lib/use-draft';
import type { ConflictView, Snapshot } from '../../../roll-worker/engine-api';
import { useAct } from '../../desk/use-act';
import { ApprovalFields } from '../../operators/approval-fields';
import { useApproval } from '../../operators/use-approval';
import classes from './settle-form.module.css';
import { SideQuestions } from './side-questions';

interface SettleFormProps {
  readonly conflict: ConflictView;
  readonly snapshot: Snapshot;
  readonly onSettled: () => void;
}

/** The ways to settle a conflict, what each asks, what will be after it, and why. Enter in the reason does it. */
export function SettleForm({ conflict, snapshot, onSettled }: SettleFormProps) {
  const { t } = useTranslation();
  const name = useId();
  const { busy, refusal, forget, act } = useAct(snapshot);
  const form = useSettling(conflict);
  const { choice, answers, reason } = form;
  const decisions = choice && decisionsOf(conflict, choice, answers);
  const approving = useApproval(snapshot, decisions && blocksCards(conflict, decisions) ? ['block'] : []);
  const ready = decisions !== undefined && reason.trim() !== '' && approving.ready;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!ready) return;
    const approved = await approving.approve();
    if (!approved.ok) return;
    const { kind, subject } = conflict;
    const settling = { type: 'settle-conflict', kind, subject, sides: decisions, reason } as const;
    const done = await act({ ...settling, ...approved.value });
    if (!done) return;
    form.clear();
    onSettled();
  };
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => void submit(event)}
      onChange={forget}
      aria-label={t('choose.title')}
      noValidate
    >
      <div className={classes['choices']} role="radiogroup" aria-label={t('choose.title')}>
        {form.choices.map((one, index) => {
          const isChosen = one === form.offered;
          return (
            <div key={`${one.text}-${one.at}`} className={classes['choice']} data-chosen={isChosen}>
              <Radio
                name={name}
                size="md"
                checked={isChosen}
                onChange={() => form.choose(index)}
                label={choiceText(t, conflict, one, isChosen && isAllBack(conflict, one, answers))}
              />
              {isChosen && choice ? (
                <SideQuestions
                  conflict={conflict}
                  choice={choice}
                  answers={answers}
                  onAnswer={form.answer}
                  onOutcome={form.setOutcome}
                />
              ) : undefined}
            </div>
          );
        })}
      </div>
      <ApprovalFields approving={approving} />
      {refusal ? <Message text={refusal} /> : undefined}
      <Suggestions onChoose={form.setReason} />
      <div className={classes['foot']} data-chosen={choice !== undefined}>
        <div className={classes['outcome']} role="status">
          {choice === undefined ? undefined : outcomeText(t, conflict, choice, answers)}
        </div>
        <div className={classes['last']}>
          <TextInput
            className={classes['reason'] ?? ''}
            label={t('settle.reason')}
            value={reason}
            onChange={(event) => form.setReason(event.currentTarget.value)}
            maxLength={2000}
          />
          <Button tone="primary" large type="submit" keyCap="Enter" busy={busy} disabled={!ready}>
            {t('settle.act')}
          </Button>
        </div>
      </div>
    </form>
  );
}

const suggestions = ['phone', 'envelope', 'mistyped', 'namesake', 'chair'] as const;

/** Reasons that come up often; each can be written on. */
function Suggestions({ onChoose }: { readonly onChoose: (reason: string) => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes['suggestions']} role="group" aria-label={t('settle.suggestions')}>
      {suggestions.map((one) => (
        <Button key={one} tone="quiet" onClick={() => onChoose(t(`settle.suggestion.${one}`))}>
          {t(`settle.suggestion.${one}`)}
        </Button>
      ))}
    </div>
  );
}

/** What has been chosen and typed; a lock keeps it. */
function useSettling(conflict: ConflictView) {
  const form = `settle/${conflict.key}`;
  // What was chosen was chosen of these sides.
  const draft = `${form}/${conflict.sides.map(({ event }) => `${event.deskId}-${event.seq}`).join('/')}`;
  const [index, setIndex] = useDraft<number | undefined>(`${draft}/choice`, undefined);
  const [outcomes, setOutcomes] = useDraft<Readonly<Record<number, SideOutcome>>>(`${draft}/outcomes`, {});
  const [answers, setAnswers] = useDraft<Readonly<Record<number, SideAnswers>>>(`${draft}/answers`, {});
  const [reason, setReason] = useDraft(`${draft}/reason`, '');
  const choices = choicesOf(conflict);
  const offered = index === undefined ? undefined : choices[index];
  const choice: Choice | undefined =
    offered?.text === 'each'
      ? { ...offered, outcomes: offered.outcomes.map((outcome, at) => outcomes[at] ?? outcome) }
      : offered;
  return {
    ...{ choices, offered, choice, answers, reason, setReason },
    choose: (at: number) => {
      setIndex(at);
      setAnswers({});
    },
    answer: (at: number, answer: SideAnswers) =>
      setAnswers({ ...answers, [at]: { ...answers[at], ...answer } }),
    setOutcome: (at: number, outcome: SideOutcome) => setOutcomes({ ...outcomes, [at]: outcome }),
    clear: () => clearDraft(form),
  };
}

/** Whether a card is blocked by it that isn't yet: that may need somebody's approval (rule S6). */
function blocksCards({ sides }: ConflictView, decisions: readonly SideDecision[]): boolean {
  return decisions.some(({ outcome }, at) => 'block' in outcome && outcome.block && !sides[at]?.cardBlocked);
}

/** Every card that this choice gives up came back. */
function isAllBack(
  conflict: ConflictView,
  choice: Choice,
  answers: Readonly<Record<number, SideAnswers>>,
): boolean {
  const asked = conflict.sides.flatMap((_, at) => (asksForCard(conflict, choice, at) ? [at] : []));
  return asked.length > 0 && asked.every((at) => answers[at]?.back ?? isBackAtFirst(conflict));
}
