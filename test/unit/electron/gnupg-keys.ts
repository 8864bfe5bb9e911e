import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { OwnKey } from '../../../electron/keys/secret-key';
import { Gnupg } from '../../support/gnupg';

/** What protects a key made with GnuPG. Its umlaut is one character. */
export const KEY_PASSPHRASE = 'Schlüssel von früher';

export function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}

interface Made {
  readonly passphrase?: string;
  readonly usage?: string;
  readonly expires?: string;
  /** As GnuPG writes a time: `20260101T000000`. */
  readonly at?: string;
}

/** Somebody's GnuPG, with the keys that they have made over the years. */
export class KeyRing extends Gnupg {
  /** @returns the fingerprint, in capitals */
  make(
    name: string,
    algorithm: string,
    { passphrase = '', usage = 'sign', expires = 'never', at }: Made = {},
  ): string {
    const args = ['--quick-generate-key', name, algorithm, usage, expires];
    const told = text(this.must([...since(at), '--passphrase', passphrase, '--status-fd', '1', ...args]));
    return /KEY_CREATED \w (\w+)/.exec(told)?.[1] ?? '';
  }

  addSubkey(
    key: string,
    algorithm: string,
    usage: string,
    { passphrase = '', expires = 'never', at }: Made = {},
  ): void {
    this.must([...since(at), '--passphrase', passphrase, '--quick-add-key', key, algorithm, usage, expires]);
  }

  /** A key of today's usual kind. */
  makeUsual(name: string, passphrase = ''): string {
    const key = this.make(name, 'ed25519', { passphrase });
    this.addSubkey(key, 'cv25519', 'encr', { passphrase });
    return key;
  }

  makeRsa(name: string, bits: number, passphrase = ''): string {
    const key = this.make(name, `rsa${bits}`, { passphrase });
    this.addSubkey(key, `rsa${bits}`, 'encr', { passphrase });
    return key;
  }

  /** GnuPG lays a certificate by for each key, with a colon that keeps it from being used by accident. */
  revoke(key: string): void {
    const file = path.join(this.home, 'openpgp-revocs.d', `${key}.rev`);
    this.must(['--import'], readFileSync(file, 'utf8').replace(':-----BEGIN', '-----BEGIN'));
  }

  secret(key: string, passphrase = '', what = '--export-secret-keys'): string {
    return text(this.must(['--armor', '--passphrase', passphrase, what, key]));
  }

  ownKey(key: string, passphrase?: string): OwnKey {
    const file = this.secret(key, passphrase);
    return passphrase === undefined ? { file } : { file, passphrase };
  }
}

function since(at: string | undefined): string[] {
  return at === undefined ? [] : [`--faked-system-time=${at}!`];
}

/** Splits what gpg made into its session key packets and the rest, by gpg's own listing of where each begins. */
export function sessionKeyPackets(gnupg: Gnupg, message: Uint8Array): Uint8Array {
  const listing = text(gnupg.must(['--list-packets', '--list-only'], message));
  const starts = [...listing.matchAll(/off=(\d+) ctb=\w+ tag=(\d+)/g)];
  const body = starts.find(([, , tag]) => tag !== '1')?.[1];
  return new Uint8Array(message.subarray(0, Number(body)));
}
