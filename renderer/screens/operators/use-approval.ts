import type { GuardedAct } from '@shared/domain/assembly';
import type { Approval } from '@shared/domain/commands';
import { approvalNeeded, deskRulesOf, isSamePerson } from '@shared/domain/desk-rules';
import type { Operator } from '@shared/ipc/contract';
import { type Result, err, ok } from '@shared/lib/result';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Secret, checkSecret, secretOf } from '../../app/operator-secret';
import type { FailureText } from '../../i18n/failure-text';
import type { Snapshot } from '../../roll-worker/engine-api';
import { operatorFailureText } from './operator-text';
import { useOperators } from './use-operators';
import { useWait } from './use-wait';

/** The approval that an act at a desk needs beside whoever is signed on (rules S6 and S7). */
export interface Approving {
  /** Undefined: nobody else is needed. */
  readonly need: 'lead' | 'second-person' | undefined;
  /** Who could approve; undefined while that is being read. */
  readonly candidates: readonly Operator[] | undefined;
  readonly chosen: Operator | undefined;
  readonly choose: (id: string) => void;
  /** What the chosen person has to give, and what was given. */
  readonly secret: Secret;
  readonly given: string;
  readonly setGiven: (given: string) => void;
  readonly refusal: FailureText | undefined;
  /** Seconds until a PIN or passphrase can be tried again. */
  readonly seconds: number;
  /** Nobody is needed, or all is filled in. */
  readonly ready: boolean;
  /** Checks what was given. Not ok: `refusal` says why. */
  readonly approve: () => Promise<Result<{ readonly approval?: Approval }, 'refused'>>;
}

/** @param acts what is about to be done, all at once */
export function useApproval(snapshot: Snapshot, acts: readonly GuardedAct[]): Approving {
  const { t } = useTranslation();
  const { assembly, operator } = snapshot;
  const { read } = useOperators();
  const [id, setId] = useState<string>();
  const [given, setGiven] = useState('');
  const [refusal, setRefusal] = useState<FailureText>();
  const { seconds, wait } = useWait();
  const need = operator && approvalNeeded(assembly, acts, operator)?.of;
  const candidates =
    read === undefined
      ? undefined
      : read.ok
        ? read.value.filter((one) => canApprove(snapshot, need, one))
        : [];
  const chosen = candidates?.length === 1 ? candidates[0] : candidates?.find((one) => one.id === id);
  const secret = chosen && read?.ok === true ? secretOf(chosen, read.value) : undefined;
  const approve: Approving['approve'] = async () => {
    setRefusal(undefined);
    if (need === undefined || chosen === undefined) return ok({});
    const checked = await checkSecret(chosen, secret, given);
    setGiven('');
    if (!checked.ok) {
      if ('waitMs' in checked.error) wait(checked.error.waitMs);
      setRefusal(operatorFailureText(t, checked.error));
      return err('refused');
    }
    return ok({ approval: { id: chosen.id, name: chosen.name, lead: chosen.lead } });
  };
  return {
    ...{ need, candidates, chosen, secret, given, setGiven, refusal, seconds, approve },
    choose: (picked) => {
      setId(picked);
      setGiven('');
      setRefusal(undefined);
    },
    ready: need === undefined || (chosen !== undefined && (!secret || given !== '') && seconds === 0),
  };
}

/** Somebody else, in charge where that is asked for, and with a PIN where everybody is to have one. */
function canApprove({ assembly, operator }: Snapshot, need: Approving['need'], one: Operator): boolean {
  if (operator === undefined || isSamePerson(one, operator)) return false;
  return (need !== 'lead' || one.lead) && (one.hasPin || !deskRulesOf(assembly).pin);
}
