import type { MemberKey } from '@shared/domain/ids';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Row } from '../../components/row';
import { useDraft } from '../../lib/use-draft';
import type { Snapshot } from '../../roll-worker/engine-api';
import { useDesk } from '../../stores/desk-store';
import { AccreditForm, type Exception } from './accredit-form';
import { CardHeld } from './card-held';
import { CopyNumberButton } from './copy-number-button';
import { EntitlementBanner } from './entitlement-banner';
import { ExceptionBanner, ExceptionButton } from './exception';
import { PersonHead } from './person-head';
import classes from './person-pane.module.css';
import { RefuseDialog } from './refuse-dialog';
import { ReplaceDialog } from './replace-dialog';
import { useDraftsOf } from './use-drafts-of';
import { usePerson } from './use-person';

type Asking = 'nothing' | 'lost' | 'spoiled' | 'refuse';

interface PersonPaneProps {
  readonly member: MemberKey;
  readonly snapshot: Snapshot;
}

/** The person that is open: who it is, whether they may vote, which card, and the rarer acts. */
export function PersonPane({ member, snapshot }: PersonPaneProps) {
  const { t } = useTranslation();
  const person = usePerson(member, snapshot);
  const setWithdrawing = useDesk((state) => state.setWithdrawing);
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
  const lacksVote = standing.entitlement.kind !== 'entitled';
  const mayVote = !lacksVote || standing.entitlement.kind === 'partly' || exception !== undefined;
  const close = () => setAsking('nothing');
  return (
    <div ref={pane} className={classes['pane']}>
      <PersonHead person={person} />
      {standing.inConflict ? (
        <Banner tone="cure" title={t('person.conflict')}>
          <p>{t('person.conflictNow')}</p>
        </Banner>
      ) : undefined}
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
      {!held && mayVote ? (
        <AccreditForm person={person} snapshot={snapshot} exception={exception} area={pane} />
      ) : undefined}
      <div className={classes['actions']}>
        <Row>
          {held ? (
            <>
              <Button tone="quiet" onClick={() => setAsking('lost')}>
                {t('person.lost')}
              </Button>
              <Button tone="quiet" onClick={() => setAsking('spoiled')}>
                {t('person.spoiled')}
              </Button>
              <Button tone="quiet" onClick={() => setWithdrawing(member)}>
                {t('person.withdraw')}
              </Button>
            </>
          ) : (
            <>
              {exception ? (
                <Button tone="quiet" onClick={() => setException(undefined)}>
                  {t('override.drop')}
                </Button>
              ) : lacksVote ? (
                <ExceptionButton person={person} snapshot={snapshot} onDecided={setException} />
              ) : undefined}
              <Button tone="quiet" onClick={() => setAsking('refuse')}>
                {t('person.refuse')}
              </Button>
            </>
          )}
          {person.member.number === undefined ? undefined : (
            <CopyNumberButton number={person.member.number} />
          )}
        </Row>
      </div>
      {asking === 'lost' || asking === 'spoiled' ? (
        <ReplaceDialog person={person} snapshot={snapshot} cause={asking} onClose={close} />
      ) : undefined}
      {asking === 'refuse' ? <RefuseDialog person={person} snapshot={snapshot} onClose={close} /> : undefined}
    </div>
  );
}
