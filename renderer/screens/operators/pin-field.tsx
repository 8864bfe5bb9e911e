import { PasswordInput } from '@mantine/core';
import type { Ref } from 'react';

interface PinFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (pin: string) => void;
  readonly error?: string | undefined;
  readonly ref?: Ref<HTMLInputElement>;
  readonly autoFocus?: boolean;
}

/** A PIN: digits only, hidden while they are typed. */
export function PinField({ value, onChange, error, autoFocus, ...rest }: PinFieldProps) {
  return (
    <PasswordInput
      {...rest}
      inputMode="numeric"
      autoComplete="off"
      maxLength={12}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.replace(/\D/g, ''))}
      error={error ?? false}
      autoFocus={autoFocus ?? false}
      data-autofocus={autoFocus}
    />
  );
}
