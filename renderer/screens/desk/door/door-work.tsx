import { Checkbox, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { CardNumberField } from '../../../components/card-number-field';
import { useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { cardFault } from '../card-fault';
import { ByNameDialog } from './by-name-dialog';
import { DoorAnswerView } from './door-answer-view';
import type { DoorMode } from './door-mode';
import { DoorSide } from './door-side';
import classes from './door.module.css';
import { ModeSign } from './mode-sign';
import { useDoor } from './use-door';

interface DoorWorkProps {
  readonly mode: DoorMode;
  readonly snapshot: Snapshot;
  readonly onSwitch: () => void;
}

/** One direction: a field that takes each scan, the answer in large type, and what happened here. */
export function DoorWork({ mode, snapshot, onSwitch }: DoorWorkProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [keep, setKeep] = useDraft('door/keep', false);
  const [searching, setSearching] = useState(false);
  const { answer, scan, note } = useDoor(snapshot, mode);
  const focus = () => field.current?.focus();
  useEffect(focus, []);
  useKeysFor(field);
  const take = () => {
    const scanned = text;
    setText('');
    focus();
    void scan(scanned, mode === 'exit' && keep);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    take();
  };
  // Some scanners end with Tab: it sends what stands in the field, and from an empty one it leads on as ever.
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' || event.shiftKey || text === '' || event.target !== field.current) return;
    event.preventDefault();
    take();
  };
  return (
    <main className={classes['room']}>
      <VisuallyHidden component="h1">
        {t('door.title')}: {t(`door.mode.${mode}`)}
      </VisuallyHidden>
      <div className={classes['work']}>
        <header className={classes['banner']} data-mode={mode}>
          <ModeSign mode={mode} />
          <p className={classes['bannerName']}>{t(`door.mode.${mode}`)}</p>
          <p className={classes['bannerText']}>{t(`door.modeText.${mode}`)}</p>
          <Button onClick={onSwitch}>{t(`door.switch.${mode}`)}</Button>
        </header>
        <form
          className={classes['form']}
          onSubmit={submit}
          onKeyDown={press}
          aria-label={t(`door.mode.${mode}`)}
          noValidate
        >
          <CardNumberField
            ref={field}
            label={t('door.field')}
            fault={cardFault(t, snapshot, text)}
            value={text}
            onChange={setText}
          />
          <Button tone={mode === 'exit' ? 'primary' : 'go'} large type="submit" keyCap="Enter">
            {t(`door.act.${mode}`)}
          </Button>
        </form>
        <DoorAnswerView answer={answer} mode={mode} />
        <div className={classes['options']}>
          {mode === 'exit' ? (
            <Checkbox
              size="md"
              label={t('door.keep')}
              description={t('door.keepText')}
              checked={keep}
              onChange={(event) => {
                setKeep(event.currentTarget.checked);
                focus();
              }}
            />
          ) : undefined}
          <Button onClick={() => setSearching(true)}>{t('door.byName')}</Button>
        </div>
      </div>
      <DoorSide
        snapshot={snapshot}
        mode={mode}
        onNote={(presence) => {
          focus();
          void note(presence);
        }}
      />
      {searching ? (
        <ByNameDialog
          mode={mode}
          snapshot={snapshot}
          onClose={() => setSearching(false)}
          onChosen={(member) => {
            setSearching(false);
            // After the dialog has given the focus back to the button.
            setTimeout(focus);
            void note({ member });
          }}
        />
      ) : undefined}
    </main>
  );
}

/** Whatever is typed or scanned while no field has the focus goes into this one. */
function useKeysFor(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const press = (event: KeyboardEvent | globalThis.KeyboardEvent) => {
      const { target, key, ctrlKey, metaKey, altKey } = event;
      if (ctrlKey || metaKey || altKey || !/^[0-9A-Za-z]$/.test(key)) return;
      if (
        target instanceof Element &&
        target.closest('input:not([type="checkbox"]), textarea, select, [role="dialog"]')
      )
        return;
      field.current?.focus();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [field]);
}
