import { getCiphers, webcrypto } from 'node:crypto';

/**
 * Makes Electron's WebCrypto what OpenPGP.js takes it for. To be imported before OpenPGP.js is loaded.
 *
 * Node 18, in the oldest Electron, has no global WebCrypto. And Electron is built on BoringSSL, which has no AES key
 * wrap: WebCrypto takes such a key all the same and fails when it is used, so that no session key can be unwrapped.
 * Said early, as the standard wants it, OpenPGP.js does the work itself.
 */
function mendWebCrypto(): void {
  // Typed as always there; Node 18 has none.
  if (!('crypto' in globalThis)) {
    Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
  }
  if (getCiphers().includes('id-aes128-wrap')) return;
  const { subtle } = webcrypto;
  const importKey = subtle.importKey.bind(subtle) as (...args: unknown[]) => Promise<webcrypto.CryptoKey>;
  Object.defineProperty(subtle, 'importKey', {
    value: async (...args: unknown[]) => {
      if (nameOf(args[2]) === 'AES-KW') {
        throw new DOMException('This runtime has no AES key wrap.', 'NotSupportedError');
      }
      return await importKey(...args);
    },
  });
}

function nameOf(algorithm: unknown): unknown {
  return typeof algorithm === 'object' && algorithm !== null && 'name' in algorithm
    ? algorithm.name
    : algorithm;
}

mendWebCrypto();
