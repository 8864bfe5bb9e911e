import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Seat } from '../pilot/program';

/** Takes numbered screenshots. */
export type Shoot = (seat: Seat, name: string) => Promise<void>;

export function shooter(out: string): Shoot {
  const folder = path.join(out, 'screenshots');
  mkdirSync(folder, { recursive: true });
  let count = 0;
  return async ({ page }, name) => {
    count += 1;
    await page.screenshot({ path: path.join(folder, `${String(count).padStart(2, '0')}-${name}.png`) });
  };
}

/** Removes what an earlier demo left in this folder (these files, keys, screenshots and profiles), and nothing else. */
export function clearOutput(out: string, files: readonly string[]): void {
  mkdirSync(out, { recursive: true });
  for (const name of ['profiles', 'keys', 'screenshots', ...files]) {
    rmSync(path.join(out, name), { recursive: true, force: true });
  }
}

/** Every file in the folder but those of the profiles. */
export function filesIn(out: string): readonly string[] {
  return readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('profiles') && statSync(path.join(out, name)).isFile())
    .sort();
}
