import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { CALL_NAMES, NOTICE_NAMES, callChannel, noticeChannel } from '@shared/ipc/names';

/** One function a call: the window can name no channel of its own. What they take and give stands in `Bridge`. */
const calls = Object.fromEntries(
  CALL_NAMES.map((name) => [
    name,
    (...args: unknown[]): Promise<unknown> => ipcRenderer.invoke(callChannel(name), ...args),
  ]),
);

function onNotice(name: string, listener: (notice: unknown) => void): () => void {
  if (!NOTICE_NAMES.includes(name)) throw new Error('unknown notice');
  const channel = noticeChannel(name);
  const hear = (_event: IpcRendererEvent, notice: unknown): void => listener(notice);
  ipcRenderer.on(channel, hear);
  return () => {
    ipcRenderer.removeListener(channel, hear);
  };
}

contextBridge.exposeInMainWorld('stimmkarte', { ...calls, onNotice });
