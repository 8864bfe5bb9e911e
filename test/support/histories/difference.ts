const BEFORE = 60;
const AFTER = 120;

/** Where two texts part, with a little of what is around. */
export function firstDifferentText(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - BEFORE), at + AFTER);
  return `  …${around(a)}\n  …${around(b)}`;
}
