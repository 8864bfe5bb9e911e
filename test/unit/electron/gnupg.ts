import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** A GnuPG with a key ring of its own. */
export interface Gnupg {
  /** Runs gpg. @throws where it fails, with what it wrote */
  readonly run: (args: readonly string[], input?: string | Uint8Array) => Buffer;
  /** Runs gpg; gives its exit code and all that it wrote, status lines included. */
  readonly attempt: (
    args: readonly string[],
    input?: string | Uint8Array,
  ) => { code: number; output: string };
  /** Revokes a key that it made, with the certificate that it laid by. */
  readonly revoke: (fingerprint: string) => void;
  /** Ends its agent and removes its folder. */
  readonly end: () => void;
}

const USUAL = [
  '--batch',
  '--yes',
  '--no-tty',
  '--quiet',
  '--pinentry-mode',
  'loopback',
  '--trust-model',
  'always',
];

/** The agent's socket lies in the folder, and its path may have no more than about 100 characters. */
export function startGnupg(): Gnupg {
  const home = mkdtempSync(path.join('/tmp', 'sg-'));
  const env = { ...process.env, GNUPGHOME: home, LC_ALL: 'C' };
  const call = (args: readonly string[], input: string | Uint8Array = '') =>
    spawnSync('gpg', [...USUAL, ...args], { env, input, maxBuffer: 2 ** 28 });
  const run: Gnupg['run'] = (args, input) => {
    const { status, stdout, stderr } = call(args, input);
    if (status !== 0) throw new Error(`gpg ${args.join(' ')}: ${stderr.toString()}`);
    return stdout;
  };
  return {
    run,
    revoke(fingerprint) {
      const certificate = readFileSync(path.join(home, 'openpgp-revocs.d', `${fingerprint}.rev`), 'utf8');
      run(['--import'], certificate.replace(':-----BEGIN', '-----BEGIN'));
    },
    attempt(args, input) {
      const { status, stdout, stderr } = call(['--status-fd', '1', ...args], input);
      return { code: status ?? -1, output: stdout.toString() + stderr.toString() };
    },
    end() {
      spawnSync('gpgconf', ['--kill', 'all'], { env });
      rmSync(home, { recursive: true, force: true });
    },
  };
}
