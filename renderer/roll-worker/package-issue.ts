import type { EventBody } from '@shared/domain/events';
import type { DeskId } from '@shared/domain/ids';
import { checkReason } from '@shared/domain/reason';
import { columnsNeeded } from '@shared/domain/rule-sets';
import { FORMAT_VERSION, PACKAGE_FORMAT, type PackageHeader } from '@shared/exchange/format';
import { isWritable, PackageWriter } from '@shared/exchange/package-writer';
import type { Contact } from '@shared/ipc/contract';
import { err, ok, type Result } from '@shared/lib/result';
import { passphraseOf } from '@shared/words/words';
import type { EngineCore } from './core';
import type { ExportFailure, OnProgress, OutputFile, StorageFailure } from './engine-files';
import { sealMessage } from './envelope-seal';
import { hasExpired, signerOf } from './envelope-signers';
import { fileName } from './file-names';
import { factsOf } from './package-facts';
import type { Session } from './session';
import type { OpenRoll } from './stored-roll';
import { CANCELLED, type Work } from './work';

/** A passphrase is made of so many random bytes. */
const PASSPHRASE_BYTES = 9;

type Issued = Extract<EventBody, { type: 'package-issued' }>['payload'];
type Override = NonNullable<Issued['override']>;

/** What a package is for, and what opens it. */
interface Destination {
  readonly recipients: PackageHeader['recipients'];
  /** ASCII-armoured. */
  readonly keys: readonly string[];
  readonly override?: Override | undefined;
  readonly emergency?: { readonly place: DeskId; readonly passphrase: string };
}

/** The office makes packages, and logs those that were saved; those to keys not compared before they can be saved (rule S1). */
export class PackageIssue {
  readonly #core: EngineCore;
  /** The package that was made last, and whether the log has it. */
  #made: { readonly payload: Issued; readonly isLogged: boolean } | undefined;

  constructor(core: EngineCore) {
    this.#core = core;
  }

  /** The roll for these accreditors, with the columns that the rules need and no others. Logged already where it needed a reason. */
  async issue(
    recipients: readonly Contact[],
    onProgress: OnProgress,
    overrideReason: string | undefined,
  ): Promise<Result<OutputFile, ExportFailure>> {
    this.#made = undefined;
    const session = this.#core.openSession;
    const { roll } = session;
    if (roll === undefined) return err({ kind: 'no-roll' });
    const checked = await checkRecipients(recipients, overrideReason);
    if (!checked.ok) return checked;
    const destination = {
      recipients: recipients.map(({ fingerprint, name }) => ({ id: fingerprint, name })),
      keys: recipients.map(({ publicKey }) => publicKey),
      override: checked.value,
    };
    return await this.#make(session, roll, destination, onProgress);
  }

