import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../app/engine';
import { call } from '../../bridge/bridge';
import { Banner } from '../../components/banner';
import { DropZone } from '../../components/drop-zone';
import { Message } from '../../components/message';
import { Panel } from '../../components/panel';
import { ProgressBox } from '../../components/progress-box';
import { acknowledgementFailureText } from '../../i18n/failure-text';
import { formatCount, formatMoment } from '../../i18n/format';
import { useWork } from '../../lib/use-work';
import type { AcknowledgementFailure, OnProgress, Snapshot } from '../../roll-worker/engine-api';

type Step =
  | { readonly step: 'asking' }
  | { readonly step: 'taken' }
  | { readonly step: 'refused'; readonly failure: AcknowledgementFailure };

/** How much of this desk's log the office has, as the office itself signed. */
export function AcknowledgementPanel({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const { work, run, cancel } = useWork();
  const [step, setStep] = useState<Step>({ step: 'asking' });
  const take = async (file: File) => {
    setStep({ step: 'asking' });
    const taken = await run((onProgress) => takeAcknowledgement(file, onProgress));
    setStep(taken.ok ? { step: 'taken' } : { step: 'refused', failure: taken.error });
  };
  return (
    <Panel title={t('acknowledgement.title')} lede={t('acknowledgement.lede')}>
      <AcknowledgedSoFar snapshot={snapshot} />
      {work ? (
        <ProgressBox title={t('acknowledgement.reading')} work={work} onCancel={cancel} />
      ) : (
        <DropZone
          title={t('acknowledgement.drop')}
          button={t('acknowledgement.choose')}
          accept=".pgp,.gpg,.asc"
          onFiles={([file]) => file && void take(file)}
        />
      )}
      {step.step === 'taken' ? (
        <p role="status">{t('acknowledgement.taken')}</p>
      ) : step.step === 'refused' ? (
        <Message
          text={acknowledgementFailureText(t, step.failure)}
          tone={step.failure.kind === 'cancelled' ? 'cure' : 'stop'}
        />
      ) : undefined}
    </Panel>
  );
}

async function takeAcknowledgement(file: File, onProgress: OnProgress) {
  const contacts = await call('listContacts');
  return contacts.ok ? engine().takeAcknowledgement(file, contacts.value, onProgress) : contacts;
}

function AcknowledgedSoFar({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const { acknowledged, unacknowledged: left } = snapshot;
  const leftText = t('acknowledgement.left', { count: left, shown: formatCount(left) });
  if (!acknowledged) {
    return (
      <Banner tone="calm" title={t('acknowledgement.none')}>
        {left > 0 ? <p>{leftText}</p> : undefined}
      </Banner>
    );
  }
  const upTo = t('acknowledgement.upTo', {
    upTo: formatCount(acknowledged.upTo),
    time: formatMoment(acknowledged.at),
  });
  return (
    <Banner tone={left > 0 ? 'cure' : 'go'} title={left > 0 ? leftText : t('acknowledgement.all')}>
      <p>{upTo}</p>
    </Banner>
  );
}
