import { randomBytes, randomUUID } from 'node:crypto';
import type { KeyOptions } from 'openpgp';
import { assemblyIdSchema, type AssemblyId } from '@shared/domain/ids';
import type { Assembly } from '@shared/domain/assembly';
import type { Contact, Identity, Role } from '@shared/ipc/contract';
import type { Result } from '@shared/lib/result';
import type { OpenRecordStore, RecordStore } from '../../renderer/db/record-store';
import { RollEngine } from '../../renderer/roll-worker/engine';
import type {
  DeltaInfo,
  OnProgress,
  OpenAssembly,
  OutputFile,
  PackageInfo,
  Snapshot,
} from '../../renderer/roll-worker/engine-api';
import { MemoryDatabases } from './memory-store';
import { NINE } from './register-desk';
import { mainOf, standInMain, type StandInMain } from './stand-in-main';
import { sampleFile } from './tables';

/** Stands for somebody who waits for no progress. */
export function unheard(): void {
  return;
}

/** One laptop: the real engine over memory, with a stand-in for the main process and a clock that ticks by seconds. */
export class Computer {
  readonly main: StandInMain;
  readonly identity: Identity;
  readonly databases = new MemoryDatabases();
  readonly snapshots: Snapshot[] = [];
  engine: RollEngine;
  nowMs = NINE;
  /** Set: fails the write that comes after so many others. */
  writesLeft: number | undefined;
  /** Set: the next write is durable, and whoever waits for it never hears of it. */
  losesAnswer = false;
  #isSignedOn = false;

  private constructor(name: string, main: StandInMain) {
    this.main = main;
    this.identity = { name, fingerprint: main.fingerprint, publicKey: main.publicKey };
    this.engine = this.#makeEngine();
  }

  /** @param options of its key */
  static async named(name: string, options: Partial<KeyOptions> = {}): Promise<Computer> {
    return new Computer(name, await standInMain(name, options));
  }

  /** Another computer that has the same key: its vault and storage are empty. */
  twin(): Computer {
    return new Computer(this.identity.name, mainOf(this.identity.name, this.main.privateKey));
  }

  /** Ends the worker, as a crash would, and starts another over the same storage. Nothing is open. */
  restart(): void {
    this.writesLeft = undefined;
    this.losesAnswer = false;
    this.engine = this.#makeEngine();
  }

  get snapshot(): Snapshot {
    const last = this.snapshots.at(-1);
    if (last === undefined) throw new Error('no snapshot was pushed');
    return last;
  }

  open(role: Role, id: AssemblyId = assemblyId): OpenAssembly {
    const dataKey = new Uint8Array(32).fill(role === 'desk' ? 2 : 1);
    const anchor = this.main.anchors.get(`${role} ${id}`);
    return { id, role, dataKey, identity: this.identity, ...(anchor !== undefined && { anchor }) };
  }

  /** As the other side keeps it, which has compared its fingerprint. */
  contact(role: Contact['role']): Contact {
    return { ...this.newContact(role), comparedAt: NINE, comparedBy: 'Ada' };
  }

  /** As the other side keeps it before that. */
  newContact(role: Contact['role']): Contact {
    return { ...this.main.contact(role), name: this.identity.name };
  }

  /** Whoever was signed on is so again. */
  async reopen(role: Role): Promise<Snapshot> {
    this.restart();
    const snapshot = value(await this.engine.open(this.open(role), unheard));
    return role === 'desk' && this.#isSignedOn ? await this.signOn() : snapshot;
  }

  /** Signs on the owner, in charge. */
  async signOn(): Promise<Snapshot> {
    this.#isSignedOn = true;
    return value(await this.engine.signOn({ name: this.identity.name, lead: true }));
  }

  /** A desk reads a package and takes it in, and its owner signs on. */
  async takeIn(sealed: OutputFile, office: Computer, id: AssemblyId = assemblyId): Promise<PackageInfo> {
    const info = value(
      await this.engine.readPackage(fileOf(sealed), this.identity, [office.contact('office')], [], unheard),
    );
    value(await this.accept(info, office, id));
    await this.signOn();
    return info;
  }

  /** The office takes in a delta of one of these desks. Answers with what it said before. */
  async merge(sent: OutputFile, ...from: readonly Computer[]): Promise<DeltaInfo> {
    const accreditors = from.map((desk) => desk.contact('accreditor'));
    const info = value(await this.engine.readDelta(fileOf(sent), accreditors, unheard));
    value(await this.engine.applyDelta({ token: info.token, accreditors }));
    return info;
  }

  /** Takes in the package that was read last. */
  accept(
    { token }: PackageInfo,
    office: Computer,
    id: AssemblyId = assemblyId,
    onProgress: OnProgress = unheard,
  ): ReturnType<RollEngine['acceptPackage']> {
    const accepted = { token, offices: [office.contact('office')] };
    return this.engine.acceptPackage(this.open('desk', id), onProgress, accepted);
  }

  /** Takes in the package that was read last, although it is older than the one in use. */
  acceptOlder({ token }: PackageInfo, office: Computer): ReturnType<RollEngine['acceptPackage']> {
    const accepted = { token, offices: [office.contact('office')], older: true as const };
    return this.engine.acceptPackage(this.open('desk'), unheard, accepted);
  }

  #makeEngine(): RollEngine {
    const engine = new RollEngine({
      openStore: this.#openStore,
      deleteStore: (name) => this.databases.delete(name),
      now: () => (this.nowMs += 1000),
      randomId: () => randomUUID(),
      randomBytes: (count) => new Uint8Array(randomBytes(count)),
    });
    void engine.connect(this.main.services, (snapshot) => this.snapshots.push(snapshot));
    return engine;
  }

  readonly #openStore: OpenRecordStore = async (name) => {
    const store = await this.databases.open(name);
    const write: RecordStore['write'] = async (puts) => {
      if (this.writesLeft === 0) throw new Error('disk full');
      if (this.writesLeft !== undefined) this.writesLeft -= 1;
      await store.write(puts);
      if (this.losesAnswer) throw new Error('power cut');
    };
    return {
      name: store.name,
      get: (table, key) => store.get(table, key),
      getMany: (table, keys) => store.getMany(table, keys),
      all: (table) => store.all(table),
      keys: (table) => store.keys(table),
      write,
      remove: (table, keys) => store.remove(table, keys),
      close: () => store.close(),
    };
  };
}

const assemblyId = assemblyIdSchema.parse('8d3b1c52-0d0c-4c0a-9a51-0d1b2a3c4d5e');

/** The office's computer with the akk sample imported and no cards yet. */
export async function officeWithRoll(
  assembly: Assembly,
  options: Partial<KeyOptions> = {},
): Promise<Computer> {
  const office = await Computer.named('Büro Mainz', options);
  value(await office.engine.createAssembly(office.open('office'), assembly));
  await importSample(office);
  return office;
}

export async function importSample(office: Computer, name = 'akk-parteitag.csv'): Promise<void> {
  const file = new File([sampleFile(name).slice()], name);
  value(await office.engine.previewTable(file, {}, []));
  value(await office.engine.checkTable({}, undefined, unheard));
  value(await office.engine.importTable(unheard));
}

export function fileOf({ name, bytes }: OutputFile): File {
  return new File([bytes.slice()], name);
}

export function value<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`unexpected failure: ${JSON.stringify(result.error)}`);
  return result.value;
}
