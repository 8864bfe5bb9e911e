import process from 'node:process';
import { ClipboardItem, clipboard } from 'electron';

/** Zero as four bytes: no. */
const NO = new Uint8Array(4);

/**
 * What asks the system's clipboard history, and programs that watch the clipboard, to pass a text by. Windows:
 * Microsoft, Clipboard Formats, "Cloud Clipboard and Clipboard History Formats". Mac: nspasteboard.org. Linux: KDE.
 */
const MARKS: Partial<Record<NodeJS.Platform, Readonly<Record<string, Uint8Array<ArrayBuffer> | string>>>> = {
  win32: {
    ExcludeClipboardContentFromMonitorProcessing: NO,
    CanIncludeInClipboardHistory: NO,
    CanUploadToCloudClipboard: NO,
  },
  darwin: { 'org.nspasteboard.ConcealedType': '' },
  linux: { 'x-kde-passwordManagerHint': 'secret' },
};

/** The clipboard, for a member number and nothing else. */
export interface MemberClipboard {
  readonly copy: (memberNumber: string) => Promise<void>;
  /** Takes the number away again where it is still there. */
  readonly clear: () => Promise<void>;
}

export function createMemberClipboard(): MemberClipboard {
  let copied: string | undefined;
  return {
    async copy(memberNumber) {
      copied = memberNumber;
      const marked = markedItem(memberNumber);
      if (marked) await clipboard.write([marked]);
      else await clipboard.writeText(memberNumber);
    },
    async clear() {
      if (copied === undefined) return;
      const text = copied;
      copied = undefined;
      if ((await clipboard.readText()) === text) clipboard.clear();
    },
  };
}

/** @returns undefined where Electron is too old for more than text */
function markedItem(text: string): ClipboardItem | undefined {
  const Item = itemClass();
  if (Item === undefined) return undefined;
  const marks = Object.entries(MARKS[process.platform] ?? {}).map(
    ([name, value]) => [`electron application/osclipboard;format="${name}"`, new Blob([value])] as const,
  );
  return new Item({ 'text/plain': text, ...Object.fromEntries(marks) });
}

/** Typed as always there; Electron 25 has none. */
function itemClass(): typeof ClipboardItem | undefined {
  return ClipboardItem;
}
