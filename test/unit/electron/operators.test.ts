import { describe, expect, test } from 'vitest';
import { createOperators } from '../../../electron/keys/operators';
import type { CallArgs, Operator } from '@shared/ipc/contract';
import { temporaryFolder } from './temporary-folder';
import { CHEAP, PASSPHRASE, newVault, vaultIn } from './vaults';

const NOBODY = '6f1f7a0c-8a57-4c5e-9d0e-0d6a8f1b2c3d';

async function deskIn(folder: string) {
  const { vault, pass: passVault } = await newVault(folder);
  let now = 0;
  const operators = createOperators({ vault, now: () => now, cost: CHEAP });
  return {
    vault,
    operators,
    pass: (milliseconds: number) => {
      now += milliseconds;
      passVault(milliseconds);
    },
    listed: async (): Promise<readonly Operator[]> => {
      const answer = await operators.list();
      if (!answer.ok) throw new Error(answer.error.kind);
      return answer.value;
    },
    saved: async (request: CallArgs<'saveOperator'>[0]): Promise<Operator> => {
      const answer = await operators.save(request);
      if (!answer.ok) throw new Error(answer.error.kind);
      return answer.value;
    },
  };
}

const newDesk = () => deskIn(temporaryFolder());

describe('the owner of the vault', () => {
  test('is always there as a lead, under the same id, over a restart too', async () => {
    const folder = temporaryFolder();
    const { listed } = await deskIn(folder);
    const [owner, ...others] = await listed();
    expect(owner).toMatchObject({ name: 'Anna Beispiel', lead: true, hasPin: false, owner: true });
    expect(others).toEqual([]);
    const later = vaultIn(folder).vault;
    await later.unlock(PASSPHRASE);
    const again = createOperators({ vault: later, now: () => 0, cost: CHEAP });
    expect(await again.list()).toEqual({ ok: true, value: [owner] });
  });

  test('can be renamed and given a PIN, but neither removed nor made less than a lead', async () => {
    const { operators, listed, saved } = await newDesk();
    const [owner] = await listed();
    if (!owner) throw new Error('no owner');
    const { id } = owner;
    const asLead = { id, name: 'Anna B.', lead: true, pin: '2468', passphrase: PASSPHRASE };
    expect(await saved(asLead)).toEqual({ ...owner, name: 'Anna B.', hasPin: true });
    const stays = { ok: false, error: { kind: 'owner-stays' } };
    expect(await operators.save({ ...asLead, lead: false })).toEqual(stays);
    expect(await operators.remove({ id, passphrase: PASSPHRASE })).toEqual(stays);
    expect(await listed()).toHaveLength(1);
  });

  test('is not to be taken for somebody else of the same name', async () => {
    const { operators } = await newDesk();
    expect(await operators.save({ name: 'anna  BEISPIEL', lead: false })).toEqual({
      ok: false,
      error: { kind: 'operator-exists', name: 'Anna Beispiel' },
    });
  });
});

describe('operators', () => {
  test('are added, changed and removed by anyone as long as they are no leads and have no PIN', async () => {
    const { operators, listed, saved } = await newDesk();
    const cem = await saved({ name: 'Cem Öz', lead: false });
    const bert = await saved({ name: 'Bert', lead: false });
    expect(await saved({ id: cem.id, name: 'Cem Özdemir', lead: false })).toEqual({
      id: cem.id,
      name: 'Cem Özdemir',
      lead: false,
      hasPin: false,
    });
    expect(await operators.remove({ id: bert.id })).toEqual({ ok: true, value: undefined });
    expect((await listed()).map(({ name }) => name)).toEqual(['Anna Beispiel', 'Cem Özdemir']);
  });

  test('have names of their own, umlauts, case, spaces, order and look-alike letters aside', async () => {
    const { operators, saved } = await newDesk();
    await saved({ name: 'Jürgen Groß', lead: false });
    const bert = await saved({ name: 'Bert', lead: false });
    const exists = { ok: false, error: { kind: 'operator-exists', name: 'Jürgen Groß' } };
    expect(await operators.save({ name: 'JUERGEN GROSS', lead: false })).toEqual(exists);
    expect(await operators.save({ id: bert.id, name: 'jurgen groß', lead: false })).toEqual(exists);
    expect(await operators.save({ name: 'Groß, Jürgen', lead: false })).toEqual(exists);
    expect(await operators.save({ name: 'Jürg\u0435n Gro\u00ADß', lead: false })).toEqual(exists);
    expect(await operators.save({ id: bert.id, name: 'BERT', lead: false })).toMatchObject({ ok: true });
  });

  test('who are not there can’t be changed, removed or signed on', async () => {
    const { operators } = await newDesk();
    const absent = { ok: false, error: { kind: 'operator-absent' } };
    expect(await operators.save({ id: NOBODY, name: 'X', lead: false })).toEqual(absent);
    expect(await operators.remove({ id: NOBODY })).toEqual(absent);
    expect(await operators.checkPin({ id: NOBODY, pin: '1234' })).toEqual(absent);
  });

  test('of a locked vault are nobody', async () => {
    const { vault, operators } = await newDesk();
    vault.lock('user');
    const locked = { ok: false, error: { kind: 'locked' } };
    expect(await operators.list()).toEqual(locked);
    expect(await operators.save({ name: 'X', lead: true, passphrase: PASSPHRASE })).toEqual(locked);
    expect(await operators.remove({ id: NOBODY })).toEqual(locked);
    expect(await operators.checkPin({ id: NOBODY, pin: '1234' })).toEqual(locked);
  });
});

