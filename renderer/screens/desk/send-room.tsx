import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../app/engine';
import { goToPackage } from '../../app/session';
import { call } from '../../bridge/bridge';
import { saveFile } from '../../bridge/save';
import { Button } from '../../components/button';
import { Fact, Facts } from '../../components/fact';
import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { ProgressBox } from '../../components/progress-box';
import { Row } from '../../components/row';
import { type SaveOutcome, SaveOutcomeText } from '../../components/save-outcome';
import { Stack } from '../../components/stack';
import { formatCount, formatMoment } from '../../i18n/format';
import { useWork } from '../../lib/use-work';
import type { OnProgress, Snapshot } from '../../roll-worker/engine-api';
import { AcknowledgementPanel } from './acknowledgement-panel';

/** Reports back to the office: what it hasn't acknowledged of the desk's log, signed and encrypted, as a file. */
export function SendRoom({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const { work, run, cancel } = useWork();
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const { unsent, unacknowledged, acknowledged, lastDeltaAt, roll } = snapshot;
  const send = async (whole: boolean) => {
    setOutcome(undefined);
    setOutcome(await run((onProgress) => saveDelta(whole, onProgress)));
  };
  // Without an acknowledgement every report is whole.
  const isPart = acknowledged !== undefined;
  return (
    <Page title={t('send.title')} lede={t('send.lede', { office: roll?.officeName ?? t('role.office') })}>
      <Stack narrow>
        <Panel>
          <Facts>
            <Fact label={t('send.unsent')}>{formatCount(unsent)}</Fact>
            <Fact label={t('send.accredited')}>{formatCount(snapshot.accredited)}</Fact>
            <Fact label={t('send.last')}>
              {lastDeltaAt === undefined ? t('send.never') : formatMoment(lastDeltaAt)}
            </Fact>
          </Facts>
          <p>
            {t(
              unsent > 0 ? 'send.new' : isPart && unacknowledged === 0 ? 'send.allKnown' : 'send.nothingNew',
            )}
          </p>
          {isPart && unacknowledged > 0 ? (
            <p>{t('send.part', { upTo: formatCount(acknowledged.upTo) })}</p>
          ) : undefined}
          {work ? (
            <ProgressBox title={t('send.making')} work={work} onCancel={cancel} />
          ) : (
            <Row>
              <Button tone="primary" large onClick={() => void send(false)}>
                {t('send.save')}
              </Button>
              {isPart ? (
                <Button tone="quiet" onClick={() => void send(true)}>
                  {t('send.whole')}
                </Button>
              ) : undefined}
            </Row>
          )}
          <SaveOutcomeText outcome={outcome} />
        </Panel>
        <AcknowledgementPanel snapshot={snapshot} />
        <Panel title={t('send.newList')} lede={t('send.newListLede')}>
          <Row>
            <Button onClick={() => goToPackage(undefined)}>{t('home.openPackage')}</Button>
          </Row>
        </Panel>
      </Stack>
    </Page>
  );
}

async function saveDelta(whole: boolean, onProgress: OnProgress): Promise<SaveOutcome> {
  const contacts = await call('listContacts');
  if (!contacts.ok) return { state: 'failed', failure: contacts.error };
  const made = await engine().exportDelta(contacts.value, onProgress, whole);
  if (!made.ok) return { state: 'failed', failure: made.error };
  const saved = await saveFile('delta', made.value.name, made.value.bytes);
  if (!saved.ok) return { state: 'failed', failure: saved.error };
  const noted = await engine().deltaSaved(made.value.upTo);
  return noted.ok ? { state: 'saved', name: saved.value.name } : { state: 'failed', failure: noted.error };
}
