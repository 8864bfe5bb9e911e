import { parseCardNumber } from '@shared/domain/cards';
import type { Command, Refusal } from '@shared/domain/commands';
import type { IdentityMethod } from '@shared/domain/events';
import { type RefObject, type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../app/engine';
import { Button } from '../../components/button';
import { CardNumberField } from '../../components/card-number-field';
import { Message } from '../../components/message';
import type { FailureText } from '../../i18n/failure-text';
import { refusalText } from '../../i18n/refusal-text';
import { batchRanges, ownCard } from '../../lib/own-cards';
import { useDraft } from '../../lib/use-draft';
import type { Person, Snapshot, StorageFailure } from '../../roll-worker/engine-api';
import { type Acknowledgement, useDesk } from '../../stores/desk-store';
import classes from './accredit-form.module.css';
import { IdentityChoice, identityByKey } from './identity-choice';
import { useBursts } from './use-bursts';
import { useDraftsOf } from './use-drafts-of';
import { nameOfMember, personName } from './use-person';

type Step =
  | { readonly step: 'asking' }
  | { readonly step: 'saving' }
  | { readonly step: 'refused'; readonly text: FailureText };

/** For which votes in spite of what, why, and who approved. */
export type Exception = Required<Pick<Accredit, 'override'>> & Pick<Accredit, 'approval'>;
type Accredit = Extract<Command, { type: 'accredit' }>;

interface AccreditFormProps {
  readonly person: Person;
  readonly snapshot: Snapshot;
  readonly exception: Exception | undefined;
  /** Where digits choose and scans are heard, whatever in it has the focus. */
  readonly area: RefObject<HTMLElement | null>;
}

/** Identity, card number, one act. Identity starts unchosen for each person. */
export function AccreditForm({ person, snapshot, exception, area }: AccreditFormProps) {
  const { t } = useTranslation();
  const acknowledge = useDesk((state) => state.acknowledge);
  const group = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [step, setStep] = useState<Step>({ step: 'asking' });
  const draft = `person/${person.member.key}/accredit`;
  useDraftsOf(draft);
  const [identity, setIdentity] = useDraft<IdentityMethod | undefined>(`${draft}/identity`, undefined);
  /** The digit that chose the method while no card was entered yet; it might have been meant for the card. */
  const [digit, setDigit] = useDraft(`${draft}/digit`, '');
  const [card, setCard] = useDraft(`${draft}/card`, '');
  const isHalfDone = useRef(identity !== undefined || card !== '');
  // Where somebody goes on after a lock, the next digit belongs to the card.
  useEffect(() => (isHalfDone.current ? field.current : group.current)?.focus(), []);

  const choose = (method: IdentityMethod, goOn: boolean, pressed = '') => {
    setIdentity(method);
    setDigit(card === '' ? pressed : '');
    setStep({ step: 'asking' });
    // After the browser has given the focus to what was clicked.
    if (goOn) setTimeout(() => field.current?.focus());
  };
  const refuse = (text: FailureText) => {
    setStep({ step: 'refused', text });
    field.current?.select();
  };
  /** The number stays; the digits choose the method again. */
  const askIdentity = (text: FailureText) => {
    setIdentity(undefined);
    setStep({ step: 'refused', text });
    group.current?.focus();
  };
  const explain = (refusal: Refusal | StorageFailure) => refusalText(t, snapshot, refusal, nameOfMember);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const number = parseCardNumber(card);
    if (step.step === 'saving') return;
    if (card.trim() === '') {
      refuse({ what: t('card.missing'), why: '', now: t('card.missingNow') });
      return;
    }
    if (number === undefined) {
      refuse({ what: t('card.notANumber', { text: card }), why: '', now: t('card.notANumberNow') });
      return;
    }
    const meant = digit === '' ? undefined : ownCard(snapshot, digit + card);
    if (meant !== undefined) {
      setCard(meant);
      const values = { digit, card: number, meant };
      askIdentity({
        what: t('card.digit', values),
        why: t('card.digitWhy', values),
        now: t('card.digitNow', values),
      });
      return;
    }
    setStep({ step: 'saving' });
    const done = await engine().execute({
      type: 'accredit',
      member: person.member.key,
      card: number,
      identity,
      ...exception,
    });
    if (!done.ok) {
      const text = await explain(done.error);
      if (done.error.kind === 'identity-missing') askIdentity(text);
      else refuse(text);
      return;
    }
    acknowledge({
      kind: 'accredited',
      name: personName(person),
      ...votesOf(person, exception),
      card: number,
      at: Date.now(),
      already: done.value.already,
    });
  };
  useBursts(area, field, (burst) => {
    const method = burst.kind === 'key' ? identityByKey(burst.key) : undefined;
    if (method) {
      choose(method, true, burst.kind === 'key' ? burst.key : '');
      return;
    }
    if (burst.kind === 'key') return;
    setCard(burst.text);
    if (identity === undefined) void explain({ kind: 'identity-missing' }).then(askIdentity);
    else field.current?.focus();
  });

  return (
    <form
      className={classes['form']}
      onSubmit={(event) => void submit(event)}
      aria-label={t('accredit.label')}
      noValidate
    >
      <IdentityChoice ref={group} chosen={identity} onChoose={choose} />
      <div className={classes['act']}>
        <CardNumberField
          ref={field}
          label={t('accredit.card')}
          hint={batchRanges(snapshot, t('common.to'))}
          value={card}
          onChange={(value) => {
            setCard(value);
            setStep({ step: 'asking' });
          }}
        />
        <div className={classes['go']}>
          <Button tone="go" large wide type="submit" busy={step.step === 'saving'} keyCap="Enter">
            {t('accredit.act')}
          </Button>
        </div>
      </div>
      {step.step === 'refused' ? <Message text={step.text} /> : undefined}
    </form>
  );
}

/** What the acknowledgement says of the votes: which, where these are not all, and which by an exception. */
function votesOf(
  { standing }: Person,
  exception: Exception | undefined,
): Pick<Acknowledgement, 'only' | 'exception'> {
  const byException = exception?.override.votes ?? [];
  const granted = standing.entitlement.votes.filter(
    ({ vote, entitled }) => entitled || byException.includes(vote),
  );
  return {
    only: granted.length < standing.entitlement.votes.length ? granted.map(({ vote }) => vote) : [],
    exception: byException,
  };
}
