import { useTranslation } from 'react-i18next';
import { DropZone } from '../../../components/drop-zone';
import { Message } from '../../../components/message';
import { Panel } from '../../../components/panel';
import { Stack } from '../../../components/stack';
import { failureText } from '../../../i18n/failure-text';
import type { TableFailure } from '../../../roll-worker/engine-api';

interface ImportChooseProps {
  readonly failure: TableFailure | undefined;
  readonly onFile: (file: File) => void;
}

/** No table yet: drop or choose one. */
export function ImportChoose({ failure, onFile }: ImportChooseProps) {
  const { t } = useTranslation();
  return (
    <Stack narrow>
      {failure ? <Message text={failureText(t, failure)} /> : undefined}
      <Panel>
        <DropZone
          title={t('import.drop')}
          button={t('import.choose')}
          accept=".csv,.txt,.tsv"
          primary
          onFiles={([file]) => file && onFile(file)}
        />
        <p>{t('import.kinds')}</p>
      </Panel>
    </Stack>
  );
}
