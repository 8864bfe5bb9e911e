import { timingSafeEqual } from 'node:crypto';
import type { CallAnswer, Identity, VaultFailure } from '@shared/ipc/contract';
import { type Result, err, ok } from '@shared/lib/result';
import { type DiskFailure, orDiskFailure } from '../files/disk-failure';
import { createQueue } from '../files/queue';
import type { Attempts } from './attempts';
import {
  type Derivation,
  type DerivationCost,
  deriveKey,
  isWeakPassphrase,
  newDerivation,
} from './passphrase-key';
import { type VaultContent, newContent } from './vault-content';
import { readVault, vaultExists, writeVault } from './vault-disk';
import { type VaultFile, openVault, sealVault } from './vault-file';

type Locked = Extract<VaultFailure, { kind: 'locked' }>;

/** The keeper of the vault: the only one that knows its key, and only while it is unlocked. */
export interface Vault {
  readonly status: () => Promise<CallAnswer<'vaultStatus'>>;
  readonly create: (name: string, passphrase: string) => Promise<Result<Identity, VaultFailure>>;
  readonly unlock: (passphrase: string) => Promise<Result<Identity, VaultFailure>>;
  /** Forgets everything at once; does nothing where it is locked. */
  readonly lock: () => void;
  /** Whether this is the passphrase of the vault, which has to be unlocked. Wrong ones count as attempts. */
  readonly checkPassphrase: (passphrase: string) => Promise<Result<undefined, VaultFailure>>;
  /** What it holds; undefined while it is locked. */
  readonly content: () => VaultContent | undefined;
  /** Changes what it holds, one change after the other. Answers when the change is on the disk. */
  readonly change: <Value, Failure>(
    change: Change<Value, Failure>,
  ) => Promise<Result<Value, Failure | Locked | DiskFailure>>;
}

type Change<Value, Failure> = (
  content: VaultContent,
) => Result<{ readonly content: VaultContent; readonly value: Value }, Failure>;

interface VaultSettings {
  readonly folder: string;
  readonly attempts: Attempts;
  readonly cost: DerivationCost;
  readonly makeIdentity: (name: string) => Promise<VaultContent['identity']>;
  readonly onLock: () => void;
}

interface Unlocked {
  readonly content: VaultContent;
  readonly key: Uint8Array;
  readonly derivation: Derivation;
}

export function createVault(settings: VaultSettings): Vault {
  const { folder, attempts } = settings;
  const inTurn = createQueue();
  let unlocked: Unlocked | undefined;

  async function status(): Promise<CallAnswer<'vaultStatus'>> {
    const waitMs = await attempts.wait();
    if (unlocked) return { state: 'unlocked', waitMs, identity: identityOf(unlocked) };
    return { state: (await vaultExists(folder)) ? 'locked' : 'absent', waitMs };
  }

  async function create(name: string, passphrase: string): Promise<Result<Identity, VaultFailure>> {
    if (isWeakPassphrase(passphrase)) return err({ kind: 'weak-passphrase' });
    if (await vaultExists(folder)) return err({ kind: 'vault-exists' });
    const derivation = await newDerivation(settings.cost);
    const content = newContent(await settings.makeIdentity(name));
    const made = { content, key: await deriveKey(passphrase, derivation), derivation };
    await writeVault(folder, sealVault(made.content, made.key, made.derivation));
    unlocked = made;
    return ok(identityOf(made));
  }

  async function unlock(passphrase: string): Promise<Result<Identity, VaultFailure>> {
    if (unlocked) return ok(identityOf(unlocked));
    const { exists, files } = await readVault(folder);
    if (!exists) return err({ kind: 'vault-absent' });
    if (files.length === 0) return err({ kind: 'vault-damaged' });
    const opened = await attempt(attempts, () => openFirst(files, passphrase));
    if (!opened.ok) return opened;
    if (opened.value === 'damaged') return err({ kind: 'vault-damaged' });
    unlocked = opened.value;
    if (!areTwins(files)) await mend(opened.value);
    return ok(identityOf(unlocked));
  }

  /** Makes a lost or torn file whole again from its twin. A disk that refuses keeps nobody out. */
  async function mend({ content, key, derivation }: Unlocked): Promise<void> {
    const bytes = sealVault(content, key, derivation);
    await orDiskFailure(() => writeVault(folder, bytes));
  }

  function lock(): void {
    if (!unlocked) return;
    unlocked.key.fill(0);
    unlocked = undefined;
    settings.onLock();
  }

  async function checkPassphrase(passphrase: string): Promise<Result<undefined, VaultFailure>> {
    if (!unlocked) return err({ kind: 'locked' });
    const { key, derivation } = unlocked;
    const checked = await attempt(attempts, async () => {
      const candidate = await deriveKey(passphrase, derivation);
      return timingSafeEqual(candidate, key) ? true : undefined;
    });
    return checked.ok ? ok(undefined) : checked;
  }

  async function change<Value, Failure>(
    make: Change<Value, Failure>,
  ): Promise<Result<Value, Failure | Locked | DiskFailure>> {
    const before = unlocked;
    if (!before) return err({ kind: 'locked' });
    const made = make(before.content);
    if (!made.ok) return made;
    const { content, value } = made.value;
    if (content === before.content) return ok(value);
    await writeVault(folder, sealVault(content, before.key, before.derivation));
    if (unlocked === before) unlocked = { ...before, content };
    return ok(value);
  }

  return {
    status,
    create: (name, passphrase) => inTurn(() => orDiskFailure(() => create(name, passphrase))),
    unlock: (passphrase) => inTurn(() => orDiskFailure(() => unlock(passphrase))),
    lock,
    checkPassphrase: (passphrase) => inTurn(() => checkPassphrase(passphrase)),
    content: () => unlocked?.content,
    change: (make) => inTurn(() => orDiskFailure(() => change(make))),
  };
}

function identityOf({ content }: Unlocked): Identity {
  const { name, fingerprint, publicKey } = content.identity;
  return { name, fingerprint, publicKey };
}

/** Lets a passphrase be tried, unless it is too early for that. `find` gives undefined for a wrong one. */
async function attempt<Found>(
  attempts: Attempts,
  find: () => Promise<Found | undefined>,
): Promise<Result<Found, VaultFailure>> {
  const early = await attempts.wait();
  if (early > 0) return err({ kind: 'too-early', waitMs: early });
  await attempts.begin();
  const found = await find();
  if (found === undefined) return err({ kind: 'wrong-passphrase', waitMs: await attempts.wait() });
  await attempts.succeed();
  return ok(found);
}

/** Opens the first file that the passphrase opens; undefined where it opens none. */
async function openFirst(
  files: readonly VaultFile[],
  passphrase: string,
): Promise<Unlocked | 'damaged' | undefined> {
  let damaged = false;
  for (const file of files) {
    const key = await deriveKey(passphrase, file.derivation);
    const content = openVault(file, key);
    if (typeof content === 'object') return { content, key, derivation: file.derivation };
    key.fill(0);
    damaged ||= content === 'damaged';
  }
  return damaged ? 'damaged' : undefined;
}

function areTwins([first, second]: readonly VaultFile[]): boolean {
  return first !== undefined && first.checksum === second?.checksum;
}
