import { Radio } from '@mantine/core';
import type { Contact } from '@shared/ipc/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Message } from '../../components/message';
import { Page } from '../../components/page';
import { failureText } from '../../i18n/failure-text';
import { HomeFrame } from '../home/home-frame';
import { AddKeyPanel } from './add-key-panel';
import { ContactPanel } from './contact-panel';
import classes from './key-columns.module.css';
import { useContacts } from './use-contacts';

/** Whose keys this computer knows, outside of any assembly: the offices it gets packages from, and accreditors. */
export function KnownKeysScreen() {
  const { t } = useTranslation();
  const keys = { office: useContacts('office'), accreditor: useContacts('accreditor') };
  const [role, setRole] = useState<Contact['role']>('office');
  const failure = keys.office.failure ?? keys.accreditor.failure;
  return (
    <HomeFrame>
      <Page title={t('trust.known.title')} lede={t('trust.known.lede')}>
        {failure ? <Message text={failureText(t, failure)} /> : undefined}
        <div className={classes['columns']}>
          <div className={classes['column']}>
            <KeyList role="office" {...keys.office} />
            <KeyList role="accreditor" {...keys.accreditor} />
          </div>
          <div className={classes['column']}>
            <AddKeyPanel
              role={role}
              contacts={keys[role].contacts ?? []}
              onAdded={() => void keys[role].reload()}
            >
              <Radio.Group
                label={t('trust.known.whose')}
                value={role}
                onChange={(value) => setRole(value === 'office' ? 'office' : 'accreditor')}
              >
                <Radio value="office" size="md" label={t('trust.known.ofOffice')} />
                <Radio value="accreditor" size="md" label={t('trust.known.ofAccreditor')} />
              </Radio.Group>
            </AddKeyPanel>
          </div>
        </div>
      </Page>
    </HomeFrame>
  );
}

interface KeyListProps {
  readonly role: Contact['role'];
  readonly contacts: readonly Contact[] | undefined;
  readonly reload: () => Promise<void>;
}

function KeyList({ role, contacts, reload }: KeyListProps) {
  const { t } = useTranslation();
  return (
    <section aria-label={t(`trust.known.${role}`)} className={classes['section']}>
      <h2 className={classes['head']}>{t(`trust.known.${role}`)}</h2>
      {contacts?.length === 0 ? (
        <p className={classes['empty']}>{t(`trust.known.none.${role}`)}</p>
      ) : undefined}
      {contacts?.map((contact) => (
        <ContactPanel key={contact.fingerprint} contact={contact} onChanged={() => void reload()} />
      ))}
    </section>
  );
}
