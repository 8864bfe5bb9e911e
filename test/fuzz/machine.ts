/** A computer as its engine sees it: the real engine over memory, the real keeper of keys, a clock and ids that repeat. */
import { assemblyIdSchema } from '@shared/domain/ids';
import type { Role } from '@shared/ipc/contract';
import { err, ok } from '@shared/lib/result';
import { findSessionKey } from '../../electron/keys/openpgp-identity';
import type { RecordStore } from '../../renderer/db/record-store';
import { RollEngine } from '../../renderer/roll-worker/engine';
import type { EngineServices, OpenAssembly } from '../../renderer/roll-worker/engine-api';
import { MemoryDatabases } from '../support/memory-store';
import { joined } from './bytes';
import { writePackets, TAG } from './packets';
import { signatureOver, type Person } from './people';

export const ASSEMBLY_ID = assemblyIdSchema.parse('8d3b1c52-0d0c-4c0a-9a51-0d1b2a3c4d5e');
const NINE = Date.UTC(2026, 10, 14, 9);

export class Machine {
  readonly owner: Person;
  readonly engine: RollEngine;
  readonly databases = new CountingDatabases();
  readonly services = this.#makeServices();
  /** What was last answered to the question for one. */
  lastSessionKey: Awaited<ReturnType<EngineServices['decryptSessionKey']>> | undefined;
  #shown = 0;
  #ids = 0;
  #nowMs = NINE;

  constructor(owner: Person) {
    this.owner = owner;
    this.engine = new RollEngine({
      openStore: (name) => this.databases.open(name),
      deleteStore: (name) => this.databases.delete(name),
      now: () => (this.#nowMs += 1000),
      randomBytes: (length) => new Uint8Array(length).fill((this.#ids += 1)),
      randomId: () => `00000000-0000-4000-8000-${String((this.#ids += 1)).padStart(12, '0')}`,
    });
    void this.engine.connect(this.services, () => {
      this.#shown += 1;
    });
  }

  open(role: Role): OpenAssembly {
    return { id: ASSEMBLY_ID, role, dataKey: new Uint8Array(32).fill(7), identity: this.owner.identity };
  }

  /** Before a file is given to it: as many changes as there were by then. */
  begin(): number {
    this.lastSessionKey = undefined;
    return this.changes;
  }

  /** Grows with everything that is stored or shown. */
  get changes(): number {
    return this.databases.changes + this.#shown;
  }

  #makeServices(): EngineServices {
    const parts = new Map<string, Uint8Array[]>();
    return {
      decryptSessionKey: async (packets) =>
        (this.lastSessionKey = await findSessionKey(this.owner.secretKey, packets)),
      beginSignature: () => {
        const token = `${parts.size}`;
        parts.set(token, []);
        return Promise.resolve(ok(token));
      },
      appendToSignature: (token, bytes) => {
        parts.get(token)?.push(bytes.slice());
        return Promise.resolve(ok(undefined));
      },
      finishSignature: async (token) => {
        const signed = parts.get(token);
        if (signed === undefined) return err({ kind: 'unknown-token' });
        const body = await signatureOver(joined(...signed), this.owner);
        return ok(writePackets([{ tag: TAG.signature, body }]));
      },
      // Comes late, and says only what storage has already.
      keepAnchor: () => Promise.resolve(ok(undefined)),
    };
  }
}

class CountingDatabases extends MemoryDatabases {
  /** Writes, removals and deletions. */
  changes = 0;

  override async open(name: string): Promise<RecordStore> {
    const store = await super.open(name);
    return new Proxy(store, {
      get: (target, method) => {
        const member: unknown = Reflect.get(target, method);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]): unknown => {
          if (method === 'write' || method === 'remove') this.changes += 1;
          return Reflect.apply(member, target, args);
        };
      },
    });
  }

  override delete(name: string): Promise<void> {
    this.changes += 1;
    return super.delete(name);
  }
}
