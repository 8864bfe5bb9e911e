import { randomUUID } from 'node:crypto';
import sodium from 'libsodium-wrappers-sumo';
import { foldWords } from '@shared/search/fold';
import type { CallAnswer, CallArgs, Operator, OperatorFailure, VaultFailure } from '@shared/ipc/contract';
import { type Result, err, ok } from '@shared/lib/result';
import type { DerivationCost } from './passphrase-key';
import type { Vault } from './vault';
import type { VaultContent } from './vault-content';

const KIB = 1024;
const LONGEST_WAIT = 30_000;

type Kept = VaultContent['operators'][number];
type Saving = CallArgs<'saveOperator'>[0];

/** The people who share this computer. */
export interface Operators {
  /** The first time the owner of the vault is put down as the first of them. */
  readonly list: () => Promise<CallAnswer<'listOperators'>>;
  readonly save: (operator: Saving) => Promise<CallAnswer<'saveOperator'>>;
  readonly remove: (which: CallArgs<'removeOperator'>[0]) => Promise<CallAnswer<'removeOperator'>>;
  readonly checkPin: (given: CallArgs<'checkPin'>[0]) => Promise<CallAnswer<'checkPin'>>;
}

interface OperatorSettings {
  readonly vault: Vault;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  /** How much work a PIN takes to try. */
  readonly cost: DerivationCost;
}

export function createOperators({ vault, now, cost }: OperatorSettings): Operators {
  const waits = createWaits(now);

  async function save(request: Saving): Promise<CallAnswer<'saveOperator'>> {
    const allowed = await isLeadAllowed(vault, request.passphrase);
    if (!allowed.ok) return allowed;
    const pinHash = await hashPin(request.pin, cost);
    return vault.change<Operator, OperatorFailure>((content) => {
      const operators = withOwner(content);
      const known = operators.find(({ id }) => id === request.id);
      const refusal = whyNotSaved(request, known, operators) ?? leadRefusal(allowed.value, known, request);
      if (refusal) return err(refusal);
      const saved = changed(known, request, pinHash);
      const others = operators.map((other) => (other === known ? saved : other));
      return ok({
        content: { ...content, operators: known ? others : [...operators, saved] },
        value: withoutHash(saved),
      });
    });
  }

  async function remove({
    id,
    passphrase,
  }: CallArgs<'removeOperator'>[0]): Promise<CallAnswer<'removeOperator'>> {
    const allowed = await isLeadAllowed(vault, passphrase);
    if (!allowed.ok) return allowed;
    return vault.change<undefined, OperatorFailure>((content) => {
      const operators = withOwner(content);
      const known = operators.find((other) => other.id === id);
      if (!known) return err({ kind: 'operator-absent' });
      if (known.owner) return err({ kind: 'owner-stays' });
      const refusal = leadRefusal(allowed.value, known);
      if (refusal) return err(refusal);
      const others = operators.filter((other) => other !== known);
      return ok({ content: { ...content, operators: others }, value: undefined });
    });
  }

  async function checkPin({ id, pin }: CallArgs<'checkPin'>[0]): Promise<CallAnswer<'checkPin'>> {
    await sodium.ready;
    const content = vault.content();
    if (!content) return err({ kind: 'locked' });
    const known = content.operators.find((other) => other.id === id);
    if (!known) return err({ kind: 'operator-absent' });
    if (known.pinHash === undefined) return err({ kind: 'no-pin' });
    const early = waits.left(id);
    if (early > 0) return err({ kind: 'too-early', waitMs: early });
    if (!sodium.crypto_pwhash_str_verify(known.pinHash, pin)) {
      waits.fail(id);
      return err({ kind: 'wrong-pin', waitMs: waits.left(id) });
    }
    waits.forget(id);
    return ok(undefined);
  }

  return {
    list: () =>
      vault.change<Operator[], OperatorFailure>((content) => {
        const operators = withOwner(content);
        const value = operators.map(withoutHash);
        return ok({ content: operators === content.operators ? content : { ...content, operators }, value });
      }),
    save,
    remove,
    checkPin,
  };
}

