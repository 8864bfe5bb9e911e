import type { Command, Refusal } from '@shared/domain/commands';
import type { Contact } from '@shared/ipc/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../app/engine';
import type { FailureText } from '../../i18n/failure-text';
import { refusalText } from '../../i18n/refusal-text';
import type { Snapshot, StorageFailure } from '../../roll-worker/engine-api';
import { nameOfMember } from './use-person';

/** A command of the open assembly: running or not, and what it was refused with. */
export function useAct(snapshot: Snapshot): {
  readonly busy: boolean;
  readonly refusal: FailureText | undefined;
  /** The same as it was answered. */
  readonly refused: Refusal | StorageFailure | undefined;
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
  const [failed, setFailed] = useState<{
    readonly text: FailureText;
    readonly refused: Refusal | StorageFailure;
  }>();
  const act = async (command: Command, accreditors?: readonly Contact[]) => {
    if (busy) return undefined;
    setBusy(true);
    const done = await engine().execute(command, accreditors ?? []);
    setFailed(
      done.ok
        ? undefined
        : { text: await refusalText(t, snapshot, done.error, nameOfMember), refused: done.error },
    );
    setBusy(false);
    return done.ok ? done.value : undefined;
  };
  const forget = () => setFailed(undefined);
  return { busy, refusal: failed?.text, refused: failed?.refused, forget, act };
}
