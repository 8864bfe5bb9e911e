import { useTranslation } from 'react-i18next';
import { DropZone } from '../../components/drop-zone';
import { Panel } from '../../components/panel';

/** No file yet: drop or choose one. */
export function ChooseStep({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useTranslation();
  return (
    <Panel>
      <p>{t('package.chooseText')}</p>
      <DropZone
        title={t('package.drop')}
        button={t('package.choose')}
        accept=".pgp,.gpg,.asc"
        primary
        onFiles={([file]) => file && onFile(file)}
      />
    </Panel>
  );
}
