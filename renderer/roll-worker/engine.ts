import type { Assembly } from '@shared/domain/assembly';
import type { Approval, Command } from '@shared/domain/commands';
import type { AssemblyId, CardNumber, DeskId, MemberKey } from '@shared/domain/ids';
import type { Contact, Identity } from '@shared/ipc/contract';
import { exportAcknowledgement, takeAcknowledgement } from './acknowledgement';
import { affectedPeople } from './affected';
import {
  createAssembly,
  deleteStorage,
  destructionOf,
  execute,
  openAssembly,
  signOff,
  signOn,
} from './assemblies';
import { readCardDesign, saveCardDesign } from './card-design';
import { conflictViews } from './conflict-views';
import { EngineCore, type EngineDependencies } from './core';
import { deltaSaved, exportDelta } from './deltas-export';
import { Deltas, type Agreed } from './deltas';
import type { Engine, EngineServices, OpenAssembly } from './engine-api';
import type { OnProgress, SavedProfile, TableChoices } from './engine-files';
import { HallEngine } from './engine-hall';
import type { CardDesign, RegisterFilter, Snapshot } from './engine-views';
import { exportBlockedList, exportLog, exportUpload } from './exports';
import { logEntries } from './log-views';
import { PackageIntake, type Accepted } from './package-intake';
import { PackageIssue } from './package-issue';
import { browsePeople, personOf, searchPeople } from './people';
import { reconciliationView } from './reconciliation-views';
import { cardLife, registerRows } from './register-views';
import { Suspension } from './suspend';
import { TableImport } from './table-import';
import { transferViews } from './transfer-views';

/** The roll worker's engine, over whatever storage, clock and source of ids it is given. */
export class RollEngine extends HallEngine implements Engine {
  readonly #table: TableImport;
  readonly #issue: PackageIssue;
  readonly #intake: PackageIntake;
  readonly #deltas: Deltas;
  readonly #suspension: Suspension;

  constructor(dependencies: EngineDependencies) {
    super(new EngineCore(dependencies));
    this.#table = new TableImport(this.core);
    this.#issue = new PackageIssue(this.core);
    this.#intake = new PackageIntake(this.core);
    this.#deltas = new Deltas(this.core);
    this.#suspension = new Suspension(this.core);
  }

  connect(services: EngineServices, listener: (snapshot: Snapshot) => void): Promise<void> {
    this.core.connect(services, listener);
    return Promise.resolve();
  }

  createAssembly(open: OpenAssembly, assembly: Assembly) {
    return this.core.inTurn(() => {
      this.#forget();
      return createAssembly(this.core, open, assembly);
    });
  }

