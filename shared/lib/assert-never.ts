/** Closes a switch over a union: a forgotten case is a compile error, an impossible one at run time a bug. */
export function assertNever(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`);
}
