import type { DeskId } from '@shared/domain/ids';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state';
import { Message } from '../../../components/message';
import { Page } from '../../../components/page';
import { failureText } from '../../../i18n/failure-text';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { AddKeyPanel } from '../../keys/add-key-panel';
import classes from '../../keys/key-columns.module.css';
import { isCompared, isTrusted, useContacts } from '../../keys/use-contacts';
import { AccreditorPanel } from './accreditor-panel';
import { EmergencyPanel } from './emergency-panel';
import { IssuePanel } from './issue-panel';

/** Who accredits: their keys, compared by telephone, and the roll package for them. */
export function AccreditorsRoom({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const { contacts, failure, reload } = useContacts('accreditor');
  const [chosen, setChosen] = useState<ReadonlySet<DeskId>>(new Set());
  const accreditors = contacts ?? [];
  const choose = (fingerprint: DeskId, wanted: boolean) => {
    const next = new Set(chosen);
    if (wanted) next.add(fingerprint);
    else next.delete(fingerprint);
    setChosen(next);
  };
  return (
    <Page title={t('room.accreditors')} lede={t('accreditors.lede')}>
      <div className={classes['columns']}>
        <div className={classes['column']}>
          {failure ? <Message text={failureText(t, failure)} /> : undefined}
          {contacts?.length === 0 && !failure ? (
            <EmptyState title={t('accreditors.emptyTitle')} text={t('accreditors.emptyText')} />
          ) : undefined}
          {accreditors.map((accreditor) => (
            <AccreditorPanel
              key={accreditor.fingerprint}
              accreditor={accreditor}
              snapshot={snapshot}
              chosen={chosen.has(accreditor.fingerprint)}
              onChoose={(wanted) => choose(accreditor.fingerprint, wanted)}
              onChanged={() => void reload()}
            />
          ))}
          <EmergencyPanel snapshot={snapshot} />
        </div>
        <div className={classes['column']}>
          <IssuePanel
            snapshot={snapshot}
            chosen={accreditors.filter((one) => chosen.has(one.fingerprint) && isCompared(one))}
            notCompared={accreditors.filter((one) => isTrusted(one) && !isCompared(one))}
          />
          <AddKeyPanel role="accreditor" contacts={accreditors} onAdded={() => void reload()} />
        </div>
      </div>
    </Page>
  );
}
