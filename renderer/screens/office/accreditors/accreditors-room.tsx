import type { Contact, KeyFailure } from '@shared/ipc/contract';
import type { DeskId } from '@shared/domain/ids';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../bridge/bridge';
import { EmptyState } from '../../../components/empty-state';
import { Message } from '../../../components/message';
import { Page } from '../../../components/page';
import { failureText } from '../../../i18n/failure-text';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { AccreditorPanel } from './accreditor-panel';
import classes from './accreditors-room.module.css';
import { AddKeyPanel } from './add-key-panel';
import { IssuePanel } from './issue-panel';
import { useAccreditors } from './use-accreditors';

/** Who accredits: their keys, compared by telephone, and the roll package for them. */
export function AccreditorsRoom({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const { accreditors, failure, reload } = useAccreditors();
  const [refused, setRefused] = useState<KeyFailure>();
  const [chosen, setChosen] = useState<ReadonlySet<DeskId>>(new Set());
  const shown = refused ?? failure;

  const compare = async ({ fingerprint }: Contact) => {
    const marked = await call('markCompared', { role: 'accreditor', fingerprint });
    setRefused(marked.ok ? undefined : marked.error);
    await reload();
  };
  const choose = (fingerprint: DeskId, wanted: boolean) => {
    const next = new Set(chosen);
    if (wanted) next.add(fingerprint);
    else next.delete(fingerprint);
    setChosen(next);
  };
  const recipients = accreditors.filter(
    ({ fingerprint, comparedAt }) => chosen.has(fingerprint) && comparedAt !== undefined,
  );

  return (
    <Page title={t('room.accreditors')} lede={t('accreditors.lede')}>
      <div className={classes['columns']}>
        <div className={classes['column']}>
          {shown ? <Message text={failureText(t, shown)} /> : undefined}
          {accreditors.length === 0 ? (
            <EmptyState title={t('accreditors.emptyTitle')} text={t('accreditors.emptyText')} />
          ) : undefined}
          {accreditors.map((accreditor) => (
            <AccreditorPanel
              key={accreditor.fingerprint}
              accreditor={accreditor}
              snapshot={snapshot}
              chosen={chosen.has(accreditor.fingerprint)}
              onChoose={(wanted) => choose(accreditor.fingerprint, wanted)}
              onCompared={() => void compare(accreditor)}
            />
          ))}
        </div>
        <div className={classes['column']}>
          <IssuePanel snapshot={snapshot} recipients={recipients} />
          <AddKeyPanel accreditors={accreditors} onAdded={() => void reload()} />
        </div>
      </div>
    </Page>
  );
}
