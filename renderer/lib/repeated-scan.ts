/** The same again within this time is one scan: a scanner that reads twice, or a card held too long. ms */
const REPEAT_MS = 1_000;

/** What a scanner read, and when (ms). */
export interface Scan {
  readonly text: string;
  readonly at: number;
}

/** Whether a scan is the one before once more. */
export function isRepeat(before: Scan | undefined, scan: Scan): boolean {
  return before?.text === scan.text && scan.at - before.at < REPEAT_MS;
}
