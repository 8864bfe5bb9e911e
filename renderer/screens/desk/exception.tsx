import { useTranslation } from 'react-i18next';
import { Banner } from '../../components/banner';
import { entitledVotes, voteNames } from '../../i18n/standing-text';
import type { Person, Snapshot } from '../../roll-worker/engine-api';
import { type Approving, useApproval } from '../operators/use-approval';
import type { Exception } from './use-accredit';

/** The way to an exception; undefined where whoever has to allow it isn't at this desk. */
export function useExceptionApproval(snapshot: Snapshot): Approving | undefined {
  const approving = useApproval(snapshot, ['override']);
  const { need, candidates = [] } = approving;
  const isPossible = snapshot.operator !== undefined && (need === undefined || candidates.length > 0);
  return isPossible ? approving : undefined;
}

interface ExceptionBannerProps {
  readonly person: Person;
  readonly exception: Exception;
}

/** The exception that the next accreditation makes use of, and what the person may vote in anyway. */
export function ExceptionBanner({ person, exception }: ExceptionBannerProps) {
  const { t } = useTranslation();
  const { override, approval } = exception;
  const byCase = person.cases.find(
    ({ case: { deskId, seq } }) => override.case?.deskId === deskId && override.case.seq === seq,
  );
  const votes = voteNames(t, entitledVotes(person.standing.entitlement));
  const title = byCase ? 'deskObstacles.admitted' : 'override.decided';
  return (
    <Banner
      tone={byCase ? 'go' : 'cure'}
      title={t(title, { votes: voteNames(t, override.votes) })}
      role="status"
    >
      {votes === '' ? undefined : <p>{t('override.anyway', { votes })}</p>}
      <p>
        {byCase
          ? t('deskObstacles.admittedBy', { label: byCase.label, text: override.reason })
          : override.reason}
      </p>
      {approval ? <p>{t('override.approvedBy', { name: approval.name })}</p> : undefined}
    </Banner>
  );
}

/** The assembly admitted the person to votes that nothing else gives: the exception that needs nobody else (rule B5). */
export function admission(person: Person): Exception | undefined {
  const lacking = person.standing.entitlement.votes
    .filter(({ entitled }) => !entitled)
    .map(({ vote }) => vote);
  const found = [...person.cases]
    .reverse()
    .find(
      ({ status, admittedTo }) => status === 'admitted' && admittedTo.some((vote) => lacking.includes(vote)),
    );
  if (found === undefined) return undefined;
  const votes = found.admittedTo.filter((vote) => lacking.includes(vote));
  const decided = [...found.steps].reverse().find(({ kind }) => kind === 'admitted');
  return { override: { votes, reason: decided?.text ?? found.statement, case: found.case } };
}
