import type { GuardedAct } from '@shared/domain/assembly';
import type { CardNumber } from '@shared/domain/ids';
import { useTranslation } from 'react-i18next';
import { voteNames } from '../../i18n/standing-text';
import type { Snapshot } from '../../roll-worker/engine-api';
import { useApproval } from '../operators/use-approval';
import { ExceptionDialog } from './exception-dialog';
import type { Exception, ForeignCardLeave } from './use-accredit';
import { useDraftsOf } from './use-drafts-of';

interface ForeignCardDialogProps {
  readonly card: CardNumber;
  readonly snapshot: Snapshot;
  /** What handing it out is, as far as guards go. */
  readonly acts: readonly GuardedAct[];
  /** One that was decided before, and that the same approval is for. */
  readonly exception?: Exception | undefined;
  readonly draft: string;
  readonly onClose: () => void;
  readonly onDecided: (leave: ForeignCardLeave) => void;
}

/** A card that this desk doesn't hold is handed out nevertheless: why, and by whose leave (rule A14). */
export function ForeignCardDialog(props: ForeignCardDialogProps) {
  const { card, snapshot, acts, exception, draft, onClose, onDecided } = props;
  const { t } = useTranslation();
  const approving = useApproval(snapshot, acts);
  useDraftsOf(draft);
  return (
    <ExceptionDialog
      title={t('foreignCard.title', { card })}
      text={t('foreignCard.text', { card })}
      reasonHint={t('foreignCard.reasonHint')}
      act={t('foreignCard.act')}
      draft={draft}
      approving={approving}
      onClose={onClose}
      onDecided={(reason, approved) => onDecided({ foreignCard: { reason }, ...approved })}
    >
      {exception !== undefined && approving.need !== undefined ? (
        <p>{t('foreignCard.withException', { votes: voteNames(t, exception.override.votes) })}</p>
      ) : undefined}
    </ExceptionDialog>
  );
}
