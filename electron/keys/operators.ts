import { randomUUID } from 'node:crypto';
import sodium from 'libsodium-wrappers-sumo';
import type { CallAnswer, CallArgs, Operator, OperatorFailure, VaultFailure } from '@shared/ipc/contract';
import { foldName } from '@shared/lib/fold-name';
import { type Result, err, ok } from '@shared/lib/result';
import type { DerivationCost } from './passphrase-key';
import type { Vault } from './vault';
import type { VaultContent } from './vault-content';
import { createWaits } from './waits';

const KIB = 1024;
const LONGEST_WAIT = 30_000;

type Kept = VaultContent['operators'][number];
type Saving = CallArgs<'saveOperator'>[0];
type Given = Pick<Saving, 'passphrase' | 'currentPin'>;
/** What somebody knew who changes an operator. */
type Proof = 'passphrase' | 'pin' | undefined;

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
  const waits = createWaits(now, LONGEST_WAIT);

  async function save(request: Saving): Promise<CallAnswer<'saveOperator'>> {
    const proof = await prove(request.id, request);
    if (!proof.ok) return proof;
    const pinHash = await hashPin(request.pin, cost);
    return vault.change<Operator, OperatorFailure>((content) => {
      const operators = withOwner(content);
      const known = operators.find(({ id }) => id === request.id);
      const refusal =
        whyNotSaved(request, known, operators) ?? whyNotAllowed(proof.value, known, request.lead);
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
    ...given
  }: CallArgs<'removeOperator'>[0]): Promise<CallAnswer<'removeOperator'>> {
    const proof = await prove(id, given);
    if (!proof.ok) return proof;
    return vault.change<undefined, OperatorFailure>((content) => {
      const operators = withOwner(content);
      const known = operators.find((other) => other.id === id);
      if (!known) return err({ kind: 'operator-absent' });
      if (known.owner) return err({ kind: 'owner-stays' });
      const refusal = whyNotAllowed(proof.value, known, false);
      if (refusal) return err(refusal);
      const others = operators.filter((other) => other !== known);
      return ok({ content: { ...content, operators: others }, value: undefined });
    });
  }

  /** Checks what was given to prove that an operator may be changed. What is wrong is refused, needed or not. */
  async function prove(
    id: string | undefined,
    { passphrase, currentPin }: Given,
  ): Promise<Result<Proof, OperatorFailure>> {
    if (passphrase !== undefined) {
      const checked = await vault.checkPassphrase(passphrase);
      return checked.ok ? ok('passphrase') : err(operatorFailure(checked.error));
    }
    if (id === undefined || currentPin === undefined) return ok(undefined);
    const checked = await checkPin({ id, pin: currentPin });
    return checked.ok ? ok('pin') : checked;
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
  const name = foldName(request.name);
  const namesake = operators.find((other) => other !== known && foldName(other.name) === name);
  return namesake && { kind: 'operator-exists', name: namesake.name };
}

function changed(known: Kept | undefined, { name, lead }: Saving, pinHash: PinHash): Kept {
  const { pinHash: before, ...kept } = known ?? { id: randomUUID() };
  const hash = pinHash === undefined ? before : pinHash;
  return { ...kept, name, lead, ...(hash && { pinHash: hash }) };
}

function withoutHash({ pinHash, ...operator }: Kept): Operator {
  return { ...operator, hasPin: pinHash !== undefined };
}

/** Leads take the passphrase; anybody else who has a PIN, that or the PIN. */
function whyNotAllowed(
  proof: Proof,
  known: Kept | undefined,
  willLead: boolean,
): OperatorFailure | undefined {
  if (proof === 'passphrase') return undefined;
  const isFree = proof === 'pin' || known?.pinHash === undefined;
  return known?.lead || willLead || !isFree ? { kind: 'passphrase-missing' } : undefined;
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
