import { useEffect, useState } from 'react';
import type { QrPath } from '../lib/qr-code';
import classes from './qr-code.module.css';

interface QrCodeProps {
  readonly text: string;
  /** What it is a code of: for those who don't see it. */
  readonly label: string;
}

/** A QR code, dark on light in either appearance, since scanners expect that. */
export function QrCode({ text, label }: QrCodeProps) {
  const [code, setCode] = useState<QrPath>();
  useEffect(() => {
    let current = true;
    void import('../lib/qr-code').then(({ qrPath }) => {
      if (current) setCode(qrPath(text));
    });
    return () => {
      current = false;
    };
  }, [text]);
  return (
    <div className={classes['place']}>
      {code ? (
        <svg
          className={classes['code']}
          viewBox={`0 0 ${code.size} ${code.size}`}
          shapeRendering="crispEdges"
          role="img"
          aria-label={label}
        >
          <path d={code.path} fillRule="evenodd" />
        </svg>
      ) : undefined}
    </div>
  );
}
