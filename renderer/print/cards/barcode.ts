import { code128 } from 'bwip-js/generic';

/** The bars of a Code 128 symbol as an SVG path: `width` modules wide, with the empty space beside it, from 0 to 1 high. */
interface BarcodePath {
  readonly width: number;
  readonly path: string;
}

/** Empty modules on either side (ISO/IEC 15417). */
const QUIET = 10;

/** Draws a Code 128 symbol. @param text signs of ASCII */
export function barcodePath(text: string): BarcodePath {
  let modules = 0;
  let path = '';
  return code128<BarcodePath>(
    { bcid: 'code128', text, scale: 1, height: 1 },
    {
      scale: () => [1, 1],
      measure: () => ({ width: 0, ascent: 0, descent: 0 }),
      init: (width) => {
        modules = width;
      },
      // Given is a bar's middle, rounded up.
      line: (middle, _top, _middle, _bottom, width) => {
        path += `M${middle - Math.ceil(width / 2) + QUIET} 0h${width}v1h-${width}z`;
      },
      polygon: nothing,
      hexagon: nothing,
      ellipse: nothing,
      fill: nothing,
      text: nothing,
      end: () => ({ width: modules + 2 * QUIET, path }),
    },
  );
}

function nothing(): void {
  // Bars are all that there is.
}
