import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { Page } from '../../../components/page';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { ImportWizard } from './import-wizard';
import { MembersBrowser } from './members-browser';

/** The roll: look at it, or take in a new one. */
export function MembersRoom({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const [importing, setImporting] = useState(false);
  if (importing) return <ImportWizard snapshot={snapshot} onClose={() => setImporting(false)} />;
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
