import type { Person, Snapshot } from '../../roll-worker/engine-api';
import { CaseBox } from './cases/case-box';
import { DuesFold } from './dues/dues-fold';
import { CarriedVotes } from './hall/carried-votes';
import { MandateBox } from './hall/mandate-box';
import type { Asking } from './use-asking';

interface PersonMattersProps {
  readonly person: Person;
  readonly snapshot: Snapshot;
  readonly onAsk: (asking: Asking) => void;
}

/** What else is known of a person here: the seat, votes of others, contested cases, dues. */
export function PersonMatters({ person, snapshot, onAsk }: PersonMattersProps) {
  const { mandate, dues, cases } = person;
  const takesMoney = dues !== undefined && dues.means.length > 0 && snapshot.closed === undefined;
  return (
    <>
      {mandate === undefined ? undefined : (
        <MandateBox person={person} mandate={mandate} snapshot={snapshot} />
      )}
      <CarriedVotes person={person} snapshot={snapshot} />
      {cases.map((view) => (
        <CaseBox key={`${view.case.deskId}-${view.case.seq}`} view={view} snapshot={snapshot} />
      ))}
      {dues === undefined ? undefined : (
        <DuesFold
          {...{ person, dues, snapshot }}
          onPay={takesMoney ? () => onAsk({ what: 'pay' }) : undefined}
          onReverse={({ receipt }) => onAsk({ what: 'reverse', receipt })}
        />
      )}
    </>
  );
}
