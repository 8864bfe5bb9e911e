import { z } from 'zod';
import type { PrintDocument } from './documents';

/** How far the print window is with laying out, in pages; `total` 0 while unknown. */
export const laidOutSchema = z.object({ done: z.int().min(0), total: z.int().min(0) });
export type LaidOut = z.infer<typeof laidOutSchema>;

/** Everything is laid out and drawn: a PDF of so many pages can be made. */
export const readySchema = z.object({ pages: z.int().min(1) });
export type Ready = z.infer<typeof readySchema>;

/** What the print window can say and ask: it gets its one document, and tells how far it is. */
export interface PrintBridge {
  readonly takeDocument: () => Promise<PrintDocument>;
  readonly laidOut: (progress: LaidOut) => void;
  readonly ready: (ready: Ready) => void;
}
