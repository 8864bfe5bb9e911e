import { writeTable } from '@shared/tables/write';
import { ok } from '@shared/lib/result';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { Banner } from '../../../components/banner';
import { DataTable } from '../../../components/data-table';
import { DropZone } from '../../../components/drop-zone';
import { EmptyState } from '../../../components/empty-state';
import { Message } from '../../../components/message';
import { Panel } from '../../../components/panel';
import { SaveButton } from '../../../components/save-button';
import { failureText } from '../../../i18n/failure-text';
import type {
  CredentialsView,
  MandatesPreview,
  Snapshot,
  TableFailure,
} from '../../../roll-worker/engine-api';
import { formOfAssembly, restsOnMandates } from './assembly-form';
import { MandateUnits } from './mandate-units';
import { MandatesPreviewPanel } from './mandates-preview';

type Step =
  | { readonly step: 'none' }
  | { readonly step: 'reading' }
  | { readonly step: 'failed'; readonly failure: TableFailure }
  | { readonly step: 'read'; readonly name: string; readonly preview: MandatesPreview }
  | { readonly step: 'taken' };

/** The table of mandates: what it needs, what a new one comes to, and the one that holds. */
export function MandatesTab({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>({ step: 'none' });
  const credentials = useCredentials(snapshot);
  const read = async (file: File) => {
    setStep({ step: 'reading' });
    const answer = await engine().readMandates(file);
    setStep(
      answer.ok
        ? { step: 'read', name: file.name, preview: answer.value }
        : { step: 'failed', failure: answer.error },
    );
  };
  if (step.step === 'read') {
    return (
      <MandatesPreviewPanel
        snapshot={snapshot}
        name={step.name}
        preview={step.preview}
        current={credentials}
        onTaken={() => setStep({ step: 'taken' })}
        onCancel={() => setStep({ step: 'none' })}
      />
    );
  }
  return (
    <>
      {step.step === 'taken' ? (
        <Banner tone="go" title={t('mandateTable.taken')} role="status">
          <p>{t('mandateTable.takenHint')}</p>
        </Banner>
      ) : undefined}
      {step.step === 'failed' ? <Message text={failureText(t, step.failure)} /> : undefined}
      {restsOnMandates(formOfAssembly(snapshot.assembly)) ? undefined : (
        <Banner tone="calm" title={t('mandateTable.notAsked')}>
          <p>{t('mandateTable.notAskedHint')}</p>
        </Banner>
      )}
      <Panel {...(credentials ? { title: t('mandateTable.newTable') } : {})}>
        {credentials ? undefined : (
          <EmptyState title={t('mandateTable.emptyTitle')} text={t('mandateTable.emptyText')} />
        )}
        <DropZone
          title={t('mandateTable.drop')}
          button={t('mandateTable.choose')}
          accept=".csv,.txt,.tsv"
          primary={credentials === undefined}
          onFiles={([file]) => file && void read(file)}
        />
        <p>{t('mandateTable.columns')}</p>
        <DataTable
          label={t('mandateTable.exampleTable')}
          head={HEAD}
          rows={EXAMPLE.map((cells, key) => ({ key, cells }))}
        />
        <SaveButton
          label={t('mandateTable.example')}
          tone="plain"
          kind="table"
          make={() => Promise.resolve(ok({ file: exampleTable(t('mandateTable.exampleName')), detail: '' }))}
        />
      </Panel>
      {credentials ? <MandateUnits credentials={credentials} /> : undefined}
    </>
  );
}

function useCredentials(snapshot: Snapshot): CredentialsView | undefined {
  const [credentials, setCredentials] = useState<CredentialsView>();
  useEffect(() => {
    let shown = true;
    if (snapshot.mandateUnits > 0) {
      void engine()
        .credentials()
        .then((found) => {
          if (shown) setCredentials(found);
        });
    }
    return () => {
      shown = false;
    };
  }, [snapshot]);
  return snapshot.mandateUnits > 0 ? credentials : undefined;
}

/** The columns that `readMandates` knows, with made-up people: numbers that nobody has. */
const HEAD = ['Gliederung', 'Sitze', 'Mitgliedsnummer', 'Rolle', 'Rang', 'Stimmen'];
const EXAMPLE = [
  ['KV Musterstadt', '2', '900001', 'Delegierte', '', '1'],
  ['KV Musterstadt', '2', '900002', 'Delegierte', '', '1'],
  ['KV Musterstadt', '2', '900003', 'Ersatz', '1', ''],
  ['KV Musterland', '1', '900004', 'Delegierte', '', '1'],
  ['KV Musterland', '1', '900005', 'Ersatz', '1', ''],
];

function exampleTable(name: string) {
  return { name, bytes: new TextEncoder().encode(writeTable([HEAD, ...EXAMPLE])) };
}
