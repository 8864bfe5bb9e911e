import { parseCardNumber } from '@shared/domain/cards';
import type { IdentityMethod } from '@shared/domain/events';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../app/engine';
import { Button } from '../../components/button';
import { CardNumberField } from '../../components/card-number-field';
import { Message } from '../../components/message';
import type { FailureText } from '../../i18n/failure-text';
import { refusalText } from '../../i18n/refusal-text';
import { batchRanges } from '../../lib/own-cards';
import { createScanBuffer } from '../../lib/scan-buffer';
import type { Person, Snapshot } from '../../roll-worker/engine-api';
import { useDesk } from '../../stores/desk-store';
import classes from './accredit-form.module.css';
import { IdentityChoice, identityByKey } from './identity-choice';
import { nameOfMember, personName } from './use-person';

type Step =
  | { readonly step: 'asking' }
  | { readonly step: 'saving' }
  | { readonly step: 'refused'; readonly text: FailureText };

interface AccreditFormProps {
  readonly person: Person;
  readonly snapshot: Snapshot;
}

/** Identity, card number, one act. Identity starts unchosen for each person. */
export function AccreditForm({ person, snapshot }: AccreditFormProps) {
  const { t } = useTranslation();
  const acknowledge = useDesk((state) => state.acknowledge);
  const group = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [step, setStep] = useState<Step>({ step: 'asking' });
  const [identity, setIdentity] = useState<IdentityMethod>();
  const [card, setCard] = useState('');
  useEffect(() => group.current?.focus(), []);

  const choose = (method: IdentityMethod, goOn: boolean) => {
    setIdentity(method);
    setStep({ step: 'asking' });
    if (goOn) field.current?.focus();
  };
  const refuse = (text: FailureText) => {
    setStep({ step: 'refused', text });
    field.current?.select();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const number = parseCardNumber(card);
    if (step.step === 'saving') return;
    if (card.trim() === '') return field.current?.focus();
    if (number === undefined) {
      return refuse({ what: t('card.notANumber', { text: card }), why: '', now: t('card.notANumberNow') });
    }
    setStep({ step: 'saving' });
    const done = await engine().execute({
      type: 'accredit',
      member: person.member.key,
      card: number,
      identity,
    });
    if (!done.ok) return refuse(await refusalText(t, snapshot, done.error, nameOfMember));
    acknowledge({
      kind: 'accredited',
      name: personName(person),
      card: number,
      at: Date.now(),
      already: done.value.already,
    });
  };
  const scan = useScanBuffer((burst) => {
    const method = burst.kind === 'key' ? identityByKey(burst.key) : undefined;
    if (method) return choose(method, true);
    if (burst.kind === 'scan') {
      setCard(burst.text);
      field.current?.focus();
    }
  });
  const press = (event: KeyboardEvent) => {
    if (event.target === field.current || event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^[0-9A-Za-z]$/.test(event.key)) scan.press(event.key);
    else if (event.key === 'Enter') scan.end();
  };

  return (
    <form
      className={classes['form']}
      onSubmit={(event) => void submit(event)}
      onKeyDown={press}
      aria-label={t('accredit.label')}
      noValidate
    >
      <IdentityChoice ref={group} chosen={identity} onChoose={choose} />
      {step.step === 'refused' ? <Message text={step.text} /> : undefined}
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
    </form>
  );
}

/** A scan buffer that always calls the newest `deliver`. */
function useScanBuffer(deliver: Parameters<typeof createScanBuffer>[0]) {
  const newest = useRef(deliver);
  useEffect(() => {
    newest.current = deliver;
  });
  const [buffer] = useState(() =>
    createScanBuffer(
      (burst) => newest.current(burst),
      (run, ms) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    ),
  );
  return buffer;
}
