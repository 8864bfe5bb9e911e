import type { CallArgs } from '@shared/ipc/contract';

export type Language = CallArgs<'setLanguage'>[0];

interface MenuTexts {
  readonly file: string;
  readonly openPackage: string;
  readonly lock: string;
  readonly quit: string;
  readonly edit: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly view: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly resetZoom: string;
  readonly fullScreen: string;
  readonly help: string;
  readonly keys: string;
}

/** The words of the native menu: the window's own catalogue can't be reached from here. */
export const MENU_TEXTS: Readonly<Record<Language, MenuTexts>> = {
  de: {
    file: '&Datei',
    openPackage: 'Listenpaket ö&ffnen …',
    lock: '&Sperren',
    quit: '&Beenden',
    edit: '&Bearbeiten',
    undo: '&Rückgängig',
    redo: '&Wiederholen',
    cut: '&Ausschneiden',
    copy: '&Kopieren',
    paste: '&Einfügen',
    selectAll: 'A&lles auswählen',
    view: '&Ansicht',
    zoomIn: 'Ver&größern',
    zoomOut: 'Ver&kleinern',
    resetZoom: '&Originalgröße',
    fullScreen: '&Vollbild',
    help: '&Hilfe',
    keys: '&Tasten',
  },
  en: {
    file: '&File',
    openPackage: '&Open roll package …',
    lock: '&Lock',
    quit: '&Quit',
    edit: '&Edit',
    undo: '&Undo',
    redo: '&Redo',
    cut: 'Cu&t',
    copy: '&Copy',
    paste: '&Paste',
    selectAll: 'Select &all',
    view: '&View',
    zoomIn: 'Zoom &in',
    zoomOut: 'Zoom &out',
    resetZoom: '&Actual size',
    fullScreen: '&Full screen',
    help: '&Help',
    keys: '&Keys',
  },
};
