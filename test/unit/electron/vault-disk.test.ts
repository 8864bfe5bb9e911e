import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { vaultExists } from '../../../electron/keys/vault-disk';
import { temporaryFolder } from './temporary-folder';

test('a vault that the disk will not show is not taken for no vault, over which a new one could be written', async () => {
  const folder = temporaryFolder();
  expect(await vaultExists(folder)).toBe(false);
  const file = path.join(folder, 'vault.json');
  symlinkSync(file, file);
  expect(await vaultExists(folder)).toBe(true);
});
