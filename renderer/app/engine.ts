import type { AssemblyKey, Identity } from '@shared/ipc/contract';
import { type Remote, proxy, transfer } from 'comlink';
import { call } from '../bridge/bridge';
import type { Engine, EngineServices, OpenAssembly, Snapshot } from '../roll-worker/engine-api';
import { createEngine } from '../stores/engine-client';

const services: EngineServices = {
  decryptSessionKey: (packets) => call('decryptSessionKey', { packets: packets.slice() }),
  beginSignature: () => call('beginSignature'),
  appendToSignature: (token, bytes) => call('appendToSignature', { token, bytes: bytes.slice() }),
  finishSignature: (token) => call('finishSignature', { token }),
  keepAnchor: (which, anchor, afterLoss) =>
    call('anchorAssembly', { ...which, anchor, ...(afterLoss && { afterLoss }) }),
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

/**
 * What opens an assembly in the worker. The data key goes over, and what the page was given of it is overwritten. The bytes
 * that the preload script took it out of are out of reach: they are left to be collected.
 */
export function handOver(
  which: Pick<OpenAssembly, 'id' | 'role'>,
  { dataKey: given, anchor }: AssemblyKey,
  identity: Identity,
  acceptLoss = false,
): OpenAssembly {
  const dataKey = given.slice();
  given.fill(0);
  const open = {
    ...{ ...which, dataKey, identity },
    ...(anchor !== undefined && { anchor }),
    ...(acceptLoss && { acceptLoss }),
  };
  return transfer(open, [dataKey.buffer]);
}

/** Makes a function callable from the worker. */
export function toWorker<Argument>(listener: (value: Argument) => void): (value: Argument) => void {
  return proxy(listener);
}
