import type { Assembly } from '@shared/domain/assembly';
import type { Command } from '@shared/domain/commands';
import type { AssemblyId, CardNumber, DeskId, MemberKey } from '@shared/domain/ids';
import type { Contact, Identity } from '@shared/ipc/contract';
import { createAssembly, execute, openAssembly } from './assemblies';
import { conflictViews } from './conflict-views';
import { EngineCore, type EngineDependencies } from './core';
import { Deltas } from './deltas';
import type { Engine, EngineServices, OpenAssembly } from './engine-api';
import type { OnProgress, SavedProfile, TableChoices } from './engine-files';
import type { RegisterFilter, Snapshot } from './engine-views';
import { exportBlockedList, exportLog, exportUpload } from './exports';
import { logEntries } from './log-views';
import { issuePackage, packageSaved } from './package-issue';
import { PackageIntake } from './package-intake';
import { browsePeople, personOf, searchPeople } from './people';
import { cardLife, registerRows } from './register-views';
import { TableImport } from './table-import';

/** The roll worker's engine, over whatever storage, clock and source of ids it is given. */
export class RollEngine implements Engine {
  readonly #core: EngineCore;
  readonly #table: TableImport;
  readonly #intake: PackageIntake;
  readonly #deltas: Deltas;

  constructor(dependencies: EngineDependencies) {
    this.#core = new EngineCore(dependencies);
    this.#table = new TableImport(this.#core);
    this.#intake = new PackageIntake(this.#core);
    this.#deltas = new Deltas(this.#core);
  }

  connect(services: EngineServices, listener: (snapshot: Snapshot) => void): Promise<void> {
    this.#core.connect(services, listener);
    return Promise.resolve();
  }

  createAssembly(open: OpenAssembly, assembly: Assembly) {
    return this.#core.inTurn(() => {
      this.#forget();
      return createAssembly(this.#core, open, assembly);
    });
  }

  open(open: OpenAssembly, onProgress: OnProgress) {
    return this.#core.inTurn(() => {
      this.#forget();
      return openAssembly(this.#core, open, onProgress);
    });
  }

  close(): Promise<void> {
    this.#core.cancelWork();
    return this.#core.inTurn(() => {
      this.#forget();
      this.#intake.drop();
      this.#core.drop();
      return Promise.resolve();
    });
  }

  cancel(): Promise<void> {
    this.#core.cancelWork();
    return Promise.resolve();
  }

  search(query: string, offset: number, limit: number) {
    return Promise.resolve(searchPeople(this.#core.session, query, offset, limit));
  }

  browse(offset: number, limit: number) {
    return Promise.resolve(browsePeople(this.#core.session, offset, limit));
  }

  person(key: MemberKey) {
    return Promise.resolve(personOf(this.#core.session, key));
  }

  execute(command: Command) {
    return this.#core.inTurn(() => execute(this.#core, command));
  }

  log(offset: number, limit: number) {
    return Promise.resolve(logEntries(this.#core.session, offset, limit));
  }

  register(filter: RegisterFilter, offset: number, limit: number) {
    return Promise.resolve(registerRows(this.#core.session, filter, offset, limit));
  }

  card(number: CardNumber) {
    return Promise.resolve(cardLife(this.#core.session, number));
  }

  conflicts() {
    const { session } = this.#core;
    return Promise.resolve(session === undefined ? [] : conflictViews(session));
  }

  previewTable(roll: File, choices: TableChoices, saved: readonly SavedProfile[]) {
    return this.#table.preview(roll, choices, saved);
  }

  checkTable(choices: TableChoices, dues: File | undefined, onProgress: OnProgress) {
    return this.#table.check(choices, dues, onProgress);
  }

  importTable(onProgress: OnProgress) {
    return this.#table.import(onProgress);
  }

  exportRejected(headings: readonly string[], reasons: Readonly<Record<string, string>>) {
    return Promise.resolve(this.#table.exportRejected(headings, reasons));
  }

  issuePackage(recipients: readonly Contact[], onProgress: OnProgress) {
    return issuePackage(this.#core, recipients, onProgress);
  }

  packageSaved(recipients: readonly DeskId[]) {
    return this.#core.inTurn(() => packageSaved(this.#core, recipients));
  }

  readPackage(
    source: File,
    identity: Identity,
    offices: readonly Contact[],
    known: readonly AssemblyId[],
    onProgress: OnProgress,
  ) {
    return this.#intake.read(source, { identity, offices, known }, onProgress);
  }

  acceptPackage(open: OpenAssembly, onProgress: OnProgress) {
    return this.#intake.accept(open, onProgress);
  }

  dropPackage(): Promise<void> {
    this.#intake.drop();
    return Promise.resolve();
  }

  exportDelta(onProgress: OnProgress) {
    return this.#deltas.export(onProgress);
  }

  deltaSaved(upTo: number) {
    return this.#core.inTurn(() => this.#deltas.saved(upTo));
  }

  readDelta(source: File, accreditors: readonly Contact[], onProgress: OnProgress) {
    return this.#deltas.read(source, accreditors, onProgress);
  }

  applyDelta() {
    return this.#core.inTurn(() => this.#deltas.apply());
  }

  exportUpload() {
    return Promise.resolve(exportUpload(this.#core.openSession));
  }

  exportBlockedList(headings: readonly string[], causes: Readonly<Record<string, string>>) {
    return Promise.resolve(exportBlockedList(this.#core.openSession, headings, causes));
  }

  exportLog() {
    return Promise.resolve(exportLog(this.#core.openSession));
  }

  /** Lets go of what was read for the assembly that was open. */
  #forget(): void {
    this.#table.forget();
    this.#deltas.forget();
  }
}
