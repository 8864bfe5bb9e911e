import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A question that has to be answered before the work goes on. Escape closes it and changes nothing. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Modal opened title={title} onClose={onClose} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <div className={classes['body']}>{children}</div>
    </Modal>
  );
}
