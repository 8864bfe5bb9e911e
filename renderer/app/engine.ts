import { type Remote, proxy } from 'comlink';
import { call } from '../bridge/bridge';
import type { Engine, EngineServices, Snapshot } from '../roll-worker/engine-api';
import { createEngine } from '../stores/engine-client';

const services: EngineServices = {
  decryptSessionKey: (packets) => call('decryptSessionKey', { packets: packets.slice() }),
  beginSignature: () => call('beginSignature'),
  appendToSignature: (token, bytes) => call('appendToSignature', { token, bytes: bytes.slice() }),
  finishSignature: (token) => call('finishSignature', { token }),
};

let remote: Remote<Engine> | undefined;

/** The roll worker, started on first use. */
export function engine(): Remote<Engine> {
  remote ??= createEngine();
  return remote;
}

/** Gives the worker what it needs of the main process, and hears of each change. Once in the window's life. */
export async function connectEngine(listener: (snapshot: Snapshot) => void): Promise<void> {
  await engine().connect(proxy(services), proxy(listener));
}

/** Makes a function callable from the worker. */
export function toWorker<Argument>(listener: (value: Argument) => void): (value: Argument) => void {
  return proxy(listener);
}
