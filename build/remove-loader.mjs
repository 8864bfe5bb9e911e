import fs from 'node:fs/promises';
import path from 'node:path';

/**
 * electron-builder's hook after it copied an Electron: removes the app that came with it (see
 * build/electron-loader), which would otherwise be started in place of ours.
 * @param {{ appOutDir: string }} context
 */
export default async function removeLoader({ appOutDir }) {
  await fs.rm(path.join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
}
