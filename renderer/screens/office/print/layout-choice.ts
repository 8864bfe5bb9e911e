import { type CardLayout, cardLayoutSchema } from '@shared/print/documents';

/** What can be chosen: layouts with a name, and labels of any size. */
export const layoutNames = [
  ...(['a4-2', 'a4-3', 'a4-4', 'a4-5', 'a4-6', 'a4-8', 'a4-9', 'a4-10', 'a6'] as const),
  'label',
] as const;
type LayoutName = (typeof layoutNames)[number];

/** A layout as it is chosen on screen; sizes as they are typed, in mm. */
export interface LayoutChoice {
  readonly name: LayoutName;
  readonly width: string;
  readonly height: string;
}

const USUAL_LAYOUT: LayoutChoice = { name: 'a4-8', width: '62', height: '29' };

/** The layout that was chosen; undefined where a label's size is none that can be printed. */
export function layoutOf({ name, width, height }: LayoutChoice): CardLayout | undefined {
  const layout = name === 'label' ? { widthMm: millimetres(width), heightMm: millimetres(height) } : name;
  const parsed = cardLayoutSchema.safeParse(layout);
  return parsed.success ? parsed.data : undefined;
}

/** A layout as one word, as a card design keeps it: `a4-8`, `62x29`. */
export function layoutWord(layout: CardLayout): string {
  return typeof layout === 'string' ? layout : `${layout.widthMm}x${layout.heightMm}`;
}

/** The choice that a design's word stands for; the usual one where it stands for none. */
export function choiceOf(word: string | undefined): LayoutChoice {
  const name = layoutNames.find((one) => one === word);
  if (name !== undefined) return { ...USUAL_LAYOUT, name };
  const [, width, height] = /^(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)$/.exec(word ?? '') ?? [];
  return width === undefined || height === undefined ? USUAL_LAYOUT : { name: 'label', width, height };
}

function millimetres(text: string): number {
  return Number(text.trim().replace(',', '.') || Number.NaN);
}
