import fc from 'fast-check';

/** What the office tries to do. */
export const OFFICE_ACTS = ['merge', 'settle', 'hand-over', 'import', 'recognise'] as const;
type DeskAct =
  | 'accredit'
  | 'accredit-foreign'
  | 'override'
  | 'replace'
  | 'withdraw'
  | 'give'
  | 'close'
  | 'reopen'
  | 'take-package'
  | 'guest'
  | 'proxy'
  /** What only a program does that breaks the rules. */
  | 'force';
/** What either may do. */
type SharedAct = 'block' | 'find' | 'receive' | 'leave' | 'return';

type ActName = (typeof OFFICE_ACTS)[number] | DeskAct | SharedAct;

/** One try. The numbers choose among what there is: small, so that desks get in each other's way. */
export interface Act {
  readonly name: ActName;
  /** Which desk; of what the office does, which one it is about. */
  readonly desk: number;
  readonly member: number;
  readonly card: number;
  /** Anything else that has to be chosen. */
  readonly choice: number;
  /** Minutes since the act before. */
  readonly later: number;
}

export interface History {
  /** 2 to 8. */
  readonly desks: number;
  /** By how many minutes each desk's clock is off. */
  readonly clocks: readonly number[];
  /** The first desk begins without a key, with an emergency package. */
  readonly hasEmergency: boolean;
  /** The second desk got a copy of the cards of the third: the same numbers, printed twice. */
  readonly hasCopies: boolean;
  readonly acts: readonly Act[];
  /** Chooses how the logs are delivered. */
  readonly delivery: number;
}

const often = [
  'accredit',
  'accredit',
  'accredit',
  'accredit',
  'accredit',
  'accredit',
  'merge',
  'settle',
] as const;
const sometimes = [
  'accredit-foreign',
  'override',
  'replace',
  'withdraw',
  'give',
  'receive',
  'block',
  'leave',
  'return',
  'guest',
  'proxy',
] as const;
const rarely = [
  'find',
  'close',
  'reopen',
  'take-package',
  'hand-over',
  'import',
  'recognise',
  'force',
] as const;

const name: fc.Arbitrary<ActName> = fc.constantFrom(
  ...often,
  ...often,
  ...sometimes,
  ...sometimes,
  ...rarely,
);

const act: fc.Arbitrary<Act> = fc.record({
  name,
  desk: fc.nat(7),
  member: fc.nat(5),
  card: fc.nat(7),
  choice: fc.nat(999),
  later: fc.nat(9),
});

/** Right, off by minutes, or off by hours. */
const clock = fc.oneof(
  { arbitrary: fc.constant(0), weight: 3 },
  { arbitrary: fc.integer({ min: -15, max: 15 }), weight: 1 },
  { arbitrary: fc.integer({ min: -300, max: 300 }), weight: 1 },
);

/** What may still happen after a history. */
export const acts: fc.Arbitrary<Act[]> = fc.array(act, { minLength: 1, maxLength: 8 });

export const history: fc.Arbitrary<History> = fc.record({
  desks: fc.integer({ min: 2, max: 8 }),
  clocks: fc.array(clock, { minLength: 8, maxLength: 8 }),
  hasEmergency: fc.boolean(),
  hasCopies: fc.boolean(),
  acts: fc.array(act, { minLength: 1, maxLength: 40, size: 'max' }),
  delivery: fc.nat(999_999),
});
