import type { CardNumber } from '@shared/domain/ids';
import { call, onNotice } from '../bridge/bridge';
import { type BoardChoice, composeBoard } from '../board/compose-board';
import { initialLanguage } from '../i18n/i18n';
import type { Snapshot } from '../roll-worker/engine-api';
import { useBoard } from '../stores/board-store';
import { useSession } from '../stores/session-store';
import { engine } from './engine';

/** The board says that figures are old after two minutes; so it gets new ones well before, also where nothing changed. */
const RENEW_EVERY = 30_000;
/** As many rows of the register are asked for at once. */
const PAGE = 1_000;

let isListening = false;
/** Counts what was begun: what is overtaken is dropped. */
let round = 0;

/** Opens the board, and keeps it up to date from now on, whichever room is shown. */
export async function openBoard(): Promise<void> {
  listen();
  const content = await composeNow();
  const { snapshot } = useSession.getState();
  if (content === undefined || snapshot === undefined) return;
  const opened = await call('openBoard', content);
  if (opened.ok) useBoard.setState({ openFor: snapshot.assembly.id });
}

export async function closeBoard(): Promise<void> {
  useBoard.setState({ openFor: undefined });
  await call('closeBoard');
}

/** Changes what the board shows. */
export async function chooseForBoard(choice: BoardChoice): Promise<void> {
  useBoard.setState({ choice });
  await renewBoard();
}

/** Works out the figures anew, for the preview, and for the board if it is open. */
export async function renewBoard(): Promise<void> {
  const content = await composeNow();
  if (content === undefined || useBoard.getState().openFor === undefined) return;
  const isThere = await call('updateBoard', content);
  if (!isThere && useSession.getState().snapshot) useBoard.setState({ openFor: undefined });
}

async function composeNow() {
  round += 1;
  const mine = round;
  const { snapshot } = useSession.getState();
  if (snapshot === undefined) return undefined;
  const { choice } = useBoard.getState();
  const [attendance, blocked] = await Promise.all([
    engine().attendance(),
    choice.blocked ? blockedCards() : [],
  ]);
  const { snapshot: shown } = useSession.getState();
  if (mine !== round || shown?.assembly.id !== snapshot.assembly.id) return undefined;
  const content = composeBoard(snapshot, attendance, choice, blocked, initialLanguage());
  useBoard.setState({ content });
  return content;
}

async function blockedCards(): Promise<readonly CardNumber[]> {
  const blocked: CardNumber[] = [];
  for (;;) {
    const { total, rows } = await engine().register({ state: 'blocked' }, blocked.length, PAGE);
    blocked.push(...rows.map(({ number }) => number));
    if (rows.length === 0 || blocked.length >= total) return blocked;
  }
}

/**
 * Follows the assembly. While the program is locked there is no snapshot: the board keeps its last figures, and the main process has
 * marked them. With another assembly, or none, in front of somebody it goes.
 */
function listen(): void {
  if (isListening) return;
  isListening = true;
  onNotice('boardClosed', () => useBoard.setState({ openFor: undefined }));
  let before: Snapshot | undefined = useSession.getState().snapshot;
  useSession.subscribe(({ vault, place, snapshot }) => {
    const { openFor } = useBoard.getState();
    if (openFor === undefined || vault.step !== 'unlocked') return;
    if (place.at !== 'assembly' || place.entry.id !== openFor) void closeBoard();
    else if (snapshot !== undefined && snapshot !== before) void renewBoard();
    before = snapshot;
  });
  setInterval(() => {
    if (useBoard.getState().openFor !== undefined) void renewBoard();
  }, RENEW_EVERY);
}
