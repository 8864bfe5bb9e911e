import type { GuardBreach } from '@shared/domain/guard-breaches';
import type { DeskId } from '@shared/domain/ids';
import type { CheckedDelta } from './deltas-open';

type Header = CheckedDelta['header'];

/** A delta that is right in itself, and what whoever agrees to it has seen of it. */
export interface ReadDelta {
  readonly delta: CheckedDelta;
  readonly irregular: readonly GuardBreach[];
}

/** What was read, by token, until it is taken in or dropped: opened, and so no more of it than fits into memory. */
export class HeldDeltas {
  readonly #read = new Map<string, ReadDelta>();
  readonly #limit: number;

  /** @param limit bytes of text of all deltas together */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** How many bytes of text this delta may have. One that is held already makes room for itself. */
  roomFor(header: Header): number {
    let room = this.#limit;
    for (const { delta } of this.#read.values()) if (!isSame(delta.header, header)) room -= delta.bytes;
    return Math.max(0, room);
  }

  /** One delta is held once: who reads it again agrees to what is shown then. */
  hold(token: string, read: ReadDelta): void {
    for (const [earlier, { delta }] of this.#read)
      if (isSame(delta.header, read.delta.header)) this.#read.delete(earlier);
    this.#read.set(token, read);
  }

  /** Throws where no such delta was read. */
  get(token: string): ReadDelta {
    const read = this.#read.get(token);
    if (read === undefined) throw new Error('no such delta was read');
    return read;
  }

  ofDesk(desk: DeskId): readonly CheckedDelta[] {
    return [...this.#read.values()].map(({ delta }) => delta).filter(({ header }) => header.desk.id === desk);
  }

  drop(token: string): void {
    this.#read.delete(token);
  }

  clear(): void {
    this.#read.clear();
  }
}

function isSame(a: Header, b: Header): boolean {
  return a.desk.id === b.desk.id && a.from === b.from && a.head === b.head;
}
