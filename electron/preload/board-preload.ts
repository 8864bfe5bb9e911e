import { BOARD_CHANNELS } from '@shared/board/board-names';
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';

function onState(listener: (state: unknown) => void): () => void {
  const hear = (_event: IpcRendererEvent, state: unknown): void => listener(state);
  ipcRenderer.on(BOARD_CHANNELS.state, hear);
  return () => {
    ipcRenderer.removeListener(BOARD_CHANNELS.state, hear);
  };
}

/** The board takes what it has to show; it can call nothing else. */
contextBridge.exposeInMainWorld('stimmkarteBoard', {
  takeState: (): Promise<unknown> => ipcRenderer.invoke(BOARD_CHANNELS.takeState),
  onState,
});
