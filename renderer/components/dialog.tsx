import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  /** Absent: only what stands in the dialog ends it, neither Escape nor a click beside it. */
  readonly onClose?: () => void;
  /** Two things have to stand side by side in it. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A question that has to be answered before the work goes on. Escape closes it and changes nothing. */
export function Dialog({ title, onClose, wide, children }: DialogProps) {
  const { t } = useTranslation();
  useFocusReturn();
  const closable = onClose !== undefined;
  return (
    <Modal
      opened
      title={title}
      onClose={onClose ?? nothing}
      withCloseButton={closable}
      closeOnEscape={closable}
      closeOnClickOutside={closable}
      {...(wide === true ? { size: 860 } : {})}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={classes['body']}>{children}</div>
    </Modal>
  );
}

/** What had the focus before the first of the dialogs that follow each other. */
let outside: Element | null = null;

/** Puts the focus back to where it was before the dialog, once that is gone. */
function useFocusReturn(): void {
  const [before] = useState(() => {
    const active = document.activeElement;
    if (active?.closest('[role="dialog"]') === null) outside = active;
    return outside;
  });
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}

function nothing(): void {
  // A dialog that has to be answered does not close of itself.
}
