import type { MemberKey } from '@shared/domain/ids';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../components/banner';
import { useDraft } from '../../lib/use-draft';
import type { Snapshot } from '../../roll-worker/engine-api';
import { AccreditForm } from './accredit-form';
import { CardHeld } from './card-held';
import { ClosedNote } from './closed-note';
import { EntitlementBanner } from './entitlement-banner';
import { ExceptionBanner } from './exception';
import { OfficeDecisions } from './office-decisions';
import { type Asking, PersonActions } from './person-actions';
import { PersonHead } from './person-head';
import classes from './person-pane.module.css';
import { RefuseDialog } from './refuse-dialog';
import { ReplaceDialog } from './replace-dialog';
import type { Exception } from './use-accredit';
import { useDraftsOf } from './use-drafts-of';
import { usePerson } from './use-person';

interface PersonPaneProps {
  readonly member: MemberKey;
  readonly snapshot: Snapshot;
}

/** The person that is open: who it is, whether they may vote, which card, and the rarer acts. */
export function PersonPane({ member, snapshot }: PersonPaneProps) {
  const { t } = useTranslation();
  const person = usePerson(member, snapshot);
  const draft = `person/${member}`;
  useDraftsOf(draft);
  const [asking, setAsking] = useDraft<Asking>(`${draft}/asking`, 'nothing');
  const pane = useRef<HTMLDivElement>(null);
  const [exception, setException] = useState<Exception>();
  const [decidedBy, setDecidedBy] = useState(snapshot.operator?.id);
  // Whoever sits down decides anew.
  if (decidedBy !== snapshot.operator?.id) {
    setDecidedBy(snapshot.operator?.id);
    setException(undefined);
  }
  if (!person) return undefined;
  const { standing } = person;
  const held = standing.card !== undefined;
  const { kind } = standing.entitlement;
  const mayVote = kind === 'entitled' || kind === 'partly' || exception !== undefined;
  const close = () => setAsking('nothing');
  return (
    <div ref={pane} className={classes['pane']}>
      <PersonHead person={person} />
      {standing.inConflict ? (
        <Banner tone="cure" title={t('person.conflict')}>
          <p>{t('person.conflictNow')}</p>
        </Banner>
      ) : undefined}
      <OfficeDecisions person={person} />
      {standing.warning ? (
        <Banner tone="cure" title={t('person.warning')}>
          <p>{person.member.comment ?? t('person.warningNow')}</p>
        </Banner>
      ) : undefined}
      {held ? (
        <CardHeld person={person} />
      ) : exception ? (
        <ExceptionBanner person={person} exception={exception} />
      ) : (
        <EntitlementBanner person={person} />
      )}
      {held || !mayVote ? undefined : snapshot.closed ? (
        <ClosedNote closed={snapshot.closed} />
      ) : (
        <AccreditForm person={person} snapshot={snapshot} exception={exception} area={pane} />
      )}
      <div className={classes['actions']}>
        <PersonActions
          person={person}
          snapshot={snapshot}
          exception={exception}
          onException={setException}
          onAsk={setAsking}
        />
      </div>
      {asking === 'lost' || asking === 'spoiled' ? (
        <ReplaceDialog person={person} snapshot={snapshot} cause={asking} onClose={close} />
      ) : undefined}
      {asking === 'refuse' ? <RefuseDialog person={person} snapshot={snapshot} onClose={close} /> : undefined}
    </div>
  );
}
