/** The process that runs cases: a hang or a lack of memory ends it, and not whoever watches. */
import process from 'node:process';
import { z } from 'zod';
import { createFuzzer, runCase } from './cases';

const orderSchema = z.object({ seed: z.number(), number: z.number() });
/** The case to run next. */
export type Order = z.infer<typeof orderSchema>;

const verdictSchema = z.object({ outcome: z.enum(['refused', 'harmless', 'finding']), reason: z.string() });

/** What the watcher is told: that the runner waits, what the case is that now begins, and what came of it. */
export const noticeSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('ready') }),
  z.object({ step: z.literal('begun'), number: z.number(), name: z.string() }),
  z.object({
    step: z.literal('done'),
    verdict: verdictSchema,
    /** Of processor time. */
    seconds: z.number(),
    /** The most memory that this process ever held, in MiB. */
    peakMemory: z.number(),
  }),
]);
type Notice = z.infer<typeof noticeSchema>;

/** As much as is told of what was done to a file. */
const NAME_LENGTH = 300;
/** From here on garbage is collected between cases, so that the next one's memory is its own. In octets. */
const GARBAGE = 400 * 1024 * 1024;

/** Takes orders, one at a time, until the watcher is gone. */
export async function serve(): Promise<void> {
  const fuzzer = await createFuzzer(true);
  let stray: string | undefined;
  process.on('unhandledRejection', (error) => {
    stray = `a promise that nobody waits for: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  });

  async function obey({ seed, number }: Order): Promise<void> {
    const made = await fuzzer.make(seed, number);
    tell({ step: 'begun', number, name: made.name.slice(0, NAME_LENGTH) });
    const before = process.cpuUsage();
    const verdict = await runCase(made);
    // What nobody waits for shows itself now.
    await new Promise((resolve) => setImmediate(resolve));
    const { user, system } = process.cpuUsage(before);
    const judged = stray === undefined ? verdict : { outcome: 'finding' as const, reason: stray };
    stray = undefined;
    if (process.memoryUsage.rss() > GARBAGE) globalThis.gc?.();
    const peakMemory = process.resourceUsage().maxRSS / 1024;
    tell({ step: 'done', verdict: judged, seconds: (user + system) / 1e6, peakMemory });
  }

  process.on('disconnect', () => process.exit());
  process.on('message', (order) => {
    obey(orderSchema.parse(order)).catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  });
  tell({ step: 'ready' });
}

function tell(notice: Notice): void {
  process.send?.(notice);
}
