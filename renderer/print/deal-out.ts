/** What stands on pages one below the other; all heights in one unit. */
interface Measured {
  /** Of the space between the margins and above the foot. */
  readonly page: number;
  /** Of the head of the first page, and of the others. */
  readonly first: number;
  readonly next: number;
  readonly blocks: readonly {
    readonly height: number;
    /** Names the head that it stands under; `head`: that head's height. */
    readonly under: string | undefined;
    readonly head: number;
    /** Never the last on its page. */
    readonly keepWithNext: boolean;
  }[];
}

/**
 * Deals blocks out to pages, in order, as many on each as fit; one that is higher than a page gets a page of its own.
 * @returns for each page, at least one, the places of its blocks
 */
export function dealOut({ page, first, next, blocks }: Measured): number[][] {
  const pages: number[][] = [[]];
  let left = page - first;
  blocks.forEach((block, at) => {
    const current = pages.at(-1) ?? [];
    const before = current.at(-1);
    const isUnderSame = before !== undefined && blocks[before]?.under === block.under;
    const needed = block.height + (isUnderSame ? 0 : block.head);
    if (needed <= left || before === undefined) {
      current.push(at);
      left -= needed;
      return;
    }
    const moved = takeKept(current, (index) => blocks[index]?.keepWithNext === true);
    pages.push([...moved, at]);
    const heights = [...moved, at].map((index) => heightAt(blocks, index, moved[0] ?? at));
    left = page - next - heights.reduce((sum, height) => sum + height, 0);
  });
  return pages;
}

/** Takes blocks that must not be last from a page's end; the page keeps at least one. */
function takeKept(current: number[], isKept: (index: number) => boolean): number[] {
  const moved: number[] = [];
  for (
    let last = current.at(-1);
    last !== undefined && current.length > 1 && isKept(last);
    last = current.at(-1)
  ) {
    moved.unshift(last);
    current.pop();
  }
  return moved;
}

function heightAt(blocks: Measured['blocks'], index: number, firstOfPage: number): number {
  const block = blocks[index];
  if (!block) return 0;
  const isUnderSame = index !== firstOfPage && blocks[index - 1]?.under === block.under;
  return block.height + (isUnderSame ? 0 : block.head);
}