  /** The roll for whoever has the passphrase, who then is the desk of this place. */
  async issueEmergency(
    place: DeskId,
    onProgress: OnProgress,
  ): Promise<Result<OutputFile & { readonly passphrase: string }, ExportFailure>> {
    this.#made = undefined;
    const session = this.#core.openSession;
    const { roll, state } = session;
    if (roll === undefined) return err({ kind: 'no-roll' });
    const desk = state.emergencyDesks.find((one) => one.place === place);
    // One whose key is known gets a package for that key.
    if (desk === undefined || desk.desk !== undefined)
      return err({ kind: 'unknown-recipient', fingerprint: place });
    const passphrase = passphraseOf(this.#core.dependencies.randomBytes(PASSPHRASE_BYTES));
    const destination = {
      recipients: [{ id: place, name: desk.name }],
      keys: [],
      emergency: { place, passphrase },
    };
    const made = await this.#make(session, roll, destination, onProgress);
    return made.ok ? ok({ ...made.value, passphrase }) : made;
  }

  /** Logs the package that was made last, unless it is logged already. Only inside `inTurn`. Throws where none was made. */
  async saved(): Promise<Result<undefined, StorageFailure>> {
    if (this.#made === undefined) throw new Error('no package was made');
    return this.#made.isLogged ? ok(undefined) : await this.#log(this.#made.payload);
  }

  async #log(payload: Issued): Promise<Result<undefined, StorageFailure>> {
    const taken = await this.#core.take({ bodies: [{ type: 'package-issued', payload }] });
    return taken.ok ? ok(undefined) : taken;
  }

  forget(): void {
    this.#made = undefined;
  }

  async #make(
    session: Session,
    roll: OpenRoll,
    destination: Destination,
    onProgress: OnProgress,
  ): Promise<Result<OutputFile, ExportFailure>> {
    const { recipients, keys, override, emergency } = destination;
    const header = headerOf(session, roll, destination, this.#core.dependencies.now());
    if (!isWritable(header)) return err({ kind: 'package-too-large' });
    return await this.#core.longWork(onProgress, async (work) => {
      const sealed = await sealMessage({
        content: contentOf(header, roll, work),
        recipients: keys,
        ...(emergency !== undefined && { passphrase: emergency.passphrase }),
        services: this.#core.services,
        onProgress: work.report,
        isCancelled: () => work.isCancelled,
      });
      if (!sealed.ok) return sealed;
      if (work.isCancelled) return CANCELLED;
      const payload = {
        ...{ rollId: header.rollId, recipients: recipients.map(({ id }) => id) },
        ...(override !== undefined && { override }),
      };
      if (override !== undefined) {
        const logged = await this.#core.inTurn(async () =>
          work.isCancelled ? CANCELLED : await this.#log(payload),
        );
        if (!logged.ok) return logged;
      }
      this.#made = { payload, isLogged: override !== undefined };
      const [only] = emergency === undefined ? [] : recipients;
      const what = only === undefined ? 'roll' : `roll-${only.name}`;
      return ok({ name: fileName(session, what, 'pgp'), bytes: sealed.value });
    });
  }
}

/** Whether a package may go to them (rule S1), and what is to be logged where it may for a reason only. */
async function checkRecipients(
  recipients: readonly Contact[],
  overrideReason: string | undefined,
): Promise<Result<Override | undefined, ExportFailure>> {
  for (const recipient of recipients) {
    const { role, fingerprint, name, distrust } = recipient;
    if (role !== 'accreditor' || (await signerOf(recipient)) === undefined)
      return err({ kind: 'unknown-recipient', fingerprint });
    if (distrust !== undefined) return err({ kind: 'recipient-distrusted', name });
    if (await hasExpired(recipient)) return err({ kind: 'recipient-expired', name });
  }
  const uncompared = recipients.filter(({ comparedAt }) => comparedAt === undefined);
  if (uncompared.length === 0) return ok(undefined);
  const reason = checkReason(overrideReason ?? '');
  if (!reason.ok) {
    const names = uncompared.map(({ name }) => name);
    return err(
      reason.error.kind === 'reason-too-long' ? reason.error : { kind: 'recipients-not-compared', names },
    );
  }
  return ok({ recipients: uncompared.map(({ fingerprint }) => fingerprint), reason: reason.value });
}

function headerOf(
  session: Session,
  { record }: OpenRoll,
  { recipients, emergency }: Destination,
  nowMs: number,
): PackageHeader {
  const { assembly, identity, state } = session;
  return {
    format: PACKAGE_FORMAT,
    version: FORMAT_VERSION,
    rollId: record.rollId,
    issuedAt: new Date(nowMs).toISOString(),
    assembly,
    batches: state.batches.map(({ batch }) => batch),
    facts: [...factsOf(session)],
    columns: columnsNeeded(assembly, record.columns),
    office: { name: identity.name, fingerprint: identity.fingerprint, publicKey: identity.publicKey },
    recipients,
    ...(emergency !== undefined && { emergency: emergency.place }),
    members: record.members,
  };
}

async function* contentOf(
  header: PackageHeader,
  { roll, record }: OpenRoll,
  work: Work,
): AsyncGenerator<Uint8Array> {
  const writer = new PackageWriter(header);
  const cells = header.columns.map((column) => record.columns.indexOf(column));
  const first = writer.header();
  if (first !== undefined) yield first;
  for (const row of roll.eachRow()) {
    const piece = writer.row(cells.map((cell) => row[cell] ?? null));
    if (piece === undefined) continue;
    yield piece;
    await work.breathe();
  }
  yield writer.trailer();
}
