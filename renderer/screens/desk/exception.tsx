import { useTranslation } from 'react-i18next';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { entitledVotes, voteNames } from '../../i18n/standing-text';
import { useDraft } from '../../lib/use-draft';
import type { Person, Snapshot } from '../../roll-worker/engine-api';
import { useApproval } from '../operators/use-approval';
import type { Exception } from './use-accredit';
import { OverrideDialog } from './override-dialog';

interface ExceptionButtonProps {
  readonly person: Person;
  readonly snapshot: Snapshot;
  readonly onDecided: (exception: Exception) => void;
}

/** The way to an exception, where whoever has to allow it is at this desk. */
export function ExceptionButton({ person, snapshot, onDecided }: ExceptionButtonProps) {
  const { t } = useTranslation();
  const approving = useApproval(snapshot, ['override']);
  const [asking, setAsking] = useDraft(`person/${person.member.key}/asking-override`, false);
  const { need, candidates = [] } = approving;
  if (snapshot.operator === undefined || (need !== undefined && candidates.length === 0)) return undefined;
  return (
    <>
      <Button tone="quiet" onClick={() => setAsking(true)}>
        {t('person.override')}
      </Button>
      {asking ? (
        <OverrideDialog
          person={person}
          approving={approving}
          onClose={() => setAsking(false)}
          onDecided={(exception) => {
            setAsking(false);
            onDecided(exception);
          }}
        />
      ) : undefined}
    </>
  );
}

interface ExceptionBannerProps {
  readonly person: Person;
  readonly exception: Exception;
}

/** The exception that the next accreditation makes use of, and what the person may vote in anyway. */
export function ExceptionBanner({ person, exception }: ExceptionBannerProps) {
  const { t } = useTranslation();
  const { override, approval } = exception;
  const votes = voteNames(t, entitledVotes(person.standing.entitlement));
  return (
    <Banner tone="cure" title={t('override.decided', { votes: voteNames(t, override.votes) })} role="status">
      {votes === '' ? undefined : <p>{t('override.anyway', { votes })}</p>}
      <p>{override.reason}</p>
      {approval ? <p>{t('override.approvedBy', { name: approval.name })}</p> : undefined}
    </Banner>
  );
}