describe('a lead', () => {
  test('is named, changed and removed only with the passphrase of the vault', async () => {
    const { operators, saved, listed } = await newDesk();
    const missing = { ok: false, error: { kind: 'passphrase-missing' } };
    const dora = await saved({ name: 'Dora', lead: false });
    expect(await operators.save({ name: 'Eva', lead: true })).toEqual(missing);
    expect(await operators.save({ ...dora, lead: true })).toEqual(missing);
    const lead = await saved({ ...dora, lead: true, passphrase: PASSPHRASE });
    expect(lead.lead).toBe(true);
    expect(await operators.save({ ...lead, name: 'Doris' })).toEqual(missing);
    expect(await operators.save({ ...lead, pin: '0000' })).toEqual(missing);
    expect(await operators.save({ ...lead, lead: false })).toEqual(missing);
    expect(await operators.remove({ id: lead.id })).toEqual(missing);
    expect(await listed()).toContainEqual(lead);
    expect(await operators.remove({ id: lead.id, passphrase: PASSPHRASE })).toMatchObject({ ok: true });
  });

  test('is not named with a wrong passphrase, which counts as an attempt', async () => {
    const { operators, pass } = await newDesk();
    const wrong = { name: 'Eva', lead: true, passphrase: 'not the passphrase' };
    expect(await operators.save(wrong)).toEqual({
      ok: false,
      error: { kind: 'wrong-passphrase', waitMs: 0 },
    });
    expect(await operators.save(wrong)).toMatchObject({ error: { kind: 'wrong-passphrase', waitMs: 1000 } });
    expect(await operators.save({ ...wrong, passphrase: PASSPHRASE })).toMatchObject({
      error: { kind: 'too-early' },
    });
    pass(1000);
    expect(await operators.save({ ...wrong, passphrase: PASSPHRASE })).toMatchObject({ ok: true });
  });
});

describe('somebody who has a PIN', () => {
  test('is renamed, changed and removed only with that PIN or the passphrase of the vault', async () => {
    const { operators, saved, listed } = await newDesk();
    const missing = { ok: false, error: { kind: 'passphrase-missing' } };
    const bert = await saved({ name: 'Bert', lead: false, pin: '1234' });
    const asBert = { id: bert.id, name: 'Bert', lead: false };
    for (const request of [
      { ...asBert, name: 'Berta' },
      { ...asBert, pin: '0000' },
      { ...asBert, pin: null },
    ]) {
      expect(await operators.save(request)).toEqual(missing);
      expect(await operators.save({ ...request, currentPin: '9999' })).toMatchObject({
        error: { kind: 'wrong-pin' },
      });
      await operators.checkPin({ id: bert.id, pin: '1234' });
    }
    expect(await operators.remove({ id: bert.id })).toEqual(missing);
    expect(await operators.remove({ id: bert.id, currentPin: '9999' })).toMatchObject({
      error: { kind: 'wrong-pin' },
    });
    expect(await listed()).toContainEqual(bert);
    expect(await saved({ ...asBert, pin: '5678', currentPin: '1234' })).toEqual(bert);
    expect(await operators.checkPin({ id: bert.id, pin: '5678' })).toMatchObject({ ok: true });
    expect(await saved({ ...asBert, pin: '1234', passphrase: PASSPHRASE })).toEqual(bert);
    expect(await operators.remove({ id: bert.id, currentPin: '1234' })).toMatchObject({ ok: true });
  });

  test('gets no further with the PIN where the passphrase is asked for, and is not guessed faster that way', async () => {
    const { operators, saved } = await newDesk();
    const bert = await saved({ name: 'Bert', lead: false, pin: '1234' });
    const request = { id: bert.id, name: 'Bert', lead: false };
    expect(await operators.save({ ...request, lead: true, currentPin: '1234' })).toMatchObject({
      error: { kind: 'passphrase-missing' },
    });
    const cem = await saved({ name: 'Cem', lead: false, pin: '4321' });
    expect(await operators.save({ ...request, currentPin: '4321' })).toMatchObject({
      error: { kind: 'wrong-pin', waitMs: 0 },
    });
    expect(await operators.remove({ id: bert.id, currentPin: '4321' })).toMatchObject({
      error: { kind: 'wrong-pin', waitMs: 1000 },
    });
    expect(await operators.save({ ...request, currentPin: '1234' })).toMatchObject({
      error: { kind: 'too-early' },
    });
    expect(await operators.remove({ id: cem.id, currentPin: '4321' })).toMatchObject({ ok: true });
  });
});

