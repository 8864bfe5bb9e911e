import type { CardNumber, MemberKey } from './ids';
import type { Accreditation } from './register';
import type { CardRecord, RegisterState } from './state';

/** Whom and what the events that made a state of another one were about, with what was known of them before. */
export interface Touched {
  readonly members: ReadonlyMap<MemberKey, readonly Accreditation[] | undefined>;
  readonly cards: ReadonlyMap<CardNumber, CardRecord | undefined>;
  readonly rulings: RegisterState['rulings'];
}

/** Stands for a state, so that whoever remembers where a state came from keeps none of the earlier ones in memory. */
type Name = object;

const names = new WeakMap<RegisterState, Name>();
const origins = new WeakMap<RegisterState, { readonly before: Name; readonly touched: Touched }>();

function nameOf(state: RegisterState): Name {
  const name = names.get(state) ?? {};
  names.set(state, name);
  return name;
}

/** Notes what a state was made of: what was worked out of that one is carried on. */
export function noteOrigin(state: RegisterState, before: RegisterState, touched: Touched): void {
  origins.set(state, { before: nameOf(before), touched });
}

/** How something is worked out of a state. */
interface Calculation<Value, Context> {
  /** What it depends on beside members, cards and rulings. As long as these are the same objects, the value before is carried on. */
  readonly partsOf: (state: RegisterState, context: Context) => readonly unknown[];
  readonly compute: (state: RegisterState, context: Context) => Value;
  /** The same as `compute`, of the value before and of what was touched since. It leaves the value before as it is. */
  readonly carryOn: (before: Value, state: RegisterState, touched: Touched, context: Context) => Value;
}

/** What is worked out of a state once, and from then on only of what events touch, however much there is beside it. */
export function carried<Value, Context = undefined>({
  partsOf,
  compute,
  carryOn,
}: Calculation<Value, Context>): (state: RegisterState, context: Context) => Value {
  const known = new WeakMap<Name, { readonly parts: readonly unknown[]; readonly value: Value }>();
  return (state, context) => {
    const parts = partsOf(state, context);
    const at = (name: Name | undefined) => {
      const found = name && known.get(name);
      return found?.parts.every((part, index) => part === parts[index]) === true ? found : undefined;
    };
    const name = nameOf(state);
    const here = at(name);
    if (here !== undefined) return here.value;
    const origin = origins.get(state);
    const before = at(origin?.before);
    const value =
      origin === undefined || before === undefined
        ? compute(state, context)
        : carryOn(before.value, state, origin.touched, context);
    known.set(name, { parts, value });
    return value;
  };
}

/** How many there are of each label, by the labels that each member's accreditations give. */
export function countedByMember<Label, Context = undefined>(
  partsOf: (context: Context) => readonly unknown[],
  labelsOf: (
    state: Pick<RegisterState, 'rulings'>,
    accreditations: readonly Accreditation[],
    context: Context,
  ) => readonly Label[],
): (state: RegisterState, context: Context) => ReadonlyMap<Label, number> {
  type Counts = Map<Label, number>;
  const add = (counts: Counts, labels: readonly Label[], step: 1 | -1): void => {
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + step);
  };
  return carried<ReadonlyMap<Label, number>, Context>({
    partsOf: (_, context) => partsOf(context),
    compute: (state, context) => {
      const counts: Counts = new Map();
      for (const accreditations of state.members.values())
        add(counts, labelsOf(state, accreditations, context), 1);
      return counts;
    },
    carryOn: (before, state, touched, context) => {
      const counts = new Map(before);
      for (const [member, was] of touched.members) {
        add(counts, labelsOf(touched, was ?? [], context), -1);
        add(counts, labelsOf(state, state.members.get(member) ?? [], context), 1);
      }
      return counts;
    },
  });
}
