import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DropZone } from '../../../components/drop-zone';
import { Panel } from '../../../components/panel';
import { Split } from '../../../components/split';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { useSession } from '../../../stores/session-store';
import { ConflictsPanel } from './conflicts-panel';
import { DeskList } from './desk-list';
import { MergeCounts } from './merge-counts';
import { MergeStepPanel } from './merge-step-panel';
import { type Merge, useMerge } from './use-merge';

/** What the desks report: read, sum up, take in; and where two desks contradict each other. */
export function MergeRoom({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const merge = useMerge();
  useOpenedFiles(merge.add);
  const asked = useShownWhenAsking(merge.step.step);
  const reported = snapshot.desks.filter(({ lastEventAt }) => lastEventAt !== undefined).length;
  return (
    <Split
      name={t('room.merge')}
      list={
        <Panel
          title={t('merge.title')}
          lede={t('merge.lede', { reported, count: snapshot.desks.length })}
          fill
        >
          <DeskList desks={snapshot.desks} />
          <DropZone
            title={t('merge.drop')}
            button={t('merge.choose')}
            accept=".pgp,.gpg,.asc"
            multiple
            onFiles={merge.add}
          />
        </Panel>
      }
    >
      <MergeCounts snapshot={snapshot} />
      {merge.step.step === 'idle' || merge.step.step === 'applying' ? undefined : (
        <div ref={asked}>
          <MergeStepPanel merge={merge} snapshot={snapshot} />
        </div>
      )}
      <ConflictsPanel snapshot={snapshot} />
    </Split>
  );
}

/** Brings a report's question into view, where the window is low. */
function useShownWhenAsking(step: Merge['step']['step']) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (step === 'comparing' || step === 'summary') panel.current?.scrollIntoView({ block: 'start' });
  }, [step]);
  return panel;
}

/** Files that the system asked the program to open while this room's assembly was: they can only be what desks report. */
function useOpenedFiles(add: (files: readonly File[]) => void): void {
  const waiting = useSession((state) => state.waitingFiles);
  const takeFiles = useSession((state) => state.takeFiles);
  const addNewest = useEffectEvent(add);
  useEffect(() => {
    if (waiting.length > 0) addNewest(takeFiles());
  }, [waiting, takeFiles]);
}
