import type { Command } from '@shared/domain/commands';
import type { Contact } from '@shared/ipc/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../app/engine';
import type { FailureText } from '../../i18n/failure-text';
import { refusalText } from '../../i18n/refusal-text';
import type { Snapshot } from '../../roll-worker/engine-api';
import { nameOfMember } from './use-person';

/** A command of the open assembly: running or not, and what it was refused with. */
export function useAct(snapshot: Snapshot): {
  readonly busy: boolean;
  readonly refusal: FailureText | undefined;
  /** Takes the refusal off the screen: somebody is typing something else. */
  readonly forget: () => void;
  /** Answers whether anything needed to change; undefined where it was refused. */
  readonly act: (
    command: Command,
    accreditors?: readonly Contact[],
  ) => Promise<{ readonly already: boolean } | undefined>;
} {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<FailureText>();
  const act = async (command: Command, accreditors?: readonly Contact[]) => {
    if (busy) return undefined;
    setBusy(true);
    const done = await engine().execute(command, accreditors ?? []);
    setRefusal(done.ok ? undefined : await refusalText(t, snapshot, done.error, nameOfMember));
    setBusy(false);
    return done.ok ? done.value : undefined;
  };
  const forget = () => setRefusal(undefined);
  return { busy, refusal, forget, act };
}
