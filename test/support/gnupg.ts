import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface GnupgAnswer {
  readonly status: number | null;
  readonly output: Uint8Array;
  /** What GnuPG says on standard error, in English. */
  readonly messages: string;
}

export type KeyKind = 'ed25519' | 'nistp256' | 'rsa2048' | 'rsa3072' | 'rsa4096';

export interface GnupgKey {
  readonly fingerprint: string;
  readonly publicKey: string;
}

/** A real GnuPG with a key ring of its own. Its folder has a short path: an agent's socket must fit into 108 bytes. */
export class Gnupg {
  readonly home = mkdtempSync('/tmp/sk-');

  run(args: readonly string[], input?: string | Uint8Array): GnupgAnswer {
    const options = ['--batch', '--no-tty', '--yes', '--trust-model', 'always', '--passphrase', ''];
    const { status, stdout, stderr } = spawnSync(
      'gpg',
      [...options, '--pinentry-mode', 'loopback', ...args],
      {
        env: { ...process.env, GNUPGHOME: this.home, LC_ALL: 'C' },
        input,
        maxBuffer: 1 << 30,
      },
    );
    return { status, output: new Uint8Array(stdout), messages: stderr.toString() };
  }

  /** As `run`, for what must succeed. */
  must(args: readonly string[], input?: string | Uint8Array): Uint8Array {
    const answer = this.run(args, input);
    if (answer.status !== 0) throw new Error(`gpg ${args.join(' ')}: ${answer.messages}`);
    return answer.output;
  }

  generate(name: string, kind: KeyKind): GnupgKey {
    const [main, sub] = keyParameters(kind);
    const lines = [
      '%no-protection',
      main,
      'Key-Usage: sign,cert',
      sub,
      'Subkey-Usage: encrypt',
      `Name-Real: ${name}`,
    ];
    this.must(['--generate-key'], `${[...lines, 'Expire-Date: 0', '%commit'].join('\n')}\n`);
    return this.key(name);
  }

  key(name: string): GnupgKey {
    const listing = Buffer.from(this.must(['--with-colons', '--list-keys', name])).toString();
    const fingerprint = /^fpr:+([0-9A-F]{40}):/m.exec(listing)?.[1]?.toLowerCase() ?? '';
    return { fingerprint, publicKey: Buffer.from(this.must(['--armor', '--export', name])).toString() };
  }

  /** ASCII-armoured, without a passphrase. */
  secretKey(name: string): string {
    return Buffer.from(this.must(['--armor', '--export-secret-keys', name])).toString();
  }

  import(publicKey: string): void {
    this.must(['--import'], publicKey);
  }

  file(name: string, bytes: Uint8Array): string {
    const place = path.join(this.home, name);
    writeFileSync(place, bytes);
    return place;
  }

  /** Ends the agents of this key ring and removes it. */
  close(): void {
    execFileSync('gpgconf', ['--homedir', this.home, '--kill', 'all']);
    rmSync(this.home, { recursive: true, force: true });
  }
}

function keyParameters(kind: KeyKind): readonly [main: string, sub: string] {
  switch (kind) {
    case 'ed25519':
      return ['Key-Type: eddsa\nKey-Curve: ed25519', 'Subkey-Type: ecdh\nSubkey-Curve: cv25519'];
    case 'nistp256':
      return ['Key-Type: ecdsa\nKey-Curve: nistp256', 'Subkey-Type: ecdh\nSubkey-Curve: nistp256'];
    default: {
      const bits = kind.slice('rsa'.length);
      return [`Key-Type: rsa\nKey-Length: ${bits}`, `Subkey-Type: rsa\nSubkey-Length: ${bits}`];
    }
  }
}
