import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { Row } from '../../../components/row';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { OlderRules } from './older-rules';
import { PreviewState } from './preview-state';
import classes from './rules-tab.module.css';
import { SaveDialog } from './save-dialog';
import { SettingsPanel } from './settings-panel';
import { ShippedDialog } from './shipped-dialog';
import { useRulesForm } from './use-rules-form';
import { useRulesPreview } from './use-rules-preview';
import { VotePanel } from './vote-panel';

/** The rules of each vote as sentences that can be filled in, with what they come to; and what else the statutes say. */
export function RulesTab({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const rules = useRulesForm(snapshot);
  const { form, reading, changed, tried, change } = rules;
  const view = useRulesPreview(form, snapshot.roll);
  const [dialog, setDialog] = useState<'save' | 'shipped'>();
  const [saved, setSaved] = useState(false);
  const save = () => {
    rules.setTried(true);
    const [first] = reading.faults;
    if (first === undefined) setDialog('save');
    else showFault(first);
  };
  return (
    <>
      {saved && !changed ? <Saved /> : undefined}
      <OlderRules snapshot={snapshot} />
      <PreviewState view={view} roll={snapshot.roll} />
      {form.votes.map((vote, index) => (
        <VotePanel
          key={vote.vote}
          form={vote}
          place={index}
          view={view}
          tried={tried}
          faults={reading.faults}
          onChange={(next) => change({ votes: form.votes.map((one) => (one === vote ? next : one)) })}
        />
      ))}
      <Row>
        <Button onClick={() => setDialog('shipped')}>{t('rules.shipped.open')}</Button>
      </Row>
      <SettingsPanel form={form} tried={tried} faults={reading.faults} onChange={change} />
      {changed ? (
        <section className={classes['bar']} aria-label={t('rules.unsaved')}>
          <p className={classes['unsaved']} role="status">
            <strong>{t('rules.unsaved')}</strong>{' '}
            {tried && reading.faults.length > 0
              ? t('rules.faults', { count: reading.faults.length })
              : t('rules.unsavedHint')}
          </p>
          <Row end>
            <Button onClick={rules.drop}>{t('rules.discard')}</Button>
            <Button tone="primary" onClick={save}>
              {t('rules.save')}
            </Button>
          </Row>
        </section>
      ) : undefined}
      {dialog === 'save' && reading.assembly ? (
        <SaveDialog
          snapshot={snapshot}
          assembly={reading.assembly}
          onSaved={() => {
            setDialog(undefined);
            setSaved(true);
            rules.drop();
          }}
          onClose={() => setDialog(undefined)}
        />
      ) : undefined}
      {dialog === 'shipped' ? (
        <ShippedDialog
          form={form}
          kind={snapshot.assembly.kind}
          onTake={(part) => {
            setDialog(undefined);
            change(part);
          }}
          onClose={() => setDialog(undefined)}
        />
      ) : undefined}
    </>
  );
}

/** That the rules are saved: comes into sight, and has the focus since the button that had it is gone. */
function Saved() {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <div ref={box} tabIndex={-1}>
      <Banner tone="go" title={t('rules.saved')} role="status" />
    </div>
  );
}

/** Puts the focus into a field, with what is said of it in sight. */
function showFault(field: string): void {
  const input = document.getElementById(field);
  input?.focus({ preventScroll: true });
  input?.scrollIntoView({ block: 'center' });
}
