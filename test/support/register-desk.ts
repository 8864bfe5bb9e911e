import type { Assembly, AssemblyKind, Batch, DeskRules } from '@shared/domain/assembly';
import { assemblySchema, batchSchema } from '@shared/domain/assembly';
import type { Answer, Approval, Command } from '@shared/domain/commands';
import { decide } from '@shared/domain/decide';
import type { EventBody, LoggedEvent } from '@shared/domain/events';
import { cardNumberSchema, deskIdSchema, isoDateSchema, memberKeySchema } from '@shared/domain/ids';
import type { AssemblyId, CardNumber, DeskId, IsoDate, MemberKey } from '@shared/domain/ids';
import { appendEvents, headOf, type LogRole } from '@shared/domain/log';
import type { Column, Member } from '@shared/domain/member';
import type { RollView } from '@shared/domain/register';
import { shippedRules } from '@shared/domain/rule-sets';
import { evolve, initialState, type RegisterState } from '@shared/domain/state';

export const key = (text: string): MemberKey => memberKeySchema.parse(text);
export const cardNo = (text: string): CardNumber => cardNumberSchema.parse(text);
export const day = (text: string): IsoDate => isoDateSchema.parse(text);
export const deskNo = (index: number): DeskId =>
  deskIdSchema.parse(index.toString(16).repeat(40).slice(0, 40));

export const OFFICE = deskNo(15);
const ASSEMBLY_ID = '8d3b1c52-0d0c-4c0a-9a51-0d1b2a3c4d5e';

/** 14 November 2026, 9:00 UTC. */
export const NINE = Date.UTC(2026, 10, 14, 9);

/** Who acts at a desk unless a test says otherwise: nobody in charge. */
export const ADA: Approval = { name: 'Ada Beispiel', lead: false };

export function makeAssembly(
  kind: AssemblyKind = 'conference',
  date = '2026-11-14',
  deskRules?: DeskRules,
): Assembly {
  const { votes, delegation } = shippedRules(kind);
  return assemblySchema.parse({
    id: ASSEMBLY_ID,
    title: 'Landesparteitag 2026.2',
    date,
    place: 'Mainz',
    kind,
    unit: 'LV Rheinland-Pfalz',
    votes,
    ...(delegation !== undefined && { delegation }),
    ...(deskRules !== undefined && { deskRules }),
  });
}

export function makeBatch(
  index: number,
  from: string,
  to: string,
  holder: DeskId,
  ballotBox?: string,
): Batch {
  const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  return batchSchema.parse({ id, from, to, holder, holderName: `Desk ${holder.slice(0, 1)}`, ballotBox });
}

export const COLUMNS: readonly Column[] = [
  'number',
  'refCode',
  'surname',
  'givenName',
  'birthDate',
  'citizenship',
  'joinedOn',
  'leftOn',
  'pending',
  'openDues',
  'barred',
];

/** An adult German without debts, entitled to every vote, unless the changes say otherwise. */
export function makeMember(number: string, changes: Partial<Member> = {}): Member {
  return {
    key: key(number),
    number,
    surname: 'Huber',
    givenName: 'Karin',
    birthDate: day('1981-07-12'),
    citizenship: 'DE',
    joinedOn: day('2019-08-08'),
    pending: false,
    openDues: 0,
    ...changes,
  };
}

export interface DeskOptions {
  readonly role?: LogRole;
  readonly batches?: readonly Batch[];
  readonly assembly?: Assembly;
  readonly roll?: readonly Member[];
  /** Absent: nobody has two keys. */
  readonly rollView?: RollView;
}

/** An office or desk as the program runs it: decides, writes its log, and takes in what it wrote. */
export class TestDesk {
  readonly log: LoggedEvent[] = [];
  /** Undefined: nobody is signed on. */
  operator: Approval | undefined = ADA;
  state: RegisterState;
  readonly #assembly: Assembly;
  readonly #role: LogRole;
  readonly #rollView: RollView | undefined;
  readonly #roll: ReadonlyMap<MemberKey, Member>;

  constructor(
    readonly id: DeskId,
    { role = 'desk', batches = [], assembly = makeAssembly(), roll, rollView }: DeskOptions = {},
  ) {
    this.state = initialState({ batches });
    this.#assembly = assembly;
    this.#role = role;
    this.#rollView = rollView;
    const members = roll ?? Array.from({ length: 40 }, (_, index) => makeMember(String(100_001 + index)));
    this.#roll = new Map(members.map((member) => [member.key, member]));
  }

  /** Does what the command says, if it may. `minute` counts from nine o'clock. */
  execute(command: Command, minute = 0): Answer {
    const member = 'member' in command ? this.#roll.get(command.member) : undefined;
    const context = {
      ...{ deskId: this.id, role: this.#role, operator: this.operator, member },
      ...{ assembly: this.#assembly, columns: COLUMNS },
      memberBy: (key: MemberKey) => this.#roll.get(key),
      nowMs: NINE + minute * 60_000,
      coverage: [{ desk: this.id, upTo: this.log.length }],
      roll: this.#rollView,
    };
    const answer = decide(this.state, command, context);
    if (answer.ok) this.write(answer.value.bodies, minute);
    return answer;
  }

  /** Writes without deciding, as a desk that breaks the rules could. */
  write(bodies: readonly EventBody[], minute = 0): void {
    const nowMs = NINE + minute * 60_000;
    const author = {
      assemblyId: this.assemblyId,
      deskId: this.id,
      operator: (this.operator ?? ADA).name,
      nowMs,
    };
    for (const event of appendEvents(headOf(this.log.at(-1)), bodies, author)) {
      this.log.push(event);
      this.state = evolve(this.state, event);
    }
  }

  get assemblyId(): AssemblyId {
    return this.#assembly.id;
  }

  /** At the office: these sheets came out well. */
  print(from: string, to: string, minute = 0): Answer {
    const ranges = [{ from: cardNo(from), to: cardNo(to) }];
    return this.execute({ type: 'confirm-print', ranges, spoiled: [] }, minute);
  }

  accredit(member: string, card: string, minute = 0): Answer {
    return this.execute(
      { type: 'accredit', member: key(member), card: cardNo(card), identity: 'known' },
      minute,
    );
  }

  replace(member: string, replacement: string, minute = 0): Answer {
    const command = { member: key(member), replacement: cardNo(replacement), cause: 'lost' as const };
    return this.execute({ type: 'replace-card', ...command }, minute);
  }

  withdraw(member: string, cardReturned: boolean, minute = 0, reason = 'Wrong person'): Answer {
    return this.execute(
      { type: 'withdraw-accreditation', member: key(member), reason, cardReturned },
      minute,
    );
  }
}
