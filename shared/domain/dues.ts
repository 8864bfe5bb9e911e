/** What people owe, what they paid at desks, and what has to be paid for a vote: rules B7, B11, E6, E14, E25. Cents. */
import type { RuleOf } from './assembly';
import type { PaidItem } from './hall-terms';
import type { IsoDate, MemberKey } from './ids';
import type { DuesItem, Member } from './member';
import { remembered } from './remembered';
import { addSpan } from './spans';
import type { RegisterState } from './state';

/** As many as one payment names. */
const PAID_ITEMS_LIMIT = 40;

/** What somebody owes for a year, or one instalment of it, after what was paid at desks. */
interface OpenItem extends DuesItem {
  /** Never below 0. */
  readonly open: number;
  /** It has fallen due by the day of the assembly. */
  readonly dueYet: boolean;
}

interface OpenDues {
  /** Oldest first; absent where the roll knows only the sum. */
  readonly items?: readonly OpenItem[];
  /** All that is open, due or not. */
  readonly open: number;
}

type Owing = Pick<Member, 'dues' | 'openDues'>;
type Payments = Pick<RegisterState, 'payments' | 'reversals'>;

/** What was paid by whom at desks and not reversed. */
const paidByMember = remembered(
  ({ payments, reversals }: Payments) => [payments, reversals],
  ({ payments, reversals }): ReadonlyMap<MemberKey, number> => {
    const undone = new Set(reversals.map(({ desk, reverses }) => `${desk} ${reverses}`));
    const paid = new Map<MemberKey, number>();
    for (const { desk, receipt, member, items } of payments)
      if (!undone.has(`${desk} ${receipt}`)) paid.set(member, (paid.get(member) ?? 0) + sumOf(items));
    return paid;
  },
);

/** What a payment comes to. */
export function sumOf(items: readonly Pick<PaidItem, 'cents'>[]): number {
  return items.reduce((sum, { cents }) => sum + cents, 0);
}

/**
 * What somebody paid at desks that was not reversed, as far as logs tell (rule E25).
 * @param keys all under which the person is known (rule M15)
 */
export function paidBy(state: Payments, keys: readonly MemberKey[]): number {
  const paid = paidByMember(state);
  return keys.reduce((sum, key) => sum + (paid.get(key) ?? 0), 0);
}

/**
 * What is open, after what was paid at desks. What is overpaid for one year sets off the oldest that is open.
 * @param paid at desks, as `paidBy` has it
 */
export function openDues({ dues, openDues: sum = 0 }: Owing, day: IsoDate, paid: number): OpenDues {
  if (dues === undefined) return { open: Math.max(0, sum - paid) };
  let credit = dues.reduce((rest, item) => rest + Math.max(0, item.paid - item.owed), paid);
  const items = [...dues].sort(byAge(day)).map((item): OpenItem => {
    const owed = Math.max(0, item.owed - item.paid);
    const covered = Math.min(owed, credit);
    credit -= covered;
    return { ...item, open: owed - covered, dueYet: isDue(item, day) };
  });
  return { items, open: items.reduce((all, { open }) => all + open, 0) };
}

/**
 * What has to be paid at the least, so that the rule is no obstacle; 0: it is none (rules E6, E14). Whatever is older is paid first.
 * @param paid at desks, as `paidBy` has it
 */
export function requiredDues(
  member: Owing,
  { limit, grace }: RuleOf<'no-open-dues'>,
  day: IsoDate,
  paid: number,
): { readonly required: number; readonly open: number } {
  const { items, open } = openDues(member, day, paid);
  if (items === undefined) return { required: Math.max(0, open - limit), open };
  const counts = ({ dueOn, dueYet }: OpenItem) =>
    grace === undefined || dueOn === undefined ? dueYet : addSpan(dueOn, grace) < day;
  let excess = items.reduce((sum, item) => sum + (counts(item) ? item.open : 0), -limit);
  let required = 0;
  for (const item of items) {
    if (excess <= 0) break;
    const part = counts(item) ? Math.min(item.open, excess) : item.open;
    if (counts(item)) excess -= part;
    required += part;
  }
  return { required, open };
}

/**
 * What a payment is for: the oldest dues first, then none yet (rule B7).
 * @param cents 1 or more
 * @param paid at desks before, as `paidBy` has it
 */
export function allocate(
  member: Owing & Pick<Member, 'number' | 'pending'>,
  day: IsoDate,
  cents: number,
  paid: number,
): PaidItem[] {
  if (isPending(member)) return [{ for: 'first-dues', year: Number(day.slice(0, 4)), cents }];
  const { items, open } = openDues(member, day, paid);
  const dues = Math.min(cents, open);
  const byYear = new Map<number | undefined, number>();
  let rest = dues;
  for (const item of items ?? [{ year: undefined, open }]) {
    const part = Math.min(item.open, rest);
    if (part === 0) continue;
    const year = byYear.has(item.year) || byYear.size < PAID_ITEMS_LIMIT - 2 ? item.year : undefined;
    byYear.set(year, (byYear.get(year) ?? 0) + part);
    rest -= part;
  }
  const paidItems = [...byYear].map(([year, part]): PaidItem => {
    return { for: 'dues', ...(year !== undefined && { year }), cents: part };
  });
  return dues < cents ? [...paidItems, { for: 'advance', cents: cents - dues }] : paidItems;
}

/** By the mark of the roll, else by the lack of a member number (rule E1). */
export function isPending({ pending, number }: Pick<Member, 'number' | 'pending'>): boolean {
  return pending ?? number === undefined;
}

/** The first dues of somebody who joins on this day: a twelfth of the yearly dues for each month left, this one included (rule B11). */
export function firstDues(yearlyCents: number, joinedOn: IsoDate): number {
  return Math.round((yearlyCents * (13 - Number(joinedOn.slice(5, 7)))) / 12);
}

function isDue({ dueOn }: DuesItem, day: IsoDate): boolean {
  return dueOn === undefined || dueOn <= day;
}

/** What is due before what isn't yet; then by when it fell due, or by year. */
function byAge(day: IsoDate): (a: DuesItem, b: DuesItem) => number {
  const since = ({ year, dueOn }: DuesItem) => dueOn ?? `${String(year).padStart(4, '0')}-01-01`;
  return (a, b) => {
    const due = Number(isDue(b, day)) - Number(isDue(a, day));
    if (due !== 0) return due;
    return since(a) < since(b) ? -1 : Number(since(a) > since(b));
  };
}
