import { FileButton } from '@mantine/core';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import classes from './drop-zone.module.css';

interface DropZoneProps {
  readonly title: string;
  readonly button: string;
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly primary?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A place to drop files, with a button that chooses them for those who don't drag. */
export function DropZone({ title, button, accept, multiple = false, primary, onFiles }: DropZoneProps) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const reset = useRef<() => void>(null);
  const dragOver = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside);
  };
  const drop = (event: DragEvent) => {
    dragOver(event, false);
    event.stopPropagation();
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  };
  const choose = (chosen: File[]) => {
    // Without it the input stays silent when the same file is chosen once more.
    reset.current?.();
    if (chosen.length > 0) onFiles(multiple ? chosen : chosen.slice(0, 1));
  };
  return (
    <div
      className={classes['zone']}
      data-over={over}
      onDragOver={(event) => dragOver(event, true)}
      onDragLeave={(event) => dragOver(event, false)}
      onDrop={drop}
    >
      <p className={classes['title']}>{title}</p>
      <p className={classes['or']}>{t('common.or')}</p>
      <FileButton
        resetRef={reset}
        onChange={choose}
        multiple
        {...(accept === undefined ? {} : { accept })}
        inputProps={{ multiple, 'aria-label': button, tabIndex: -1 }}
      >
        {({ onClick }) => (
          <Button onClick={onClick} tone={primary === true ? 'primary' : 'plain'}>
            {button}
          </Button>
        )}
      </FileButton>
    </div>
  );
}
