import { useTranslation } from 'react-i18next';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { Message } from '../../../components/message';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { columnNames, failureText } from '../../../i18n/failure-text';
import { formatSize } from '../../../i18n/format';
import type { TableChoices, TableFailure, TablePreview } from '../../../roll-worker/engine-api';
import { DuesFile } from './dues-file';
import { FormatChoices } from './format-choices';
import { MappingTable } from './mapping-table';
import { SaveProfileForm } from './save-profile-form';

interface ImportPreviewProps {
  readonly preview: TablePreview;
  readonly failure: TableFailure | undefined;
  readonly dues: File | undefined;
  readonly onDues: (file: File | undefined) => void;
  readonly onChoices: (choices: TableChoices) => void;
  readonly onCheck: () => void;
  readonly onOther: () => void;
}

/** What the table was recognised as, and what its columns mean: all of it can be changed. */
export function ImportPreview(props: ImportPreviewProps) {
  const { preview, failure, dues, onDues, onChoices, onCheck, onOther } = props;
  const { t, i18n } = useTranslation();
  const missing = preview.missingColumns;
  return (
    <>
      {failure ? (
        <Message text={failureText(t, failure)} tone={failure.kind === 'cancelled' ? 'cure' : 'stop'} />
      ) : undefined}
      <Panel
        title={preview.fileName}
        lede={t('import.recognised', { size: formatSize(preview.size, i18n.language) })}
        aside={
          <Button tone="quiet" onClick={onOther}>
            {t('import.other')}
          </Button>
        }
      >
        <FormatChoices preview={preview} onChoices={onChoices} />
        <DuesFile file={dues} onFile={onDues} />
      </Panel>
      <Panel title={t('import.columns')} lede={t('import.columnsLede')}>
        {missing.length === 0 ? undefined : (
          <Banner tone="stop" title={t('import.missing', { columns: columnNames(t, missing) })} role="alert">
            <p>{t('import.missingNow')}</p>
          </Banner>
        )}
        <MappingTable preview={preview} onMapping={(mapping) => onChoices({ mapping })} />
        <SaveProfileForm preview={preview} />
      </Panel>
      <Row>
        <Button tone="primary" large onClick={onCheck} disabled={missing.length > 0}>
          {t('import.check')}
        </Button>
      </Row>
    </>
  );
}
