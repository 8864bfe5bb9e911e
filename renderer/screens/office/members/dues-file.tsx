import { FileButton } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Row } from '../../../components/row';

interface DuesFileProps {
  readonly file: File | undefined;
  readonly onFile: (file: File | undefined) => void;
}

/** A second table with what each member owes, if there is one. */
export function DuesFile({ file, onFile }: DuesFileProps) {
  const { t } = useTranslation();
  const reset = useRef<() => void>(null);
  const choose = (chosen: File | null) => {
    // Without it the input stays silent when the same file is chosen once more.
    reset.current?.();
    if (chosen) onFile(chosen);
  };
  return (
    <Row>
      <p>{file ? t('import.dues', { name: file.name }) : t('import.noDues')}</p>
      <FileButton
        resetRef={reset}
        onChange={choose}
        accept=".csv,.txt,.tsv"
        inputProps={{ 'aria-label': t('import.chooseDues'), tabIndex: -1 }}
      >
        {({ onClick }) => <Button onClick={onClick}>{t('import.chooseDues')}</Button>}
      </FileButton>
      {file ? (
        <Button tone="quiet" onClick={() => onFile(undefined)}>
          {t('import.dropDues')}
        </Button>
      ) : undefined}
    </Row>
  );
}
