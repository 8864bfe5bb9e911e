import { timingSafeEqual } from 'node:crypto';
import type { CallAnswer, Identity, KeyFailure, Notice, VaultFailure } from '@shared/ipc/contract';
import { type Result, err, ok } from '@shared/lib/result';
import { type DiskFailure, orDiskFailure } from '../files/disk-failure';
import { createQueue } from '../files/queue';
import type { Attempts } from './attempts';
import { type DerivationCost, deriveKey, isWeakPassphrase } from './passphrase-key';
import type { OwnKey } from './secret-key';
import { FAILURE_LIMIT, type VaultContent, newContent } from './vault-content';
import { readVault, vaultExists, writeVault } from './vault-disk';
import { sealVault } from './vault-file';
import { type Unlocked, areTwins, attempt, broughtUpToDate, newKey, openFirst } from './vault-opening';

type Locked = Extract<VaultFailure, { kind: 'locked' }>;
type Identified = VaultContent['identity'];

/** The keeper of the vault: the only one that knows its key, and only while it is unlocked. */
export interface Vault {
  readonly status: () => Promise<CallAnswer<'vaultStatus'>>;
  /** Makes a vault for a new key, or for one that its owner has already. */
  readonly create: (
    name: string,
    passphrase: string,
    key?: OwnKey,
  ) => Promise<Result<Identity, VaultFailure | KeyFailure>>;
  readonly unlock: (passphrase: string) => Promise<Result<Identity, VaultFailure>>;
  /** Forgets everything at once, and what is just being unlocked too; does nothing where it is locked. */
  readonly lock: (by?: Notice<'locked'>) => void;
  /** Whether this is the passphrase of the vault, which has to be unlocked. Wrong ones count as attempts. */
  readonly checkPassphrase: (passphrase: string) => Promise<Result<undefined, VaultFailure>>;
  /** Seals the vault with another passphrase. A wrong current one counts as an attempt. */
  readonly changePassphrase: (current: string, next: string) => Promise<Result<undefined, VaultFailure>>;
  readonly failedAttempts: () => Promise<CallAnswer<'failedAttempts'>>;
  /** What it holds; undefined while it is locked. */
  readonly content: () => VaultContent | undefined;
  /** Changes what it holds, one change after the other. Answers when the change is on the disk. */
  readonly change: <Value, Failure>(
    change: Change<Value, Failure>,
  ) => Promise<Result<Value, Failure | Locked | DiskFailure>>;
}

interface Changed<Value> {
  readonly content: VaultContent;
  readonly value: Value;
}

type Change<Value, Failure> = (content: VaultContent) => Result<Changed<Value>, Failure>;

interface VaultSettings {
  readonly folder: string;
  readonly attempts: Attempts;
  /** What a passphrase should cost to try, at least. */
  readonly cost: DerivationCost;
  readonly makeIdentity: (name: string, key: OwnKey | undefined) => Promise<Result<Identified, KeyFailure>>;
  readonly onUnlock: () => void;
  readonly onLock: (by: Notice<'locked'>) => void;
}

