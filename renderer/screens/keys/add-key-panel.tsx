import { TextInput, Textarea } from '@mantine/core';
import { type Contact, KEY_TEXT_LIMIT } from '@shared/ipc/contract';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { DropZone } from '../../components/drop-zone';
import { Message } from '../../components/message';
import { Panel } from '../../components/panel';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';
import { failureText } from '../../i18n/failure-text';
import { ChangedKeyDialog } from './changed-key-dialog';
import { useAddKey } from './use-add-key';
import { isCompared } from './use-contacts';

interface AddKeyPanelProps {
  readonly role: Contact['role'];
  /** The keys of this role that are here. */
  readonly contacts: readonly Contact[];
  readonly onAdded: () => void;
  /** Stands before the fields. */
  readonly children?: ReactNode;
}

/** Takes in somebody's public key: from a file, dropped, or pasted. */
export function AddKeyPanel({ role, contacts, onAdded, children }: AddKeyPanelProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const { step, busy, add, decide, forget } = useAddKey(() => {
    setName('');
    setText('');
    onAdded();
  });
  const take = (key: string | Uint8Array<ArrayBuffer>) =>
    add({ role, key, ...(name.trim() === '' ? {} : { name: name.trim() }) });
  const takeFile = async (file: File) => take(new Uint8Array(await file.slice(0, FILE_LIMIT).arrayBuffer()));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void take(text);
  };
  return (
    <Panel title={t('addKey.title')} lede={t('addKey.lede')}>
      {children}
      {step.step === 'refused' ? <Message text={failureText(t, step.failure)} /> : undefined}
      {step.step === 'added' && !isComparedIn(contacts, step.contact) ? (
        <Banner tone="go" title={t('addKey.added', { name: step.contact.name })} role="status">
          <p>{t('addKey.addedNow')}</p>
        </Banner>
      ) : undefined}
      <TextInput
        label={t(`addKey.name.${role}`)}
        description={t('addKey.nameHint')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={200}
      />
      <DropZone
        title={t('addKey.drop')}
        button={t('addKey.choose')}
        accept=".asc,.gpg,.pgp,.key,.txt"
        onFiles={([file]) => file && void takeFile(file)}
      />
      <form onSubmit={submit} aria-label={t('addKey.paste')}>
        <Stack>
          <Textarea
            label={t('addKey.paste')}
            placeholder="-----BEGIN PGP PUBLIC KEY BLOCK-----"
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              forget();
            }}
            minRows={2}
            maxRows={6}
            autosize
          />
          <Row>
            <Button type="submit" busy={busy} disabled={text.trim() === ''}>
              {t('addKey.add')}
            </Button>
          </Row>
        </Stack>
      </form>
      {step.step === 'changed' ? (
        <ChangedKeyDialog
          changed={step.changed}
          busy={busy}
          failure={step.failure}
          onDecide={(decision) => void decide(decision)}
          onClose={forget}
        />
      ) : undefined}
    </Panel>
  );
}

/** One byte more than a key may have: enough to see that it is too large, and a huge file is not read. */
const FILE_LIMIT = KEY_TEXT_LIMIT + 1;

function isComparedIn(contacts: readonly Contact[], { fingerprint }: Contact): boolean {
  return contacts.some((one) => one.fingerprint === fingerprint && isCompared(one));
}
