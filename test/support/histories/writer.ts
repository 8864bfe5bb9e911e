import { nextTimestamp, receiveTimestamp } from '@shared/domain/clock';
import type { Answer, Command } from '@shared/domain/commands';
import { decide } from '@shared/domain/decide';
import type { EventBody, LoggedEvent, Timestamp } from '@shared/domain/events';
import type { DeskId } from '@shared/domain/ids';
import { GENESIS_HASH, type LogRole } from '@shared/domain/log';
import { foldEvents, type RegisterState } from '@shared/domain/state';
import { COLUMNS, NINE } from '../register-desk';
import { ASSEMBLY, ROLLS, type Roll } from './people';

const MINUTE = 60_000;

/** An office or a desk without a chain of hashes, which the register doesn't ask for: ten times as fast as the program's. */
export class Writer {
  readonly log: LoggedEvent[] = [];
  roll: Roll;
  state: RegisterState;
  #last: Timestamp | undefined;

  /** @param clockOff minutes: positive, ahead */
  constructor(
    readonly id: DeskId,
    readonly name: string,
    readonly role: LogRole,
    readonly clockOff: number,
    state: RegisterState,
    log: readonly LoggedEvent[] = [],
  ) {
    const [roll] = ROLLS;
    if (roll === undefined) throw new Error('there is a first list');
    this.roll = roll;
    this.state = state;
    this.log.push(...log);
    this.#last = log.at(-1)?.hlc;
  }

  /** @param minute since nine o'clock, by a clock that is right */
  execute(command: Command, minute: number): Answer {
    const answer = decide(this.state, command, {
      ...{ deskId: this.id, role: this.role, operator: { name: this.name, lead: true } },
      member: 'member' in command ? this.roll.members.get(command.member) : undefined,
      ...{ assembly: ASSEMBLY, columns: COLUMNS, roll: this.roll.view },
      memberBy: (key) => this.roll.members.get(key),
      nowMs: this.#clock(minute),
      coverage: [{ desk: this.id, upTo: this.log.length }],
    });
    if (answer.ok) this.write(answer.value.bodies, minute);
    return answer;
  }

  write(bodies: readonly EventBody[], minute: number): void {
    const nowMs = this.#clock(minute);
    const added = bodies.map((body): LoggedEvent => {
      this.#last = nextTimestamp(this.#last, nowMs);
      const place = { deskId: this.id, seq: this.log.length + 1, hlc: this.#last };
      const event = {
        assemblyId: ASSEMBLY.id,
        ...place,
        operator: this.name,
        prevHash: GENESIS_HASH,
        ...body,
      };
      this.log.push(event);
      return event;
    });
    this.state = foldEvents(this.state, added);
  }

  /** Takes in what is new of another's log, and follows its clock as far as is allowed. */
  merge(events: readonly LoggedEvent[], minute: number): void {
    const last = events.at(-1);
    if (last === undefined) return;
    this.state = foldEvents(this.state, events);
    this.#last = receiveTimestamp(this.#last, last.hlc, this.#clock(minute));
  }

  /** Begins again with what a package says, and with the whole own log. */
  reload(before: RegisterState): void {
    this.state = foldEvents(before, this.log);
  }

  #clock(minute: number): number {
    return NINE + (minute + this.clockOff) * MINUTE;
  }
}
