import { describe, expect, test } from 'vitest';
import { type Burst, createScanBuffer } from '../../../renderer/lib/scan-buffer';

function buffer() {
  const bursts: Burst[] = [];
  let pending: (() => void) | undefined;
  const scan = createScanBuffer(
    (burst) => bursts.push(burst),
    (run) => {
      pending = run;
      return () => {
        pending = undefined;
      };
    },
  );
  return { ...scan, bursts, pause: () => pending?.() };
}

describe('keys in the panel of a person', () => {
  test('a key that stands alone is a key', () => {
    const { press, pause, bursts } = buffer();
    press('2');
    pause();
    press('3');
    pause();
    expect(bursts).toEqual([
      { kind: 'key', key: '2' },
      { kind: 'key', key: '3' },
    ]);
  });

  test('keys without a pause between them are a scanned card, and choose nothing', () => {
    const { press, end, bursts } = buffer();
    for (const key of '1042') press(key);
    expect(end()).toBe(true);
    expect(bursts).toEqual([{ kind: 'scan', text: '1042' }]);
  });

  test('an end without keys before it is none', () => {
    const { press, pause, end, bursts } = buffer();
    press('1');
    pause();
    expect(end()).toBe(false);
    expect(bursts).toHaveLength(1);
  });
});
