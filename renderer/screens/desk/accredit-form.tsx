import type { Vote } from '@shared/domain/assembly';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { CardNumberField } from '../../components/card-number-field';
import { rangesInHand } from '../../lib/own-cards';
import type { Person, Snapshot } from '../../roll-worker/engine-api';
import classes from './accredit-form.module.css';
import { cardFault } from './card-fault';
import { ForeignCardDialog } from './foreign-card-dialog';
import { IdentityChoice } from './identity-choice';
import { RefusedAct } from './refused-act';
import { CardFor } from './card-for';
import { type Exception, type ProxyChoice, useAccredit } from './use-accredit';
import { useBursts } from './use-bursts';
import { votesOfNextCard } from './votes-to-give';

interface AccreditFormProps {
  readonly person: Person;
  readonly snapshot: Snapshot;
  readonly exception: Exception | undefined;
  /** The votes that the person can still get a card for. */
  readonly left: readonly Vote[];
  /** Somebody else carries the vote. */
  readonly proxy: ProxyChoice | undefined;
  /** Where digits choose and scans are heard, whatever in it has the focus. */
  readonly area: RefObject<HTMLElement | null>;
}

/** Identity, card number, one act. */
export function AccreditForm(props: AccreditFormProps) {
  const { person, snapshot, exception, left, proxy, area } = props;
  const { t } = useTranslation();
  const group = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const votes = votesOfNextCard(left, snapshot);
  const { step, identity, text, choose, type, submit, hear } = useAccredit({
    ...{ person, snapshot, exception, left, votes, proxy, group, field },
  });
  const [asking, setAsking] = useState(false);
  const foreign = step.step === 'refused' ? step.foreign : undefined;
  const form = useInSight();
  useBursts(area, field, hear);
  return (
    <form
      ref={form}
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      aria-label={t('accredit.label')}
      noValidate
    >
      <CardFor person={person} snapshot={snapshot} left={left} votes={votes} />
      <IdentityChoice ref={group} chosen={identity} onChoose={choose} />
      <div className={classes['act']}>
        <CardNumberField
          ref={field}
          label={t('accredit.card')}
          hint={rangesInHand(snapshot, t('common.to'), votes)}
          fault={cardFault(t, snapshot, text)}
          value={text}
          onChange={type}
        />
        <div className={classes['go']}>
          <Button tone="go" large wide type="submit" busy={step.step === 'saving'} keyCap="Enter">
            {t('accredit.act')}
          </Button>
        </div>
      </div>
      {step.step === 'refused' ? (
        <RefusedAct text={step.text}>
          {foreign === undefined ? undefined : (
            <Button tone="quiet" onClick={() => setAsking(true)}>
              {t('foreignCard.open')}
            </Button>
          )}
        </RefusedAct>
      ) : undefined}
      {asking && foreign !== undefined ? (
        <ForeignCardDialog
          card={foreign}
          snapshot={snapshot}
          acts={['override']}
          exception={exception}
          draft={`person/${person.member.key}/foreign`}
          onClose={() => setAsking(false)}
          onDecided={(leave) => {
            setAsking(false);
            void submit(leave);
          }}
        />
      ) : undefined}
    </form>
  );
}

/** As much may be scrolled away of who this is, px: the name stays, and what was found. */
const SCROLLED_LIMIT = 110;

/** Brings the form into sight on a small screen, where only the facts below the name go for it. */
function useInSight(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const pane = form.current?.closest('section')?.getBoundingClientRect();
    const box = form.current?.getBoundingClientRect();
    const hidden = box === undefined || pane === undefined ? 0 : box.bottom - pane.bottom;
    if (hidden > 0 && hidden <= SCROLLED_LIMIT) form.current?.scrollIntoView({ block: 'end' });
  }, []);
  return form;
}
