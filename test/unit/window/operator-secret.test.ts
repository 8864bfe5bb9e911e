import { expect, test, vi } from 'vitest';
import { operatorSchema, type Operator } from '@shared/ipc/types';
import { checkSecret, isSignedOn, secretOf, staysSignedOn } from '../../../renderer/app/operator-secret';

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../../renderer/bridge/bridge', () => ({ call }));

function person(name: string, marks: Partial<Operator> = {}): Operator {
  const id = `11111111-1111-4111-8111-${Buffer.from(name.padEnd(6)).toString('hex')}`;
  return operatorSchema.parse({ id, name, lead: false, hasPin: false, ...marks });
}

const ada = person('Ada', { lead: true, owner: true });
const ben = person('Ben');
const cleo = person('Cleo', { hasPin: true });
const dora = person('Dora', { lead: true, hasPin: true });

test('a lead without a PIN gives the passphrase, as soon as others share the computer', () => {
  expect(secretOf(ada, [ada])).toBeUndefined();
  expect(secretOf(ada, [ada, ben])).toBe('passphrase');
  expect(secretOf(ben, [ada, ben])).toBeUndefined();
  expect(secretOf(cleo, [ada, cleo])).toBe('pin');
  expect(secretOf(dora, [ada, dora])).toBe('pin');
  expect(secretOf(dora, [dora])).toBe('pin');
});

test('what is given is checked where it is known', async () => {
  call.mockResolvedValue({ ok: true });
  await checkSecret(cleo, 'pin', '4711');
  await checkSecret(ada, 'passphrase', 'correct horse');
  await checkSecret(ben, undefined, '');
  expect(call.mock.calls).toEqual([
    ['checkPin', { id: cleo.id, pin: '4711' }],
    ['checkPassphrase', { passphrase: 'correct horse' }],
  ]);
});

test('after a lock somebody stays signed on of whom nothing has to be asked, and nobody else', () => {
  const stays = (operator: Operator, operators: readonly Operator[]) =>
    staysSignedOn({ id: operator.id, name: operator.name, lead: operator.lead }, operators);
  expect(stays(ada, [ada])).toBe(true);
  expect(stays(ben, [ada, ben])).toBe(true);
  expect(stays(ada, [ada, ben])).toBe(false);
  expect(stays(cleo, [ada, cleo])).toBe(false);
  expect(stays(dora, [dora])).toBe(false);
  expect(stays(ben, [ada])).toBe(false);
  expect(stays(ben, [ada, { ...ben, lead: true, hasPin: true }])).toBe(false);
  expect(stays(ben, [ada, { ...ben, name: 'Bernd' }])).toBe(false);
});

test('who is signed on is known by the entry, whatever name it has by now', () => {
  const signedOn = { id: ben.id, name: 'Ben', lead: false };
  expect(isSignedOn({ ...ben, name: 'Bernd' }, signedOn)).toBe(true);
  expect(isSignedOn(person('Ben', { id: ada.id }), signedOn)).toBe(false);
  expect(isSignedOn(ben, { name: 'Ben', lead: false })).toBe(true);
  expect(isSignedOn(ben, undefined)).toBe(false);
});
