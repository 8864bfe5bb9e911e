import { readFile, writeFile } from 'node:fs/promises';
import { readKey } from 'openpgp';
import { type Assembly, batchSchema, type DeskRules } from '@shared/domain/assembly';
import type { Command } from '@shared/domain/commands';
import { cardNumberSchema, deskIdSchema, type DeskId } from '@shared/domain/ids';
import type { Series } from '@shared/domain/series';
import type { Contact } from '@shared/ipc/contract';
import { Computer, fileOf, unheard, value } from '../computer';
import { makeAssembly } from '../register-desk';
import { today, type TestFolder } from './team';

/** A desk as the office knows it. */
export interface KnownDesk {
  readonly contact: Contact;
  readonly id: DeskId;
  readonly name: string;
}

/** The office as the real engine in this process, without a window: for tests that are about desks. */
export class EngineOffice {
  readonly computer: Computer;
  readonly #folder: TestFolder;

  private constructor(computer: Computer, folder: TestFolder) {
    this.computer = computer;
    this.#folder = folder;
  }

  /**
   * A new assembly of today with this list.
   * @param more what else it is: another kind, payments at the desk
   */
  static async withRoll(
    folder: TestFolder,
    roll: string,
    rules?: DeskRules,
    { kind = 'conference', dues, ...more }: Partial<Assembly> & { readonly dues?: string } = {},
  ): Promise<EngineOffice> {
    const computer = await Computer.named('Generalsekretariat');
    computer.nowMs = Date.now();
    const assembly = { ...makeAssembly(kind, today(), rules), ...more };
    value(await computer.engine.createAssembly(computer.open('office'), assembly));
    const office = new EngineOffice(computer, folder);
    await office.importRoll(roll, dues);
    return office;
  }

  /** Takes in a list: akk's columns, as text; with a table of dues by year, as akk has it. */
  async importRoll(roll: string, dues?: string): Promise<void> {
    const { engine } = this.computer;
    value(await engine.previewTable(new File([roll], 'roll.csv'), {}, []));
    const ledger = dues === undefined ? undefined : new File([dues], 'dues.csv');
    value(await engine.checkTable({}, ledger, unheard));
    value(await engine.importTable(unheard));
  }

  async act(command: Command): Promise<void> {
    value(await this.computer.engine.execute(command));
  }

  /** Cards of a series that are on paper already. */
  async createCards(series: Series, from: string, to: string): Promise<void> {
    await this.act({ type: 'add-series', series });
    const ends = { from: cardNumberSchema.parse(from), to: cardNumberSchema.parse(to) };
    await this.act({ type: 'create-cards', ...ends, printed: true });
  }

  async handOver(desk: KnownDesk, from: string, to: string, check?: Series['check']): Promise<void> {
    const holder = { holder: desk.id, holderName: desk.name };
    const batch = batchSchema.parse({ id: crypto.randomUUID(), from, to, ...holder, check });
    await this.act({ type: 'hand-over-cards', batch });
  }

  /** A desk whose seat saved its public key, compared. */
  async desk(name: string, called: string): Promise<KnownDesk> {
    const publicKey = await readFile(this.#folder.path('keys', `${called}-public.asc`), 'utf8');
    const key = await readKey({ armoredKey: publicKey });
    const id = deskIdSchema.parse(key.getFingerprint());
    const now = Date.now();
    const compared = { comparedAt: now, comparedBy: 'Generalsekretariat' };
    return {
      ...{ id, name },
      contact: { role: 'accreditor', name, fingerprint: id, publicKey, addedAt: now, ...compared },
    };
  }

  /** Writes a package for these desks. */
  async issue(desks: readonly KnownDesk[], file: string): Promise<void> {
    const contacts = desks.map(({ contact }) => contact);
    const { bytes } = value(await this.computer.engine.issuePackage(contacts, unheard));
    value(await this.computer.engine.packageSaved());
    await writeFile(this.#folder.path(file), bytes);
  }

  /** Takes in what a desk reported. */
  async merge(file: string, desk: KnownDesk): Promise<void> {
    const accreditors = [desk.contact];
    const bytes = new Uint8Array(await readFile(this.#folder.path(file)));
    const sent = fileOf({ name: file, bytes });
    const { token } = value(await this.computer.engine.readDelta(sent, accreditors, unheard));
    value(await this.computer.engine.applyDelta({ token, accreditors }));
  }
}
