import { TextInput, Textarea } from '@mantine/core';
import { type Contact, KEY_TEXT_LIMIT, type KeyFailure } from '@shared/ipc/contract';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../bridge/bridge';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { DropZone } from '../../../components/drop-zone';
import { Message } from '../../../components/message';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { failureText } from '../../../i18n/failure-text';

type Step =
  | { readonly step: 'asking' }
  | { readonly step: 'added'; readonly contact: Contact }
  | { readonly step: 'refused'; readonly failure: KeyFailure };

interface AddKeyPanelProps {
  readonly accreditors: readonly Contact[];
  readonly onAdded: () => void;
}

/** Takes in an accreditor's public key: from a file, dropped, or pasted. */
export function AddKeyPanel({ accreditors, onAdded }: AddKeyPanelProps) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>({ step: 'asking' });
  const [name, setName] = useState('');
  const [text, setText] = useState('');

  const add = async (key: string | Uint8Array<ArrayBuffer>) => {
    const given = name.trim() === '' ? {} : { name: name.trim() };
    const added = await call('addContact', { role: 'accreditor', key, ...given });
    if (!added.ok) {
      setStep({ step: 'refused', failure: added.error });
      return;
    }
    setStep({ step: 'added', contact: added.value });
    setName('');
    setText('');
    onAdded();
  };
  const addFile = async (file: File) => {
    if (file.size > KEY_TEXT_LIMIT) {
      setStep({ step: 'refused', failure: { kind: 'not-a-key' } });
      return;
    }
    await add(new Uint8Array(await file.arrayBuffer()));
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.length > KEY_TEXT_LIMIT) {
      setStep({ step: 'refused', failure: { kind: 'not-a-key' } });
      return;
    }
    void add(text);
  };

  const again = () => setStep({ step: 'asking' });
  const toCompare =
    step.step === 'added' && !isCompared(accreditors, step.contact) ? step.contact.name : undefined;

  return (
    <Panel title={t('addKey.title')} lede={t('addKey.lede')}>
      {step.step === 'refused' ? <Message text={failureText(t, step.failure)} /> : undefined}
      {toCompare === undefined ? undefined : (
        <Banner tone="go" title={t('addKey.added', { name: toCompare })} role="status">
          <p>{t('addKey.addedNow')}</p>
        </Banner>
      )}
      <TextInput
        label={t('addKey.name')}
        description={t('addKey.nameHint')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={200}
      />
      <DropZone
        title={t('addKey.drop')}
        button={t('addKey.choose')}
        accept=".asc,.gpg,.pgp,.key,.txt"
        onFiles={([file]) => file && void addFile(file)}
      />
      <form onSubmit={submit} aria-label={t('addKey.paste')}>
        <Stack>
          <Textarea
            label={t('addKey.paste')}
            placeholder="-----BEGIN PGP PUBLIC KEY BLOCK-----"
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              again();
            }}
            minRows={2}
            maxRows={6}
            autosize
          />
          <Row>
            <Button type="submit" disabled={text.trim() === ''}>
              {t('addKey.add')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Panel>
  );
}

function isCompared(accreditors: readonly Contact[], { fingerprint }: Contact): boolean {
  return accreditors.some((one) => one.fingerprint === fingerprint && one.comparedAt !== undefined);
}
