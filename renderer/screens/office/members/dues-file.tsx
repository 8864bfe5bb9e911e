import { FileButton } from '@mantine/core';
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
  return (
    <Row>
      <p>{file ? t('import.dues', { name: file.name }) : t('import.noDues')}</p>
      <FileButton
        onChange={(chosen) => chosen && onFile(chosen)}
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
