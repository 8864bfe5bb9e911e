import '@shared/lib/zod-without-eval';
import '@fontsource-variable/atkinson-hyperlegible-next';
import '@fontsource-variable/atkinson-hyperlegible-mono';
import '../theme/tokens.css';
import './board.css';
import { type BoardBridge, boardStateSchema } from '@shared/board/board-content';
import { createRoot } from 'react-dom/client';
import { startLanguages } from '../i18n/i18n';
import { BoardWindow } from './board-window';

declare global {
  interface Window {
    readonly stimmkarteBoard: BoardBridge;
  }
}

const root = document.getElementById('root');
if (!root) throw new Error('board.html has no root');

const bridge = window.stimmkarteBoard;
const first = boardStateSchema.parse(await bridge.takeState());
await startLanguages(first.content.language);

createRoot(root).render(<BoardWindow first={first} onState={bridge.onState} />);
