import type { CallAnswer } from '@shared/ipc/contract';
import { err, ok } from '@shared/lib/result';
import type { Board } from '../board/board-window';
import type { OpenedFiles } from '../files/opened-files';
import type { Saver } from '../files/saver';
import type { CallHandlers } from '../ipc/answer-call';
import {
  addAssembly,
  anchorAssembly,
  forgetAssembly,
  listAssemblies,
  openAssembly,
} from '../keys/assemblies';
import { addContact, distrustContact, listContacts, markCompared } from '../keys/contacts';
import { destroyAssembly, listDestroyed } from '../keys/destruction';
import { findSessionKey } from '../keys/openpgp-identity';
import type { Operators } from '../keys/operators';
import { backUpKey, describeOwnKey, inspectSecretKey, replaceIdentity } from '../keys/own-key';
import { changeSettings, readSettings } from '../keys/settings';
import type { Signatures } from '../keys/signatures';
import type { Vault } from '../keys/vault';
import type { Printer } from '../print/printer';
import type { IdleLock } from './idle-lock';
import type { MemberClipboard } from './member-clipboard';
import type { Language } from './menu-texts';

interface Services {
  readonly vault: Vault;
  readonly signatures: Signatures;
  readonly operators: Operators;
  readonly saver: Saver;
  readonly printer: Printer;
  readonly board: Board;
  readonly openedFiles: OpenedFiles;
  readonly idleLock: IdleLock;
  readonly memberClipboard: MemberClipboard;
  readonly appInfo: () => CallAnswer<'appInfo'>;
  readonly setLanguage: (language: Language) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Says for each call of the contract who does it. */
export function createHandlers(services: Services): CallHandlers {
  const { vault, signatures, operators, saver, printer, board, openedFiles, now } = services;
  return {
    appInfo: () => services.appInfo(),
    setLanguage: (_sender, language) => {
      services.setLanguage(language);
      return undefined;
    },
    vaultStatus: () => vault.status(),
    createVault: (_sender, { name, passphrase, key }) => vault.create(name, passphrase, key),
    unlockVault: (_sender, { passphrase }) => vault.unlock(passphrase),
    lockVault: () => {
      vault.lock('user');
      return undefined;
    },
    checkPassphrase: (_sender, { passphrase }) => vault.checkPassphrase(passphrase),
    changePassphrase: (_sender, { current, next }) => vault.changePassphrase(current, next),
    failedAttempts: () => vault.failedAttempts(),
    readSettings: () => readSettings(vault),
    changeSettings: (_sender, settings) => changeSettings(vault, settings),
    noteActivity: () => {
      services.idleLock.noteActivity();
      return undefined;
    },
    inspectSecretKey: (_sender, key) => inspectSecretKey(key, new Date(now())),
    describeOwnKey: () => describeOwnKey(vault, new Date(now())),
    replaceIdentity: (_sender, args) => replaceIdentity(vault, args, new Date(now())),
    backUpKey: (_sender, { passphrase }) => backUpKey(vault, passphrase),
    listAssemblies: () => listAssemblies(vault),
    addAssembly: (_sender, entry) => addAssembly(vault, entry, now()),
    forgetAssembly: (_sender, which) => forgetAssembly(vault, which),
    openAssembly: (_sender, which) => openAssembly(vault, which),
    anchorAssembly: (_sender, args) => anchorAssembly(vault, args),
    destroyAssembly: (_sender, destruction) => destroyAssembly(vault, destruction, now()),
    listDestroyed: () => listDestroyed(vault),
    listContacts: () => listContacts(vault),
    addContact: (_sender, request) => addContact(vault, request, now()),
    markCompared: (_sender, which) => markCompared(vault, which, now()),
    distrustContact: (_sender, which) => distrustContact(vault, which, now()),
    listOperators: () => operators.list(),
    saveOperator: (_sender, operator) => operators.save(operator),
    removeOperator: (_sender, which) => operators.remove(which),
    checkPin: (_sender, given) => operators.checkPin(given),
    decryptSessionKey: (_sender, { packets }) => decryptSessionKey(vault, packets),
    beginSignature: (sender) => signatures.begin(sender),
    appendToSignature: (sender, args) => signatures.append(sender, args),
    finishSignature: (sender, args) => signatures.finish(sender, args),
    beginSave: (sender, args) => (vault.content() ? saver.begin(sender, args) : err({ kind: 'cancelled' })),
    appendToSave: (sender, args) => saver.append(sender, args),
    finishSave: (sender, args) => saver.finish(sender, args),
    abortSave: (sender, args) => saver.abort(sender, args),
    savePdf: (sender, args) => printer.savePdf(sender, args),
    cancelPrint: () => {
      printer.cancel();
      return undefined;
    },
    openBoard: (_sender, content) => {
      if (!vault.content()) return err({ kind: 'locked' });
      board.open(content);
      return ok(undefined);
    },
    updateBoard: (_sender, content) => vault.content() !== undefined && board.update(content),
    closeBoard: () => {
      board.close();
      return undefined;
    },
    takeOpenedFiles: () => openedFiles.take(),
    copyMemberNumber: async (_sender, memberNumber) => {
      await services.memberClipboard.copy(memberNumber);
      return undefined;
    },
  };
}

async function decryptSessionKey(
  vault: Vault,
  packets: Uint8Array,
): Promise<CallAnswer<'decryptSessionKey'>> {
  const content = vault.content();
  return content ? findSessionKey(content.identity.secretKey, packets) : err({ kind: 'locked' });
}
