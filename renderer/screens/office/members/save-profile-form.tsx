import { TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Row } from '../../../components/row';
import type { TablePreview } from '../../../roll-worker/engine-api';
import { saveProfile, savedProfiles } from '../../../stores/saved-profiles';

/** Keeps the mapping for the next table with the same columns. */
export function SaveProfileForm({ preview }: { readonly preview: TablePreview }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [saved, setSaved] = useState<string>();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { header, mapping, profile } = preview;
    const basedOn = savedProfiles().find(({ id }) => id === profile)?.basedOn ?? profile;
    saveProfile({ id: crypto.randomUUID(), name: name.trim(), header, mapping, basedOn });
    setSaved(name.trim());
    setName('');
  };
  return (
    <form onSubmit={submit} aria-label={t('import.saveProfile')}>
      <Row form>
        <TextInput
          label={t('import.profileName')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={80}
        />
        <Button type="submit" disabled={name.trim() === ''}>
          {t('import.saveProfile')}
        </Button>
        <span role="status">{saved === undefined ? '' : t('import.profileSaved', { name: saved })}</span>
      </Row>
    </form>
  );
}
