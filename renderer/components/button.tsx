import { Button as MantineButton } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import classes from './button.module.css';
import { KeyCap } from './key-cap';

interface ButtonProps {
  readonly children: ReactNode;
  /** `primary`: the screen's common act; `go`: a person may go on; `plain`; `quiet`: rare, a text. */
  readonly tone?: 'primary' | 'go' | 'plain' | 'quiet' | 'stop';
  readonly large?: boolean;
  readonly wide?: boolean;
  readonly type?: 'button' | 'submit';
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly keyCap?: string;
  readonly icon?: ReactNode;
  readonly onClick?: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
  /** Where the text alone doesn't say of what; it has to contain the text. */
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'data-autofocus'?: boolean;
}

/** A button: a verb and its object. */
export function Button({ tone = 'plain', large, wide, busy, keyCap, icon, children, ...rest }: ButtonProps) {
  return (
    <MantineButton
      {...rest}
      className={classes['button'] ?? ''}
      data-tone={tone}
      data-large={large === true || undefined}
      data-wide={wide === true || undefined}
      loading={busy ?? false}
      leftSection={icon}
      rightSection={keyCap === undefined ? undefined : <KeyCap name={keyCap} />}
    >
      {children}
    </MantineButton>
  );
}
