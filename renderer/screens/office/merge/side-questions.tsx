import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { parseCardNumber } from '@shared/domain/cards';
import { useTranslation } from 'react-i18next';
import {
  asksForCard,
  type Choice,
  isBackAtFirst,
  outcomesOf,
  type SideAnswers,
  type SideOutcome,
} from '../../../lib/conflict-choices';
import type { ConflictSide, ConflictView } from '../../../roll-worker/engine-api';
import { PersonPicker } from './person-picker';
import classes from './side-questions.module.css';

interface SideQuestionsProps {
  readonly conflict: ConflictView;
  readonly choice: Choice;
  readonly answers: Readonly<Record<number, SideAnswers>>;
  readonly onAnswer: (at: number, answer: SideAnswers) => void;
  readonly onOutcome: (at: number, outcome: SideOutcome) => void;
}

/** What a choice still asks: where a card is, who or which one it really was. Nothing where it says all. */
export function SideQuestions({ conflict, choice, answers, onAnswer, onOutcome }: SideQuestionsProps) {
  const { t } = useTranslation();
  const asked = conflict.sides.map((side, at) => {
    const questions = questionsOf(conflict, choice, at);
    if (questions.length === 0) return undefined;
    const answer = answers[at] ?? {};
    const { card, memberName: name, deskName: desk } = side;
    return (
      <div key={`${side.event.deskId}-${side.event.seq}`} className={classes['side']}>
        {questions.includes('outcome') ? (
          <NativeSelect
            label={t('choose.sideLabel', { desk, card, name })}
            value={choice.outcomes[at] ?? 'void'}
            onChange={(event) => {
              const chosen = outcomesOf(conflict, at).find((one) => one === event.currentTarget.value);
              if (chosen) onOutcome(at, chosen);
            }}
            data={outcomesOf(conflict, at).map((value) => ({ value, label: t(`choose.outcome.${value}`) }))}
          />
        ) : undefined}
        {questions.includes('member') ? (
          <PersonPicker card={card} chosen={answer.member} onChoose={(member) => onAnswer(at, { member })} />
        ) : undefined}
        {questions.includes('card') ? (
          <CardField
            side={side}
            value={answer.card ?? ''}
            onChange={(text) => onAnswer(at, { card: text })}
          />
        ) : undefined}
        {questions.includes('back') ? (
          <Checkbox
            size="md"
            label={t(conflict.kind === 'card-not-held' ? 'choose.atHome' : 'choose.back', { card })}
            checked={answer.back ?? isBackAtFirst(conflict)}
            onChange={(event) => onAnswer(at, { back: event.currentTarget.checked })}
          />
        ) : undefined}
      </div>
    );
  });
  return asked.some((one) => one !== undefined) ? <div className={classes['sides']}>{asked}</div> : undefined;
}

type Question = 'outcome' | 'member' | 'card' | 'back';

function questionsOf(conflict: ConflictView, choice: Choice, at: number): readonly Question[] {
  const outcome = choice.outcomes[at];
  const questions: Question[] = [];
  if (choice.text === 'each') questions.push('outcome');
  if (outcome === 'other-member') questions.push('member');
  if (outcome === 'other-card') questions.push('card');
  if (asksForCard(conflict, choice, at)) questions.push('back');
  return questions;
}

interface CardFieldProps {
  readonly side: ConflictSide;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function CardField({ side, value, onChange }: CardFieldProps) {
  const { t } = useTranslation();
  const isWrong = value.trim() !== '' && parseCardNumber(value) === undefined;
  return (
    <TextInput
      label={t('choose.card', { name: side.memberName })}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={isWrong ? t('choose.cardInvalid') : undefined}
      classNames={{ input: classes['number'] ?? '' }}
      maxLength={20}
    />
  );
}