export function createVault(settings: VaultSettings): Vault {
  const { folder, attempts } = settings;
  const inTurn = createQueue();
  let unlocked: Unlocked | undefined;
  let locks = 0;

  async function status(): Promise<CallAnswer<'vaultStatus'>> {
    const waitMs = await attempts.wait();
    if (unlocked) return { state: 'unlocked', waitMs, identity: identityOf(unlocked) };
    return { state: (await vaultExists(folder)) ? 'locked' : 'absent', waitMs };
  }

  async function create(
    name: string,
    passphrase: string,
    ownKey: OwnKey | undefined,
  ): Promise<Result<Identity, VaultFailure | KeyFailure>> {
    const locksBefore = locks;
    if (isWeakPassphrase(passphrase)) return err({ kind: 'weak-passphrase' });
    if (await vaultExists(folder)) return err({ kind: 'vault-exists' });
    const identity = await settings.makeIdentity(name, ownKey);
    if (!identity.ok) return identity;
    const made = { content: newContent(identity.value), ...(await newKey(passphrase, settings.cost)) };
    await writeOrForget(made);
    return enter(made, locksBefore);
  }

  async function unlock(passphrase: string): Promise<Result<Identity, VaultFailure>> {
    if (unlocked) return ok(identityOf(unlocked));
    const locksBefore = locks;
    const { exists, files } = await readVault(folder);
    if (!exists) return err({ kind: 'vault-absent' });
    if (files.length === 0) return err({ kind: 'vault-damaged' });
    const opened = await attempt(attempts, () => openFirst(files, passphrase));
    if (!opened.ok) return opened;
    if (opened.value === 'damaged') return err({ kind: 'vault-damaged' });
    return enter(await keepUp(opened.value, passphrase, areTwins(files)), locksBefore);
  }

  /** Brings an opened vault up to date, and makes a lost or torn file whole again from its twin. */
  async function keepUp(opened: Unlocked, passphrase: string, areWhole: boolean): Promise<Unlocked> {
    const { cost } = settings;
    const next = await broughtUpToDate(opened, { passphrase, cost, failures: await attempts.times() });
    if (next === opened && areWhole) return opened;
    const written = await orDiskFailure(async () => {
      await write(next);
      return ok(undefined);
    });
    // A disk that refuses keeps nobody out.
    const [kept, other] = written.ok ? [next, opened] : [opened, next];
    if (other.key !== kept.key) other.key.fill(0);
    if (written.ok) await attempts.forgetTimes();
    return kept;
  }

  function write({ content, key, derivation }: Unlocked): Promise<void> {
    return writeVault(folder, sealVault(content, key, derivation));
  }

  /** Writes what a new key seals. Where the disk refuses nobody needs that key any more. */
  async function writeOrForget(made: Unlocked): Promise<void> {
    try {
      await write(made);
    } catch (error) {
      made.key.fill(0);
      throw error;
    }
  }

  /** Somebody who locks while the passphrase is still being worked on wants it locked. */
  function enter(opened: Unlocked, locksBefore: number): Result<Identity, Locked> {
    if (locks !== locksBefore) {
      opened.key.fill(0);
      return err({ kind: 'locked' });
    }
    unlocked = opened;
    settings.onUnlock();
    return ok(identityOf(opened));
  }

  function lock(by: Notice<'locked'> = 'user'): void {
    locks += 1;
    if (!unlocked) return;
    unlocked.key.fill(0);
    unlocked = undefined;
    settings.onLock(by);
  }

  async function checkPassphrase(passphrase: string): Promise<Result<undefined, VaultFailure>> {
    if (!unlocked) return err({ kind: 'locked' });
    const { derivation } = unlocked;
    // Locking overwrites the key, and must not make a right passphrase a wrong one.
    const key = unlocked.key.slice();
    const checked = await attempt(attempts, async () => {
      const candidate = await deriveKey(passphrase, derivation);
      const isRight = timingSafeEqual(candidate, key);
      candidate.fill(0);
      return isRight ? true : undefined;
    });
    key.fill(0);
    return checked.ok ? ok(undefined) : checked;
  }

  async function changePassphrase(current: string, next: string): Promise<Result<undefined, VaultFailure>> {
    if (isWeakPassphrase(next)) return err({ kind: 'weak-passphrase' });
    const checked = await checkPassphrase(current);
    if (!checked.ok) return checked;
    const made = await newKey(next, settings.cost);
    const before = unlocked;
    if (!before) {
      made.key.fill(0);
      return err({ kind: 'locked' });
    }
    await writeOrForget({ ...before, ...made });
    if (unlocked === before) unlocked = { ...before, ...made };
    else made.key.fill(0);
    before.key.fill(0);
    return ok(undefined);
  }

  async function failedAttempts(): Promise<CallAnswer<'failedAttempts'>> {
    const later = await attempts.times();
    if (!unlocked) return err({ kind: 'locked' });
    const { recent, all } = unlocked.content.failures;
    return ok({ recent: [...recent, ...later], all: [...all, ...later].slice(-FAILURE_LIMIT) });
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
    await write({ ...before, content });
    if (unlocked === before) unlocked = { ...before, content };
    return ok(value);
  }

  return {
    status,
    create: (name, passphrase, key) => inTurn(() => orDiskFailure(() => create(name, passphrase, key))),
    unlock: (passphrase) => inTurn(() => orDiskFailure(() => unlock(passphrase))),
    lock,
    checkPassphrase: (passphrase) => inTurn(() => checkPassphrase(passphrase)),
    changePassphrase: (current, next) => inTurn(() => orDiskFailure(() => changePassphrase(current, next))),
    failedAttempts,
    content: () => unlocked?.content,
    change: (make) => inTurn(() => orDiskFailure(() => change(make))),
  };
}

function identityOf({ content }: Unlocked): Identity {
  const { name, fingerprint, publicKey } = content.identity;
  return { name, fingerprint, publicKey };
}
