import { type Ref, useId } from 'react';
import classes from './card-number-field.module.css';

interface CardNumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
  readonly autoFocus?: boolean;
}

/** A card number in the biggest type, typed or scanned. */
export function CardNumberField({ label, hint, value, onChange, ref, autoFocus }: CardNumberFieldProps) {
  const id = useId();
  return (
    <div className={classes['field']}>
      <div className={classes['labels']}>
        <label htmlFor={id}>{label}</label>
        {hint === undefined ? undefined : <span id={`${id}-hint`}>{hint}</span>}
      </div>
      <input
        ref={ref}
        id={id}
        className={classes['input']}
        type="text"
        inputMode="numeric"
        maxLength={24}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        spellCheck={false}
        autoComplete="off"
        autoFocus={autoFocus ?? false}
        data-autofocus={autoFocus}
      />
    </div>
  );
}
