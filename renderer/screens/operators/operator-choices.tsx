import type { Operator } from '@shared/ipc/contract';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../components/key-cap';
import classes from './operator-choices.module.css';

/** As many people as there are digits to choose them. */
const KEYS = 9;

interface OperatorChoicesProps {
  readonly operators: readonly Operator[];
  /** The id of whoever is signed on, to be marked. */
  readonly current: string | undefined;
  readonly disabled: boolean;
  readonly onChoose: (operator: Operator) => void;
}

/** The people of this desk as big choices: a digit, or Enter on the one that has the focus. */
export function OperatorChoices({ operators, current, disabled, onChoose }: OperatorChoicesProps) {
  const { t } = useTranslation();
  useDigits((digit) => {
    const chosen = operators[digit - 1];
    if (chosen && !disabled) onChoose(chosen);
  });
  const first = Math.max(
    0,
    operators.findIndex(({ id }) => id !== current),
  );
  return (
    <ul className={classes['choices']} aria-label={t('signOn.people')}>
      {operators.map((operator, index) => (
        <li key={operator.id}>
          <button
            type="button"
            className={classes['choice']}
            aria-current={operator.id === current || undefined}
            disabled={disabled}
            data-autofocus={index === first || undefined}
            autoFocus={index === first}
            onClick={() => onChoose(operator)}
          >
            {index < KEYS ? <KeyCap name={String(index + 1)} /> : undefined}
            <span className={classes['text']}>
              <span className={classes['name']}>{operator.name}</span>
              <OperatorMarks operator={operator} current={operator.id === current} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface OperatorMarksProps {
  readonly operator: Operator;
  readonly current: boolean;
}

/** What is to be known of a person in a word or two. */
export function OperatorMarks({ operator, current }: OperatorMarksProps) {
  const { t } = useTranslation();
  const marks = [
    current ? t('signOn.current') : undefined,
    operator.lead ? `★ ${t('signOn.lead')}` : undefined,
    operator.hasPin ? t('signOn.withPin') : undefined,
  ].filter((mark) => mark !== undefined);
  return marks.length === 0 ? undefined : <span className={classes['marks']}>{marks.join(' · ')}</span>;
}

/** The digits 1 to 9, wherever nothing is being typed. */
function useDigits(choose: (digit: number) => void): void {
  const chooseNewest = useEffectEvent(choose);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return;
      event.preventDefault();
      chooseNewest(Number(event.key));
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
