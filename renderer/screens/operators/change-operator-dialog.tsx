import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog';
import type { Snapshot } from '../../roll-worker/engine-api';
import { SignOn } from './sign-on';

interface ChangeOperatorDialogProps {
  readonly snapshot: Snapshot;
  readonly onClose: () => void;
}

/** Somebody else sits down. Whoever is open at the desk stays open. */
export function ChangeOperatorDialog({ snapshot, onClose }: ChangeOperatorDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('signOn.changeTitle')} onClose={onClose} wide>
      <SignOn snapshot={snapshot} onSignedOn={onClose} />
    </Dialog>
  );
}
