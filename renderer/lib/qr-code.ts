import { qrcode } from 'bwip-js/generic';

/** The dark parts of a QR code as an SVG path, in a square of `size` units. */
export interface QrPath {
  readonly size: number;
  readonly path: string;
}

/** Empty modules around the code: scanners want four. */
const QUIET = 4;

/** Draws a QR code of level M: it can be read with up to 15 % of it spoiled. */
export function qrPath(text: string): QrPath {
  let size = 0;
  let path = '';
  const options = { bcid: 'qrcode', text, eclevel: 'M', scale: 1 };
  return qrcode<QrPath>(options, {
    scale: () => [1, 1],
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: (width) => {
      size = width;
    },
    polygon: (points) => {
      path += `M${points.map(([x, y]) => `${x + QUIET} ${y + QUIET}`).join('L')}Z`;
    },
    line: nothing,
    hexagon: nothing,
    ellipse: nothing,
    fill: nothing,
    text: nothing,
    end: () => ({ size: size + 2 * QUIET, path }),
  });
}

function nothing(): void {
  // A QR code has no such parts.
}
