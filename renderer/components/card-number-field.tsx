import { type Ref, useId } from 'react';
import classes from './card-number-field.module.css';

/** More than the longest content of a card's QR code, with the blanks of people who type. */
const LENGTH_LIMIT = 40;
/** As many signs have room in the biggest type. */
const ROOM = 13;

interface CardNumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** Why what stands in the field is no card of here, told while it is typed; it takes the place of the hint. */
  readonly fault?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
  readonly autoFocus?: boolean;
}

/** A card number in the biggest type, typed or scanned. */
export function CardNumberField(props: CardNumberFieldProps) {
  const { label, hint, fault, value, onChange, ref, autoFocus } = props;
  const id = useId();
  return (
    <div className={classes['field']}>
      <div className={classes['labels']}>
        <label htmlFor={id}>{label}</label>
        <span id={`${id}-hint`} className={classes['hint']} role="status" data-fault={fault !== undefined}>
          {fault === undefined ? hint : `! ${fault}`}
        </span>
      </div>
      <input
        ref={ref}
        id={id}
        className={classes['input']}
        type="text"
        inputMode="numeric"
        maxLength={LENGTH_LIMIT}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        aria-describedby={`${id}-hint`}
        aria-invalid={fault !== undefined}
        data-long={value.length > ROOM}
        spellCheck={false}
        autoComplete="off"
        autoFocus={autoFocus ?? false}
        data-autofocus={autoFocus}
      />
    </div>
  );
}
