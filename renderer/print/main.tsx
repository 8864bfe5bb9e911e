import '@shared/lib/zod-without-eval';
import '@fontsource-variable/atkinson-hyperlegible-next';
import '@fontsource-variable/atkinson-hyperlegible-mono';
import '../theme/tokens.css';
import './print.css';
import { printDocumentSchema } from '@shared/print/documents';
import type { PrintBridge } from '@shared/print/print-bridge';
import { createRoot } from 'react-dom/client';
import { startLanguages } from '../i18n/i18n';
import { loadPrintFonts } from './fonts';
import { PrintPage } from './print-page';

declare global {
  interface Window {
    readonly stimmkartePrint: PrintBridge;
  }
}

const root = document.getElementById('root');
if (!root) throw new Error('print.html has no root');

const bridge = window.stimmkartePrint;
const toPrint = printDocumentSchema.parse(await bridge.takeDocument());
await startLanguages(toPrint.language);
await loadPrintFonts();

createRoot(root).render(<PrintPage document={toPrint} onLaidOut={bridge.laidOut} onReady={bridge.ready} />);
