import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { Page } from '../../../components/page';
import { clearDraft, useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { useDraftsOf } from '../../desk/use-drafts-of';
import { ImportWizard } from './import-wizard';
import { MembersBrowser } from './members-browser';

/** The roll: look at it, or take in a new one. */
export function MembersRoom({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  useDraftsOf('import');
  const [importing, setImporting] = useDraft('import/open', false);
  if (importing) return <ImportWizard snapshot={snapshot} onClose={() => clearDraft('import')} />;
  if (snapshot.roll) return <MembersBrowser snapshot={snapshot} onImport={() => setImporting(true)} />;
  return (
    <Page title={t('room.members')}>
      <EmptyState title={t('members.emptyTitle')} text={t('members.emptyText')}>
        <Button tone="primary" large onClick={() => setImporting(true)}>
          {t('members.import')}
        </Button>
      </EmptyState>
    </Page>
  );
}
