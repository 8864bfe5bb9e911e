import type { BoardContent } from '@shared/board/board-content';
import type { AssemblyId } from '@shared/domain/ids';
import { create } from 'zustand';
import type { BoardChoice } from '../board/compose-board';

interface BoardState {
  /** Whose board is open; undefined: none is. */
  readonly openFor: AssemblyId | undefined;
  readonly choice: BoardChoice;
  /** What was composed last, and for whom: the preview. */
  readonly content: BoardContent | undefined;
}

/** The board for the hall. What it shows stays chosen while other rooms are shown. */
export const useBoard = create<BoardState>()(() => ({
  openFor: undefined,
  choice: { first: 'present', appearance: 'dark', blocked: false },
  content: undefined,
}));
