import { Checkbox } from '@mantine/core';
import type { Vote } from '@shared/domain/assembly';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../lib/use-draft';
import type { Person } from '../../roll-worker/engine-api';
import type { Approving } from '../operators/use-approval';
import { ExceptionDialog } from './exception-dialog';
import type { Exception } from './use-accredit';
import { personName } from './use-person';

interface OverrideDialogProps {
  readonly person: Person;
  readonly approving: Approving;
  readonly onClose: () => void;
  readonly onDecided: (exception: Exception) => void;
}

/** An exception: for which votes, why, and by whose leave. The usual identity and card come after it (rule S7). */
export function OverrideDialog({ person, approving, onClose, onDecided }: OverrideDialogProps) {
  const { t } = useTranslation();
  const lacking = person.standing.entitlement.votes.filter(({ entitled }) => !entitled);
  const only = lacking.length === 1 ? lacking.map(({ vote }) => vote) : [];
  const draft = `person/${person.member.key}/override`;
  const [votes, setVotes] = useDraft<readonly Vote[]>(`${draft}/votes`, only);
  return (
    <ExceptionDialog
      title={t('override.title')}
      text={t('override.text', { name: personName(person) })}
      reasonHint={t('override.reasonHint')}
      act={t('override.act')}
      draft={draft}
      approving={approving}
      incomplete={votes.length === 0}
      onClose={onClose}
      onDecided={(reason, approved) => onDecided({ override: { votes, reason }, ...approved })}
    >
      {lacking.length < 2 ? undefined : (
        <Checkbox.Group
          label={t('override.votes')}
          value={[...votes]}
          onChange={(chosen) =>
            setVotes(lacking.map(({ vote }) => vote).filter((vote) => chosen.includes(vote)))
          }
        >
          {lacking.map(({ vote }) => (
            <Checkbox key={vote} value={vote} label={t(`vote.${vote}`)} />
          ))}
        </Checkbox.Group>
      )}
    </ExceptionDialog>
  );
}
