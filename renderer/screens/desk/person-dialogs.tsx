import { assertNever } from '@shared/lib/assert-never';
import type { Person, Snapshot } from '../../roll-worker/engine-api';
import type { Approving } from '../operators/use-approval';
import { ObjectionDialog } from './cases/objection-dialog';
import { PaymentDialog } from './dues/payment-dialog';
import { ReversalDialog } from './dues/reversal-dialog';
import { ProxyDialog } from './hall/proxy-dialog';
import { OverrideDialog } from './override-dialog';
import { RefuseDialog } from './refuse-dialog';
import { ReplaceDialog } from './replace-dialog';
import type { Exception, ProxyChoice } from './use-accredit';
import type { Asking } from './use-asking';

interface PersonDialogsProps {
  readonly asking: Asking;
  readonly person: Person;
  readonly snapshot: Snapshot;
  /** Absent: whoever has to allow an exception isn't here. */
  readonly approving: Approving | undefined;
  readonly onClose: () => void;
  readonly onException: (exception: Exception) => void;
  readonly onProxy: (proxy: ProxyChoice) => void;
}

/** The dialog that is open about a person. */
export function PersonDialogs(props: PersonDialogsProps) {
  const { asking, person, snapshot, approving, onClose, onException, onProxy } = props;
  const common = { person, snapshot, onClose };
  switch (asking.what) {
    case 'nothing':
      return undefined;
    case 'refuse':
      return <RefuseDialog {...common} />;
    case 'object':
      return <ObjectionDialog {...common} />;
    case 'pay':
      return person.dues === undefined ? undefined : <PaymentDialog {...common} dues={person.dues} />;
    case 'override':
      return approving === undefined ? undefined : (
        <OverrideDialog person={person} approving={approving} onClose={onClose} onDecided={onException} />
      );
    case 'proxy':
      return <ProxyDialog person={person} onClose={onClose} onDecided={onProxy} />;
    case 'lost':
    case 'spoiled':
      return <ReplaceDialog {...common} cause={asking.what} card={asking.card} />;
    case 'reverse': {
      const receipt = person.receipts.find((one) => one.receipt === asking.receipt && one.kind === 'payment');
      return receipt === undefined ? undefined : (
        <ReversalDialog receipt={receipt} snapshot={snapshot} onClose={onClose} />
      );
    }
    default:
      return assertNever(asking);
  }
}
