import { type BrowserWindow, type SaveDialogOptions, dialog } from 'electron';
import type { CallArgs, SaveKind } from '@shared/ipc/contract';
import type { ChooseTarget } from './saver';
import { SAVE_TEXTS } from './save-texts';

type Language = CallArgs<'setLanguage'>[0];

const EXTENSIONS: Readonly<Record<SaveKind, string>> = {
  package: 'pgp',
  delta: 'pgp',
  acknowledgement: 'pgp',
  table: 'csv',
  log: 'ndjson',
  'public-key': 'asc',
  'key-backup': 'asc',
  'destruction-record': 'asc',
  pdf: 'pdf',
};

/** Asks in the system's own dialog, which also asks before it replaces a file. */
export function saveDialog(window: () => BrowserWindow | undefined, language: () => Language): ChooseTarget {
  return async ({ kind, suggestedName }) => {
    const texts = SAVE_TEXTS[language()];
    const options: SaveDialogOptions = {
      defaultPath: suggestedName,
      filters: [
        { name: texts[kind], extensions: [EXTENSIONS[kind]] },
        { name: texts.all, extensions: ['*'] },
      ],
      showsTagField: false,
      // The first is for Windows; without the second Linux replaces a file and doesn't ask.
      properties: ['dontAddToRecent', 'showOverwriteConfirmation', 'createDirectory'],
    };
    const parent = window();
    const { canceled, filePath } = await (parent
      ? dialog.showSaveDialog(parent, options)
      : dialog.showSaveDialog(options));
    return canceled || !filePath ? undefined : filePath;
  };
}
