import { qrPath } from '../../lib/qr-code';
import { barcodePath } from './barcode';
import type { Box } from './card-plan';
import classes from './codes.module.css';

/** A QR code. @param side in mm, the empty space around it included */
export function QrCode({ text, side }: { readonly text: string; readonly side: number }) {
  const { size, path } = qrPath(text);
  return (
    <svg
      className={classes['code']}
      viewBox={`0 0 ${size} ${size}`}
      style={{ width: `${side}mm`, height: `${side}mm` }}
      aria-hidden
    >
      <path d={path} fillRule="evenodd" />
    </svg>
  );
}

/** The widest bars that make sense, in mm: over wider ones a hand-held scanner has to be drawn back. */
const MODULE_LIMIT = 0.6;

/** A Code 128. @param box the space for it, in mm */
export function Barcode({ text, box }: { readonly text: string; readonly box: Box }) {
  const { width, path } = barcodePath(text);
  return (
    <svg
      className={classes['code']}
      viewBox={`0 0 ${width} 1`}
      preserveAspectRatio="none"
      style={{ width: `${Math.min(box.width, width * MODULE_LIMIT)}mm`, height: `${box.height}mm` }}
      aria-hidden
    >
      <path d={path} />
    </svg>
  );
}
