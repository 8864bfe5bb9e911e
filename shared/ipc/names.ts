import type { CallName, NoticeName } from './contract';

const callNames = {
  appInfo: true,
  setLanguage: true,
  vaultStatus: true,
  createVault: true,
  unlockVault: true,
  lockVault: true,
  checkPassphrase: true,
  changePassphrase: true,
  failedAttempts: true,
  readSettings: true,
  changeSettings: true,
  noteActivity: true,
  inspectSecretKey: true,
  describeOwnKey: true,
  replaceIdentity: true,
  backUpKey: true,
  listAssemblies: true,
  addAssembly: true,
  forgetAssembly: true,
  openAssembly: true,
  anchorAssembly: true,
  destroyAssembly: true,
  listDestroyed: true,
  listContacts: true,
  addContact: true,
  markCompared: true,
  distrustContact: true,
  listOperators: true,
  saveOperator: true,
  removeOperator: true,
  checkPin: true,
  decryptSessionKey: true,
  beginSignature: true,
  appendToSignature: true,
  finishSignature: true,
  beginSave: true,
  appendToSave: true,
  finishSave: true,
  abortSave: true,
  savePdf: true,
  cancelPrint: true,
  openBoard: true,
  updateBoard: true,
  closeBoard: true,
  takeOpenedFiles: true,
  copyMemberNumber: true,
} satisfies Record<CallName, true>;

const noticeNames = {
  fileOpened: true,
  printProgress: true,
  menuCommand: true,
  boardClosed: true,
  locked: true,
} satisfies Record<NoticeName, true>;

/** The names of the contract's calls without its schemas: the preload script needs no more. */
export const CALL_NAMES: readonly string[] = Object.keys(callNames);
export const NOTICE_NAMES: readonly string[] = Object.keys(noticeNames);

/** The channel of a call, from the window to the main process. */
export function callChannel(name: string): string {
  return `stimmkarte:call:${name}`;
}

/** The channel of a notice, from the main process to the window. */
export function noticeChannel(name: string): string {
  return `stimmkarte:notice:${name}`;
}
