const PAGES_NODE = '/Type /Pages';
/** More than stands in such a node after its type but its list of pages. */
const NODE_LENGTH = 400;

/**
 * How many pages a PDF has that Chromium wrote: its page tree stands uncompressed in the file, and the root counts all pages
 * (PDF 1.7, 7.7.3). @returns 0 where there is no such tree
 */
export function countPages(pdf: Uint8Array): number {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  let most = 0;
  for (let at = bytes.indexOf(PAGES_NODE); at !== -1; at = bytes.indexOf(PAGES_NODE, at + 1)) {
    const node = bytes.subarray(at, at + NODE_LENGTH).toString('latin1');
    most = Math.max(most, Number(/\/Count (\d{1,9})/.exec(node)?.[1] ?? 0));
  }
  return most;
}
