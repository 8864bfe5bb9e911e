import { type BoardBridge, type BoardState, boardStateSchema } from '@shared/board/board-content';
import { useEffect, useState } from 'react';
import { BoardScreen } from './board-screen';
import { useNow } from './use-now';

interface BoardWindowProps {
  readonly first: BoardState;
  readonly onState: BoardBridge['onState'];
}

/** The whole of the board's window: what it was told last. */
export function BoardWindow({ first, onState }: BoardWindowProps) {
  const [state, setState] = useState(first);
  const now = useNow();
  useEffect(() => onState((told) => setState(boardStateSchema.parse(told))), [onState]);
  return <BoardScreen state={state} now={now} />;
}
