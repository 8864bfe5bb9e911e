import { PRINT_CHANNELS } from '@shared/print/print-names';
import { contextBridge, ipcRenderer } from 'electron';

/** The print window takes its document and tells how far it is; it can call nothing else. */
contextBridge.exposeInMainWorld('stimmkartePrint', {
  takeDocument: (): Promise<unknown> => ipcRenderer.invoke(PRINT_CHANNELS.takeDocument),
  laidOut: (progress: unknown) => ipcRenderer.send(PRINT_CHANNELS.laidOut, progress),
  ready: (ready: unknown) => ipcRenderer.send(PRINT_CHANNELS.ready, ready),
});
