import { useCallback, useEffect, useState } from 'react';
import { engine } from '../../app/engine';
import { acceptPackage, goTo, identity, openUnseen } from '../../app/session';
import { call } from '../../bridge/bridge';
import type { AnyFailure } from '../../i18n/failure-text';
import { type Work, useWork } from '../../lib/use-work';
import type { OnProgress, PackageInfo } from '../../roll-worker/engine-api';
import { actor } from '../keys/actor';
import type { ChangedKey, KeyDecision } from '../keys/changed-key-form';
import { keepOfficeKey } from './office-key';

/** Where the opening of a roll package stands. */
type PackageStep =
  | { readonly step: 'choosing' }
  | { readonly step: 'reading'; readonly name: string }
  /** An emergency package. `given`: a passphrase that doesn't open it. */
  | { readonly step: 'passphrase'; readonly file: File; readonly given: string | undefined }
  | { readonly step: 'refused'; readonly failure: AnyFailure }
  /** The office's name is known with another key. */
  | { readonly step: 'changed'; readonly info: PackageInfo; readonly changed: ChangedKey }
  | { readonly step: 'comparing'; readonly info: PackageInfo }
  | { readonly step: 'summary'; readonly info: PackageInfo }
  /** A list older than the one in use: somebody has to confirm it. */
  | { readonly step: 'older'; readonly info: PackageInfo }
  | { readonly step: 'taking' };

export interface OpeningPackage {
  readonly step: PackageStep;
  readonly work: Work | undefined;
  readonly cancel: () => void;
  readonly choose: (file: File) => void;
  readonly open: (file: File, passphrase: string) => void;
  readonly decide: (info: PackageInfo, decision: KeyDecision) => void;
  readonly compared: (info: PackageInfo) => void;
  readonly take: (info: PackageInfo) => void;
  /** Asks whether an older list is really meant, and goes back from there. */
  readonly ask: (info: PackageInfo) => void;
  readonly back: (info: PackageInfo) => void;
  readonly takeOlder: (info: PackageInfo) => void;
  /** Nothing of it is kept. */
  readonly drop: () => void;
  readonly again: () => void;
}

/** Opens a roll package: reads and checks it whole, settles whose key signed it, takes it in. */
export function usePackage(file: File | undefined): OpeningPackage {
  const { work, run, cancel } = useWork();
  const [step, setStep] = useState<PackageStep>(
    file ? { step: 'reading', name: file.name } : { step: 'choosing' },
  );
  const read = useCallback(
    async (chosen: File, passphrase?: string) =>
      stepAfter(chosen, passphrase, await run((onProgress) => readPackage(chosen, onProgress, passphrase))),
    [run],
  );
  useEffect(() => {
    if (file) void read(file).then(setStep);
  }, [file, read]);

  const start = async (chosen: File, passphrase?: string) => {
    setStep({ step: 'reading', name: chosen.name });
    setStep(await read(chosen, passphrase));
  };
  const take = async (info: PackageInfo, older?: true) => {
    setStep({ step: 'taking' });
    const offices = await listOffices();
    const taken = offices.ok
      ? await run((onProgress) =>
          acceptPackage(info.assembly, onProgress, {
            ...{ token: info.token, offices: offices.value },
            ...(older !== undefined && { older }),
          }),
        )
      : offices;
    if (taken.ok) return;
    const isOlder = taken.error.kind === 'not-newer' && taken.error.relation === 'older';
    setStep(isOlder ? { step: 'older', info } : { step: 'refused', failure: taken.error });
  };
  return {
    step,
    work,
    cancel,
    choose: (chosen) => void start(chosen),
    open: (chosen, passphrase) => void start(chosen, passphrase),
    decide: (info, decision) => void addOffice(info, decision).then(setStep),
    compared: (info) => void trustOffice(info).then(setStep),
    take: (info) => void take(info),
    ask: (info) => setStep({ step: 'older', info }),
    back: (info) => setStep({ step: 'summary', info }),
    takeOlder: (info) => void take(info, true),
    drop: () => {
      void engine().dropPackage();
      void goTo('home');
    },
    again: () => setStep({ step: 'choosing' }),
  };
}

function stepAfter(
  file: File,
  given: string | undefined,
  read: Awaited<ReturnType<typeof readPackage>>,
): PackageStep {
  if (!read.ok) {
    const { kind } = read.error;
    return kind === 'package-passphrase-missing' || kind === 'package-passphrase-wrong'
      ? { step: 'passphrase', file, given }
      : { step: 'refused', failure: read.error };
  }
  const info = read.value;
  const { name, fingerprint, trust, known } = info.office;
  switch (trust) {
    case 'compared':
      return { step: 'summary', info };
    case 'distrusted':
      return { step: 'refused', failure: { kind: 'office-distrusted', office: name } };
    case 'changed':
      return known
        ? {
            step: 'changed',
            info,
            changed: { name, known: known.fingerprint, given: fingerprint, comparedAt: known.comparedAt },
          }
        : { step: 'comparing', info };
    case 'known':
    case 'unknown':
      return { step: 'comparing', info };
  }
}

/** What it changes can be told only where its assembly is open: one that isn't is opened, and the package read again. */
async function readPackage(file: File, onProgress: OnProgress, passphrase: string | undefined) {
  const [offices, assemblies] = await Promise.all([listOffices(), call('listAssemblies')]);
  if (!offices.ok) return offices;
  if (!assemblies.ok) return assemblies;
  const own = assemblies.value.filter(({ role }) => role === 'desk');
  const known = own.map(({ id }) => id);
  const given = passphrase === undefined ? [] : ([passphrase] as const);
  const readIt = () => engine().readPackage(file, identity(), offices.value, known, onProgress, ...given);
  const read = await readIt();
  const entry =
    read.ok && read.value.relation === 'update' && read.value.changes === undefined
      ? own.find(({ id }) => id === read.value.assembly.id)
      : undefined;
  return entry !== undefined && (await openUnseen(entry, onProgress)) ? await readIt() : read;
}

async function listOffices() {
  const contacts = await call('listContacts');
  return contacts.ok
    ? { ok: true as const, value: contacts.value.filter(({ role }) => role === 'office') }
    : contacts;
}

/** Keeps the office's key, in place of the old one where somebody decided so; then it has to be compared. */
async function addOffice(info: PackageInfo, decision?: KeyDecision): Promise<PackageStep> {
  const added = await keepOfficeKey(info.office, decision);
  if (added.ok) return { step: 'comparing', info };
  return added.error.kind === 'name-known'
    ? { step: 'changed', info, changed: added.error }
    : { step: 'refused', failure: added.error };
}

/** Keeps that the office's fingerprint was compared, and its key where it isn't here yet. */
async function trustOffice(info: PackageInfo): Promise<PackageStep> {
  if (info.office.trust === 'unknown') {
    const step = await addOffice(info);
    if (step.step !== 'comparing') return step;
  }
  const { fingerprint } = info.office;
  const marked = await call('markCompared', { role: 'office', fingerprint, by: actor() });
  return marked.ok ? { step: 'summary', info } : { step: 'refused', failure: marked.error };
}
