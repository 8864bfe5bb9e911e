import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { Row } from '../../components/row';
import type { Person, Snapshot } from '../../roll-worker/engine-api';
import { useDesk } from '../../stores/desk-store';
import { CopyNumberButton } from './copy-number-button';
import type { Asking } from './use-asking';
import { standingCards } from './votes-to-give';

interface PersonActionsProps {
  readonly person: Person;
  readonly snapshot: Snapshot;
  /** There is a card left to be given. */
  readonly mayGet: boolean;
  /** Something keeps the person from a vote. */
  readonly isRefused: boolean;
  readonly hasException: boolean;
  /** Whoever has to allow an exception is here. */
  readonly mayExcept: boolean;
  readonly onDropException: () => void;
  readonly onAsk: (asking: Asking) => void;
}

/** The rarer acts on a person, as quiet text; to object is offered to everybody who is refused (rule A15). */
export function PersonActions(props: PersonActionsProps) {
  const { person, snapshot, mayGet, isRefused, hasException, mayExcept, onDropException, onAsk } = props;
  const { t } = useTranslation();
  const { key, number } = person.member;
  const { card } = person.standing;
  const hasOpenCase = person.cases.some(({ status }) => status === 'open');
  return (
    <Row>
      {isRefused && !hasOpenCase ? (
        <Button
          tone={mayGet || card !== undefined ? 'quiet' : 'plain'}
          onClick={() => onAsk({ what: 'object' })}
        >
          {t('deskObjection.open')}
        </Button>
      ) : undefined}
      {hasException ? (
        <Button tone="quiet" onClick={onDropException}>
          {t('override.drop')}
        </Button>
      ) : isRefused && mayExcept ? (
        <Button tone="quiet" onClick={() => onAsk({ what: 'override' })}>
          {t('person.override')}
        </Button>
      ) : undefined}
      {snapshot.assembly.proxies !== undefined && mayGet ? (
        <Button tone="quiet" onClick={() => onAsk({ what: 'proxy' })}>
          {t('deskProxy.open')}
        </Button>
      ) : undefined}
      {card === undefined ? (
        <Button tone="quiet" onClick={() => onAsk({ what: 'refuse' })}>
          {t('person.refuse')}
        </Button>
      ) : (
        <OneCardActs person={person} onAsk={onAsk} />
      )}
      {number === undefined ? undefined : <CopyNumberButton key={key} number={number} />}
    </Row>
  );
}

/** What can be done with the card, where the person has one; each of several has its own. */
function OneCardActs({ person, onAsk }: Pick<PersonActionsProps, 'person' | 'onAsk'>) {
  const { t } = useTranslation();
  const setWithdrawing = useDesk((state) => state.setWithdrawing);
  const { card } = person.standing;
  if (card === undefined || standingCards(person).length > 1) return undefined;
  return (
    <>
      <Button tone="quiet" onClick={() => onAsk({ what: 'lost', card })}>
        {t('person.lost')}
      </Button>
      <Button tone="quiet" onClick={() => onAsk({ what: 'spoiled', card })}>
        {t('person.spoiled')}
      </Button>
      <Button tone="quiet" onClick={() => setWithdrawing(person.member.key)}>
        {t('person.withdraw')}
      </Button>
    </>
  );
}
