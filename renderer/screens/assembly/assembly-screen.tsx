import type { AssemblyEntry } from '@shared/ipc/contract';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OpeningFailure, goTo, openAssembly } from '../../app/session';
import { Button } from '../../components/button';
import { Message } from '../../components/message';
import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { ProgressBox } from '../../components/progress-box';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';
import { failureText } from '../../i18n/failure-text';
import { useWork } from '../../lib/use-work';
import { type Room, useSession } from '../../stores/session-store';
import { HomeFrame } from '../home/home-frame';
import { AssemblyFrame } from './assembly-frame';
import { DeskScreen } from './desk-screen';
import { RolledBackPanel } from './rolled-back-panel';
import { RoomView } from './room-view';

interface AssemblyScreenProps {
  readonly entry: AssemblyEntry;
  readonly room: Room;
}

/** An assembly: its data are read into memory first, then its rooms are open. */
export function AssemblyScreen({ entry, room }: AssemblyScreenProps) {
  const { t } = useTranslation();
  const snapshot = useSession((state) => state.snapshot);
  const { work, run, cancel } = useWork();
  const [failure, setFailure] = useState<OpeningFailure>();
  const open = useCallback(
    async (acceptLoss: boolean) => {
      const opened = await run((onProgress) => openAssembly(entry, onProgress, acceptLoss));
      return opened.ok ? undefined : opened.error;
    },
    [entry, run],
  );
  useEffect(() => {
    if (!useSession.getState().snapshot) void open(false).then(setFailure);
  }, [open]);

  if (snapshot?.role === 'desk') return <DeskScreen snapshot={snapshot} room={room} />;
  if (snapshot) {
    return (
      <AssemblyFrame snapshot={snapshot} room={room}>
        <RoomView snapshot={snapshot} room={room} />
      </AssemblyFrame>
    );
  }
  return (
    <HomeFrame>
      <Page title={entry.title}>
        <Stack narrow>
          <Panel>
            {work ? <ProgressBox title={t('assembly.opening')} work={work} onCancel={cancel} /> : undefined}
            {failure && !work ? <Message text={failureText(t, failure)} /> : undefined}
            {failure && !work ? (
              <Row>
                <Button tone="primary" onClick={() => void goTo('home')}>
                  {t('common.toAssemblies')}
                </Button>
              </Row>
            ) : undefined}
          </Panel>
          {failure?.kind === 'rolled-back' && !work ? (
            <RolledBackPanel
              role={entry.role}
              left={failure.left}
              onGoOn={() => void open(true).then(setFailure)}
            />
          ) : undefined}
        </Stack>
      </Page>
    </HomeFrame>
  );
}
