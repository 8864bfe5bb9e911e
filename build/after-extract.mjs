import fs from 'node:fs/promises';
import path from 'node:path';

/** The first Electron that has the fuse for privileges of file: pages. */
const fileFuseSince = 29;

/**
 * electron-builder's hook after it copied an Electron. For one that did not come from its own package
 * (see build/electron.mjs) it removes the loader, which would otherwise be started in place of our program,
 * and leaves alone the one fuse of ours that older ones don't have.
 * @param {{
 *   appOutDir: string,
 *   packager: {
 *     config: { electronFuses?: { grantFileProtocolExtraPrivileges?: boolean } },
 *     info: { framework: { version: string } },
 *   },
 * }} context
 */
export default async function afterExtract({ appOutDir, packager }) {
  await fs.rm(path.join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
  const major = Number.parseInt(packager.info.framework.version, 10);
  if (major < fileFuseSince) delete packager.config.electronFuses?.grantFileProtocolExtraPrivileges;
}