  open(open: OpenAssembly, onProgress: OnProgress) {
    return this.core.inTurn(() => {
      this.#forget();
      return openAssembly(this.core, open, onProgress, this.#suspension.take(open));
    });
  }

  close(): Promise<void> {
    this.core.cancelWork();
    return this.core.inTurn(() => this.#leave());
  }

  suspend(draft: unknown): Promise<void> {
    this.core.cancelWork();
    return this.core.inTurn(async () => {
      try {
        await this.#suspension.suspend(draft);
      } finally {
        await this.#leave();
      }
    });
  }

  takeDraft(): Promise<unknown> {
    return this.core.inTurn(() => Promise.resolve(this.#suspension.takeDraft()));
  }

  dropDraft(): Promise<void> {
    return this.core.inTurn(() => this.#suspension.dropDraft());
  }

  signOn(operator: Approval) {
    return this.core.inTurn(() => signOn(this.core, operator));
  }

  signOff() {
    return this.core.inTurn(() => Promise.resolve(signOff(this.core)));
  }

  cancel(): Promise<void> {
    this.core.cancelWork();
    return Promise.resolve();
  }

  search(query: string, offset: number, limit: number) {
    return Promise.resolve(
      searchPeople(this.core.session, query, { offset, limit, nowMs: this.core.dependencies.now() }),
    );
  }

  browse(offset: number, limit: number) {
    return Promise.resolve(
      browsePeople(this.core.session, { offset, limit, nowMs: this.core.dependencies.now() }),
    );
  }

  person(key: MemberKey) {
    return Promise.resolve(personOf(this.core.session, key, this.core.dependencies.now()));
  }

  execute(command: Command, accreditors: readonly Contact[] = []) {
    return this.core.inTurn(() => execute(this.core, command, accreditors));
  }

  log(offset: number, limit: number) {
    return Promise.resolve(logEntries(this.core.session, offset, limit));
  }

  register(filter: RegisterFilter, offset: number, limit: number) {
    return Promise.resolve(registerRows(this.core.session, filter, offset, limit));
  }

  card(number: CardNumber) {
    return Promise.resolve(cardLife(this.core.session, number));
  }

  conflicts() {
    const { session } = this.core;
    return Promise.resolve(session === undefined ? [] : conflictViews(session));
  }

  reconciliation() {
    return Promise.resolve(reconciliationView(this.core.openSession));
  }

  transfers() {
    return Promise.resolve(transferViews(this.core.openSession));
  }

  affected() {
    return Promise.resolve(affectedPeople(this.core.openSession));
  }

  async cardDesign() {
    return await readCardDesign(this.core.openSession);
  }

  saveCardDesign(design: CardDesign) {
    return this.core.inTurn(() => saveCardDesign(this.core, design));
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

  issuePackage(recipients: readonly Contact[], onProgress: OnProgress, overrideReason?: string) {
    return this.#issue.issue(recipients, onProgress, overrideReason);
  }

  issueEmergencyPackage(place: DeskId, onProgress: OnProgress) {
    return this.#issue.issueEmergency(place, onProgress);
  }

  packageSaved() {
    return this.core.inTurn(() => this.#issue.saved());
  }

  readPackage(
    source: File,
    identity: Identity,
    offices: readonly Contact[],
    known: readonly AssemblyId[],
    onProgress: OnProgress,
    passphrase?: string,
  ) {
    return this.#intake.read(source, { identity, offices, known, passphrase }, onProgress);
  }

  acceptPackage(open: OpenAssembly, onProgress: OnProgress, accepted: Accepted) {
    return this.#intake.accept(open, onProgress, accepted);
  }

  dropPackage(): Promise<void> {
    this.#intake.drop();
    return Promise.resolve();
  }

  exportDelta(offices: readonly Contact[], onProgress: OnProgress, whole = false) {
    return exportDelta(this.core, offices, onProgress, whole);
  }

  deltaSaved(upTo: number) {
    return this.core.inTurn(() => deltaSaved(this.core, upTo));
  }

  readDelta(source: File, accreditors: readonly Contact[], onProgress: OnProgress) {
    return this.#deltas.read(source, accreditors, onProgress);
  }

  dropDeltas(): Promise<void> {
    this.#deltas.forget();
    return Promise.resolve();
  }

  recordFork(token: string) {
    return this.core.inTurn(() => this.#deltas.recordFork(token));
  }

  applyDelta(agreed: Agreed) {
    return this.core.inTurn(() => this.#deltas.apply(agreed));
  }

  discardWaiting(desk: DeskId) {
    return this.core.inTurn(() => this.#deltas.discardWaiting(desk));
  }

  exportAcknowledgement(desk: Contact, onProgress: OnProgress) {
    return exportAcknowledgement(this.core, desk, onProgress);
  }

  takeAcknowledgement(source: File, offices: readonly Contact[], onProgress: OnProgress) {
    return takeAcknowledgement(this.core, source, offices, onProgress);
  }

  destruction() {
    return Promise.resolve(destructionOf(this.core.openSession));
  }

  deleteStorage(which: Pick<OpenAssembly, 'id' | 'role'>) {
    const isOpen = () => this.core.session?.id === which.id && this.core.session.role === which.role;
    if (isOpen()) this.core.cancelWork();
    return this.core.inTurn(() => {
      if (isOpen()) this.#letGo();
      return deleteStorage(this.core, which);
    });
  }

  exportUpload() {
    return Promise.resolve(exportUpload(this.core.openSession));
  }

  exportBlockedList(headings: readonly string[], causes: Readonly<Record<string, string>>) {
    return Promise.resolve(exportBlockedList(this.core.openSession, headings, causes));
  }

  exportLog() {
    return Promise.resolve(exportLog(this.core.openSession));
  }

  /** Lets go of all that was decrypted; resolves once the vault knows how far the logs had come. */
  #leave(): Promise<void> {
    this.#letGo();
    this.core.drop();
    return this.core.anchored();
  }

  /** Lets go of everything that was read. */
  #letGo(): void {
    this.#forget();
    this.#intake.drop();
  }

  /** Lets go of what was read for the assembly that was open. */
  #forget(): void {
    this.#table.forget();
    this.#deltas.forget();
    this.#issue.forget();
  }
}
