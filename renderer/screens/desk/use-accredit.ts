import type { Vote } from '@shared/domain/assembly';
import type { Command, Refusal } from '@shared/domain/commands';
import type { IdentityMethod } from '@shared/domain/events';
import type { CardNumber } from '@shared/domain/ids';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../app/engine';
import type { FailureText } from '../../i18n/failure-text';
import { refusalText } from '../../i18n/refusal-text';
import { readCardEntry } from '../../lib/card-entry';
import { ownCard } from '../../lib/own-cards';
import type { Burst } from '../../lib/scan-buffer';
import { useDraft } from '../../lib/use-draft';
import type { Person, Snapshot, StorageFailure } from '../../roll-worker/engine-api';
import { useDesk } from '../../stores/desk-store';
import { isForeign } from './foreign-card';
import { identityByKey } from './identity-choice';
import { useDraftsOf } from './use-drafts-of';
import { nameOfMember, personName } from './use-person';

type Accredit = Extract<Command, { type: 'accredit' }>;

/** For which votes in spite of what, why, and who approved. */
export type Exception = Required<Pick<Accredit, 'override'>> & Pick<Accredit, 'approval'>;

/** Why a card is handed out that this desk doesn't hold, and who approved. */
export type ForeignCardLeave = Required<Pick<Accredit, 'foreignCard'>> & Pick<Accredit, 'approval'>;

type Step =
  | { readonly step: 'asking' }
  | { readonly step: 'saving' }
  /** `foreign`: the card is refused only because this desk doesn't hold it. */
  | { readonly step: 'refused'; readonly text: FailureText; readonly foreign?: CardNumber };

/** Who carries the vote that the next card is for, and what shows that he may (rule D9). */
export type ProxyChoice = NonNullable<Accredit['proxy']> & { readonly holderName: string };

interface Accrediting {
  readonly person: Person;
  readonly snapshot: Snapshot;
  readonly exception: Exception | undefined;
  /** All votes that the person can still get a card for, and those that this card is for. */
  readonly left: readonly Vote[];
  readonly votes: readonly Vote[];
  readonly proxy: ProxyChoice | undefined;
  readonly group: RefObject<HTMLDivElement | null>;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** The state of an accreditation: identity, card, one act. Identity starts unchosen for each person. */
export function useAccredit(accrediting: Accrediting) {
  const { person, snapshot, exception, left, votes, proxy, group, field } = accrediting;
  const { t } = useTranslation();
  const acknowledge = useDesk((state) => state.acknowledge);
  const [step, setStep] = useState<Step>({ step: 'asking' });
  const draft = `person/${person.member.key}/accredit`;
  useDraftsOf(draft);
  const [identity, setIdentity] = useDraft<IdentityMethod | undefined>(`${draft}/identity`, undefined);
  /** The digit that chose the method while no card was entered yet; it might have been meant for the card. */
  const [digit, setDigit] = useDraft(`${draft}/digit`, '');
  const [text, setText] = useDraft(`${draft}/card`, '');
  const isHalfDone = useRef(identity !== undefined || text !== '');
  // Where somebody goes on after a lock, the next digit belongs to the card.
  useEffect(() => {
    // A payment that made the person entitled: its dialog is still to be answered.
    if (document.querySelector('[role="dialog"]') !== null) return;
    (isHalfDone.current ? field.current : group.current)?.focus();
  }, [field, group]);

  const choose = (method: IdentityMethod, goOn: boolean, pressed = '') => {
    setIdentity(method);
    setDigit(text === '' ? pressed : '');
    setStep({ step: 'asking' });
    // After the browser has given the focus to what was clicked.
    if (goOn) setTimeout(() => field.current?.focus());
  };
  const refuse = (said: FailureText, foreign?: CardNumber) => {
    setStep({ step: 'refused', text: said, ...(foreign !== undefined && { foreign }) });
    field.current?.select();
  };
  /** The number stays; the digits choose the method again. */
  const askIdentity = (said: FailureText) => {
    setIdentity(undefined);
    setStep({ step: 'refused', text: said });
    group.current?.focus();
  };
  const explain = (refusal: Refusal | StorageFailure) => refusalText(t, snapshot, refusal, nameOfMember);
  /** The card that stands in the field, or undefined once it was said why there is none. */
  const readCard = async (): Promise<CardNumber | undefined> => {
    const entry = readCardEntry(snapshot, text);
    switch (entry.kind) {
      case 'nothing':
        refuse({ what: t('card.missing'), why: '', now: t('card.missingNow') });
        return undefined;
      case 'unreadable':
        refuse({ what: t('card.notANumber', { text }), why: '', now: t('card.notANumberNow') });
        return undefined;
      case 'refused': {
        // What stays in the field could be sent again as a bare number.
        if (entry.refusal.kind === 'card-of-other-assembly') setText('');
        refuse(await explain(entry.refusal));
        return undefined;
      }
      case 'card':
        setText(entry.card);
        return entry.card;
    }
  };
  /** The next card of the same person: identified is whoever was identified for the first. */
  const goOn = () => {
    setText('');
    setDigit('');
    setStep({ step: 'asking' });
    field.current?.focus();
  };
  const submit = async (leave?: ForeignCardLeave) => {
    if (step.step === 'saving') return;
    const card = await readCard();
    if (card === undefined) return;
    const meant = digit === '' ? undefined : ownCard(snapshot, digit + card);
    if (meant !== undefined) {
      setText(meant);
      const values = { digit, card, meant };
      const why = t('card.digitWhy', values);
      askIdentity({ what: t('card.digit', values), why, now: t('card.digitNow', values) });
      return;
    }
    setStep({ step: 'saving' });
    const held = snapshot.assembly.votes;
    const member = person.member.key;
    const excepted = exception?.override.votes.some((vote) => votes.includes(vote)) === true;
    const done = await engine().execute({
      ...{ type: 'accredit', member, card, identity },
      ...(votes.length < held.length && { votes }),
      ...(excepted && exception),
      ...leave,
      ...(proxy !== undefined && { proxy: { holder: proxy.holder, note: proxy.note } }),
    });
    if (!done.ok) {
      const said = await explain(done.error);
      if (done.error.kind === 'identity-missing') askIdentity(said);
      else refuse(said, isForeign(done.error) ? card : undefined);
      return;
    }
    const more = left.length > votes.length;
    acknowledge(
      {
        kind: 'accredited',
        name: personName(person),
        only: votes.length < held.length ? votes : [],
        exception: exception?.override.votes.filter((vote) => votes.includes(vote)) ?? [],
        ...(leave !== undefined && { foreign: true }),
        ...(proxy !== undefined && { holder: proxy.holderName }),
        card,
        at: Date.now(),
        already: done.value.already,
      },
      more,
    );
    if (more) goOn();
  };
  const hear = (burst: Burst) => {
    const method = burst.kind === 'key' ? identityByKey(burst.key) : undefined;
    if (method) {
      choose(method, true, burst.kind === 'key' ? burst.key : '');
      return;
    }
    if (burst.kind === 'key') return;
    const scanned = readCardEntry(snapshot, burst.text);
    setText(scanned.kind === 'card' ? scanned.card : burst.text);
    if (identity === undefined) void explain({ kind: 'identity-missing' }).then(askIdentity);
    else field.current?.focus();
  };
  const type = (value: string) => {
    setText(value);
    setStep({ step: 'asking' });
  };
  return { step, identity, text, choose, type, submit, hear };
}