/** The operators, the owner of the vault among them: a lead who was never put down is, under the key's name. */
function withOwner({ operators, identity }: VaultContent): Kept[] {
  if (operators.some(({ owner }) => owner)) return operators;
  return [{ id: randomUUID(), name: identity.name, lead: true, owner: true }, ...operators];
}

function whyNotSaved(
  request: Saving,
  known: Kept | undefined,
  operators: readonly Kept[],
): OperatorFailure | undefined {
  if (request.id !== undefined && !known) return { kind: 'operator-absent' };
  if (known?.owner && !request.lead) return { kind: 'owner-stays' };
  const namesake = operators.find((other) => other !== known && isSameName(other.name, request.name));
  return namesake && { kind: 'operator-exists', name: namesake.name };
}

function isSameName(first: string, second: string): boolean {
  return first === second || comparable(first) === comparable(second);
}

/** Names of signs alone, which have no words, are what they are. */
function comparable(name: string): string {
  return foldWords(name).join(' ') || name;
}

function changed(known: Kept | undefined, { name, lead }: Saving, pinHash: PinHash): Kept {
  const { pinHash: before, ...kept } = known ?? { id: randomUUID() };
  const hash = pinHash === undefined ? before : pinHash;
  return { ...kept, name, lead, ...(hash && { pinHash: hash }) };
}

function withoutHash({ pinHash, ...operator }: Kept): Operator {
  return { ...operator, hasPin: pinHash !== undefined };
}

/** Whether leads may be changed: somebody gave the vault's passphrase. A wrong one is refused, needed or not. */
async function isLeadAllowed(
  vault: Vault,
  passphrase: string | undefined,
): Promise<Result<boolean, OperatorFailure>> {
  if (passphrase === undefined) return ok(false);
  const checked = await vault.checkPassphrase(passphrase);
  return checked.ok ? ok(true) : err(operatorFailure(checked.error));
}

function leadRefusal(isAllowed: boolean, ...operators: readonly ({ lead: boolean } | undefined)[]) {
  const isOfLead = operators.some((operator) => operator?.lead);
  return isOfLead && !isAllowed ? ({ kind: 'passphrase-missing' } as const) : undefined;
}

/** @throws for what can't come of a passphrase that is checked while the vault is open */
function operatorFailure(failure: VaultFailure): OperatorFailure {
  switch (failure.kind) {
    case 'wrong-passphrase':
    case 'too-early':
    case 'locked':
    case 'disk':
      return failure;
    default:
      throw new Error(`checking a passphrase gave ${failure.kind}`);
  }
}

/** Null takes the PIN away, undefined leaves it. */
type PinHash = string | null | undefined;

async function hashPin(pin: PinHash, { opsLimit, memoryKib }: DerivationCost): Promise<PinHash> {
  if (typeof pin !== 'string') return pin;
  await sodium.ready;
  return sodium.crypto_pwhash_str(pin, opsLimit, memoryKib * KIB);
}

/** Makes guessing slow, each operator's PIN for itself. Ends with the program. */
function createWaits(now: () => number) {
  const wrong = new Map<string, { readonly failures: number; readonly until: number }>();
  return {
    /** Milliseconds until the next PIN is heard. */
    left: (id: string) => Math.max(0, Math.ceil((wrong.get(id)?.until ?? 0) - now())),
    /** 0, 1, 2, 4 … 30 seconds after the first, second, third … failure in a row. */
    fail(id: string) {
      const failures = Math.min((wrong.get(id)?.failures ?? 0) + 1, 10);
      const wait = failures < 2 ? 0 : Math.min(LONGEST_WAIT, 1000 * 2 ** (failures - 2));
      wrong.set(id, { failures, until: now() + wait });
    },
    forget(id: string) {
      wrong.delete(id);
    },
  };
}