describe('a PIN', () => {
  test('opens for its operator only, is changed, left as it is, and taken away', async () => {
    const { operators, saved, pass } = await newDesk();
    const bert = await saved({ name: 'Bert', lead: false, pin: '1234' });
    const cem = await saved({ name: 'Cem', lead: false, pin: '4321' });
    const check = async (id: string, pin: string) => (await operators.checkPin({ id, pin })).ok;
    expect([await check(bert.id, '1234'), await check(cem.id, '4321')]).toEqual([true, true]);
    expect([await check(bert.id, '4321'), await check(bert.id, '12345')]).toEqual([false, false]);
    pass(1000);
    const unchanged = { id: bert.id, name: 'Berta', lead: false };
    expect((await saved({ ...unchanged, currentPin: '1234' })).hasPin).toBe(true);
    expect(await operators.save({ ...unchanged, currentPin: '1234', pin: null })).toMatchObject({
      value: { hasPin: false },
    });
    expect(await operators.checkPin({ id: bert.id, pin: '1234' })).toEqual({
      ok: false,
      error: { kind: 'no-pin' },
    });
  });

  test('stands nowhere in the vault, nor does its hash leave it', async () => {
    const { vault, saved, listed } = await newDesk();
    await saved({ name: 'Bert', lead: false, pin: '739146' });
    expect(JSON.stringify(vault.content())).not.toContain('739146');
    expect(JSON.stringify(vault.content())).toContain('$argon2id$');
    expect(JSON.stringify(await listed())).not.toContain('argon2id');
  });

  test('that is wrong makes the next wait longer, half a minute at most, for that operator alone', async () => {
    const { operators, saved, pass } = await newDesk();
    const { id } = await saved({ name: 'Bert', lead: false, pin: '1234' });
    const other = await saved({ name: 'Cem', lead: false, pin: '4321' });
    const waits: number[] = [];
    for (let count = 0; count < 9; count += 1) {
      const answer = await operators.checkPin({ id, pin: '9999' });
      if (answer.ok || answer.error.kind !== 'wrong-pin') throw new Error('taken');
      const { waitMs } = answer.error;
      waits.push(waitMs);
      if (waitMs === 0) continue;
      expect(await operators.checkPin({ id, pin: '1234' })).toEqual({
        ok: false,
        error: { kind: 'too-early', waitMs },
      });
      expect(await operators.checkPin({ id: other.id, pin: '4321' })).toMatchObject({ ok: true });
      pass(waitMs);
    }
    expect(waits).toEqual([0, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
    expect(await operators.checkPin({ id, pin: '1234' })).toMatchObject({ ok: true });
    expect(await operators.checkPin({ id, pin: '9999' })).toMatchObject({ error: { waitMs: 0 } });
  });

  test('can’t be tried faster by trying many at once', async () => {
    const { operators, saved } = await newDesk();
    const { id } = await saved({ name: 'Bert', lead: false, pin: '1234' });
    const pins = ['0000', '1111', '2222', '3333', '1234'];
    const answers = await Promise.all(pins.map((pin) => operators.checkPin({ id, pin })));
    expect(answers.map((answer) => !answer.ok && answer.error.kind)).toEqual([
      'wrong-pin',
      'wrong-pin',
      'too-early',
      'too-early',
      'too-early',
    ]);
  });
});
