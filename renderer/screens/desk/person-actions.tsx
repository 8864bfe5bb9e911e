import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { Row } from '../../components/row';
import type { Person, Snapshot } from '../../roll-worker/engine-api';
import { useDesk } from '../../stores/desk-store';
import { CopyNumberButton } from './copy-number-button';
import { ExceptionButton } from './exception';
import type { Exception } from './use-accredit';

/** What a dialog asks about a person. */
export type Asking = 'nothing' | 'lost' | 'spoiled' | 'refuse';

interface PersonActionsProps {
  readonly person: Person;
  readonly snapshot: Snapshot;
  readonly exception: Exception | undefined;
  readonly onException: (exception: Exception | undefined) => void;
  readonly onAsk: (asking: Asking) => void;
}

/** The rarer acts on a person, as quiet text. */
export function PersonActions({ person, snapshot, exception, onException, onAsk }: PersonActionsProps) {
  const { t } = useTranslation();
  const setWithdrawing = useDesk((state) => state.setWithdrawing);
  const { key, number } = person.member;
  const { card, entitlement } = person.standing;
  return (
    <Row>
      {card === undefined ? (
        <>
          {exception ? (
            <Button tone="quiet" onClick={() => onException(undefined)}>
              {t('override.drop')}
            </Button>
          ) : entitlement.kind === 'entitled' ? undefined : (
            <ExceptionButton person={person} snapshot={snapshot} onDecided={onException} />
          )}
          <Button tone="quiet" onClick={() => onAsk('refuse')}>
            {t('person.refuse')}
          </Button>
        </>
      ) : (
        <>
          <Button tone="quiet" onClick={() => onAsk('lost')}>
            {t('person.lost')}
          </Button>
          <Button tone="quiet" onClick={() => onAsk('spoiled')}>
            {t('person.spoiled')}
          </Button>
          <Button tone="quiet" onClick={() => setWithdrawing(key)}>
            {t('person.withdraw')}
          </Button>
        </>
      )}
      {number === undefined ? undefined : <CopyNumberButton number={number} />}
    </Row>
  );
}
