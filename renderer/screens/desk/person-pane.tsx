import type { MemberKey } from '@shared/domain/ids';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../components/banner';
import { Message } from '../../components/message';
import type { Person, Snapshot } from '../../roll-worker/engine-api';
import { AccreditForm } from './accredit-form';
import { CentralNote } from './central-note';
import { ClosedNote } from './closed-note';
import { EntitlementBanner } from './entitlement-banner';
import { admission, ExceptionBanner, useExceptionApproval } from './exception';
import { LateDelegate } from './hall/late-delegate';
import { ProxyBanner } from './hall/proxy-banner';
import { HeldCards } from './held-cards';
import { ObstacleList } from './obstacle-list';
import { OfficeDecisions } from './office-decisions';
import { PersonActions } from './person-actions';
import { PersonDialogs } from './person-dialogs';
import { PersonHead } from './person-head';
import { PersonMatters } from './person-matters';
import classes from './person-pane.module.css';
import type { Exception, ProxyChoice } from './use-accredit';
import { useAct } from './use-act';
import { useAsking } from './use-asking';
import { useDraftsOf } from './use-drafts-of';
import { usePerson } from './use-person';
import { standingCards, votesLeft } from './votes-to-give';

interface PersonPaneProps {
  readonly member: MemberKey;
  readonly snapshot: Snapshot;
}

/** The person that is open: who it is, whether they may vote, which card, and the rarer acts. */
export function PersonPane({ member, snapshot }: PersonPaneProps) {
  const person = usePerson(member, snapshot);
  useDraftsOf(`person/${member}`);
  return person === undefined ? undefined : <OpenPerson person={person} snapshot={snapshot} />;
}

interface OpenPersonProps {
  readonly person: Person;
  readonly snapshot: Snapshot;
}

function OpenPerson({ person, snapshot }: OpenPersonProps) {
  const [asking, ask] = useAsking(person.member.key);
  const pane = useRef<HTMLDivElement>(null);
  const { chosen, setChosen, proxy, setProxy } = useChoices(snapshot);
  const approving = useExceptionApproval(snapshot);
  const { act, refusal } = useAct(snapshot);
  const exception = chosen ?? admission(person);
  const { standing } = person;
  const held = standing.card !== undefined;
  const left = votesLeft(person, snapshot, exception?.override.votes ?? []);
  const onCards = new Set(standingCards(person).flatMap(({ votes }) => votes));
  const isRefused = standing.entitlement.votes.some(({ vote, entitled }) => !entitled && !onCards.has(vote));
  const cards = <HeldCards person={person} snapshot={snapshot} onAsk={ask} />;
  const close = () => ask({ what: 'nothing' });
  const takesCard = left.length > 0 && snapshot.closed === undefined;
  // A card that only some of the votes are for is easily handed out before the rest is cured.
  const curesFirst = takesCard && chosen === undefined && standing.entitlement.kind === 'partly';
  const obstacles = (part: 'curable' | 'others' | undefined) => (
    <ObstacleList
      {...{ person, snapshot, part }}
      onException={
        approving === undefined || chosen !== undefined ? undefined : () => ask({ what: 'override' })
      }
      onPay={() => ask({ what: 'pay' })}
      onWait={() => void act({ type: 'note-waiting', member: person.member.key, waiting: true })}
    />
  );
  usePaidFocus(asking.what === 'pay', pane);
  return (
    <div ref={pane} className={classes['pane']}>
      <PersonHead person={person} />
      <Notes person={person} />
      {held && left.length === 0 ? cards : undefined}
      {exception !== undefined && (!held || left.length > 0) ? (
        <ExceptionBanner person={person} exception={exception} />
      ) : held ? undefined : (
        <EntitlementBanner person={person} />
      )}
      {proxy && left.length > 0 ? (
        <ProxyBanner proxy={proxy} onDrop={() => setProxy(undefined)} />
      ) : undefined}
      {person.mandate === undefined || left.length === 0 ? undefined : (
        <LateDelegate mandate={person.mandate} snapshot={snapshot} />
      )}
      {curesFirst ? obstacles('curable') : undefined}
      {left.length === 0 ? undefined : snapshot.closed ? (
        <ClosedNote closed={snapshot.closed} />
      ) : (
        <AccreditForm {...{ person, snapshot, exception, left, proxy }} area={pane} />
      )}
      {held && left.length > 0 ? cards : undefined}
      {obstacles(curesFirst ? 'others' : undefined)}
      {refusal ? <Message text={refusal} /> : undefined}
      <CentralNote person={person} snapshot={snapshot} />
      <PersonMatters person={person} snapshot={snapshot} onAsk={ask} />
      <div className={classes['actions']}>
        <PersonActions
          {...{ person, snapshot, isRefused }}
          mayGet={left.length > 0}
          hasException={chosen !== undefined}
          mayExcept={approving !== undefined && exception === undefined}
          onDropException={() => setChosen(undefined)}
          onAsk={ask}
        />
      </div>
      <PersonDialogs
        {...{ asking, person, snapshot, approving }}
        onClose={close}
        onException={(decided) => {
          close();
          setChosen(decided);
        }}
        onProxy={(decided) => {
          close();
          setProxy(decided);
        }}
      />
    </div>
  );
}

/** What was decided for the next card. Whoever sits down decides anew. */
function useChoices(snapshot: Snapshot) {
  const [chosen, setChosen] = useState<Exception>();
  const [proxy, setProxy] = useState<ProxyChoice>();
  const [decidedBy, setDecidedBy] = useState(snapshot.operator?.id);
  if (decidedBy !== snapshot.operator?.id) {
    setDecidedBy(snapshot.operator?.id);
    setChosen(undefined);
    setProxy(undefined);
  }
  return { chosen, setChosen, proxy, setProxy };
}

/** Where a payment was all that was missing, the next digit says how the person is identified. */
function usePaidFocus(isPaying: boolean, pane: { readonly current: HTMLDivElement | null }): void {
  const wasPaying = useRef(isPaying);
  useEffect(() => {
    if (wasPaying.current && !isPaying) {
      const choice = pane.current?.querySelector<HTMLElement>('[role="radiogroup"]');
      // After the dialog has put the focus back to where it was.
      setTimeout(() => choice?.focus());
    }
    wasPaying.current = isPaying;
  }, [isPaying, pane]);
}

function Notes({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const { standing, member } = person;
  return (
    <>
      {standing.inConflict ? (
        <Banner tone="cure" title={t('person.conflict')}>
          <p>{t('person.conflictNow')}</p>
        </Banner>
      ) : undefined}
      <OfficeDecisions person={person} />
      {standing.warning ? (
        <Banner tone="cure" title={t('person.warning')}>
          <p>{member.comment ?? t('person.warningNow')}</p>
        </Banner>
      ) : undefined}
    </>
  );
}
