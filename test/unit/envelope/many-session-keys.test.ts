import { describe, expect, it } from 'vitest';
import { takeApart } from '../../../renderer/roll-worker/envelope-packets';

/** A message with so many session keys for one recipient: each is tried in the main process, 10 to 100 ms with RSA. */
function messageFor(keyId: string, count: number): Uint8Array {
  const sessionKey = Buffer.concat([
    Buffer.from('c10e03', 'hex'),
    Buffer.from(keyId, 'hex'),
    Buffer.from('010008ff0f', 'hex'),
  ]);
  const encrypted = Buffer.from(`d21401${'00'.repeat(19)}`, 'hex');
  return Buffer.concat([...Array.from({ length: count }, () => sessionKey), encrypted]);
}

function answerTo(message: Uint8Array): string {
  const answer = takeApart(message);
  return answer.ok ? 'taken apart' : answer.error.kind;
}

describe('a message with many session keys', () => {
  it('for one recipient is refused before any is tried', () => {
    expect(answerTo(messageFor('0123456789abcdef', 2))).toBe('taken apart');
    expect(answerTo(messageFor('0123456789abcdef', 1_000))).toBe('too-large');
  });

  it('for nobody named is refused before any is tried', () => {
    expect(answerTo(messageFor('0000000000000000', 3))).toBe('taken apart');
    expect(answerTo(messageFor('0000000000000000', 1_000))).toBe('too-large');
  });
});
