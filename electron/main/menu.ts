import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type Language, MENU_TEXTS } from './menu-texts';

interface MenuActions {
  readonly openPackage: () => void;
  readonly lock: () => void;
  readonly showKeys: () => void;
}

/** Sets the program's menu in a language. On Linux and Windows it hides until Alt is pressed. */
export function setMenu(language: Language, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, actions)));
}

function menuTemplate(language: Language, actions: MenuActions): MenuItemConstructorOptions[] {
  const texts = MENU_TEXTS[language];
  return [
    {
      label: texts.file,
      submenu: [
        { label: texts.openPackage, accelerator: 'CmdOrCtrl+O', click: actions.openPackage },
        { label: texts.lock, accelerator: 'F12', click: actions.lock },
        { type: 'separator' },
        { label: texts.quit, role: 'quit' },
      ],
    },
    {
      label: texts.edit,
      submenu: [
        { label: texts.undo, role: 'undo' },
        { label: texts.redo, role: 'redo' },
        { type: 'separator' },
        { label: texts.cut, role: 'cut' },
        { label: texts.copy, role: 'copy' },
        { label: texts.paste, role: 'paste' },
        { label: texts.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: texts.view,
      submenu: [
        { label: texts.zoomIn, role: 'zoomIn' },
        { label: texts.zoomOut, role: 'zoomOut' },
        { label: texts.resetZoom, role: 'resetZoom' },
        { type: 'separator' },
        { label: texts.fullScreen, role: 'togglefullscreen' },
      ],
    },
    { label: texts.help, role: 'help', submenu: [{ label: texts.keys, click: actions.showKeys }] },
  ];
}
