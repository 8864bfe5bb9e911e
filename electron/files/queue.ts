/** @returns a function that runs tasks one after the other, in the order in which they were given to it */
export function createQueue(): <Value>(task: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return async (task) => {
    const next = last.then(task);
    last = next.catch(() => undefined);
    return next;
  };
}
