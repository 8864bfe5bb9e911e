import { err, ok, type Result } from '../lib/result';
import { writeTable, type NothingToExport } from './write';

/** A member who is accredited, or was, as the register and the roll know them. */
export interface UploadMember {
  /** The member number; undefined while there is none. */
  readonly number: string | undefined;
  /** The card that is assigned now; null where there is none any more and the field is to be cleared. */
  readonly card: string | null;
  /** Null: the field is to be cleared. Undefined: it is to stay. */
  readonly ballotBox: string | null | undefined;
  /** What the roll has in these fields: null if empty, undefined if the roll lacks the column. */
  readonly freeText1: string | null | undefined;
  readonly freeText2: string | null | undefined;
  /** Whether an open conflict concerns the member or the card. */
  readonly inConflict: boolean;
}

/** How many members the table leaves out, and why. */
export interface UploadLeftOut {
  readonly withoutNumber: number;
  readonly inConflict: number;
  /** The roll has this card, and this ballot box, already. */
  readonly unchanged: number;
}

export interface UploadTable {
  readonly text: string;
  readonly rows: number;
  readonly leftOut: UploadLeftOut;
  /** False where the column is left out: no ballot box is meant, or an empty cell would clear a field that isn't. */
  readonly ballotBoxColumn: boolean;
}

const NUMBER = 'Mitgliedsnummer';
const BALLOT_BOX = 'LV Freitext1';
const CARD = 'LV Freitext2';

/**
 * The table that the member system takes: member number first, then the fields that change, an empty cell clearing its
 * field (T24 to T26). An empty table is an error.
 */
export function writeUpload(
  members: readonly UploadMember[],
): Result<UploadTable, NothingToExport & { readonly leftOut: UploadLeftOut }> {
  const numbered = members.filter(({ number }) => number !== undefined);
  const settled = numbered.filter(({ inConflict }) => !inConflict);
  const changed = settled.filter(isChanged).sort(byNumber);
  const leftOut = {
    withoutNumber: members.length - numbered.length,
    inConflict: numbered.length - settled.length,
    unchanged: settled.length - changed.length,
  };
  if (changed.length === 0) return err({ kind: 'nothing-to-export', leftOut });
  const boxes = changed.map(({ ballotBox, freeText1 }) => (ballotBox === undefined ? freeText1 : ballotBox));
  const isMeant = changed.some(({ ballotBox }) => ballotBox !== undefined);
  const ballotBoxColumn = isMeant && boxes.every((box) => box !== undefined);
  const rows = changed.map(({ number = '', card }, index) => {
    const cell = card ?? '';
    return ballotBoxColumn ? [number, boxes[index] ?? '', cell] : [number, cell];
  });
  const header = ballotBoxColumn ? [NUMBER, BALLOT_BOX, CARD] : [NUMBER, CARD];
  return ok({ text: writeTable([header, ...rows]), rows: rows.length, leftOut, ballotBoxColumn });
}

function isChanged({ card, ballotBox, freeText1, freeText2 }: UploadMember): boolean {
  const isBoxChanged = ballotBox !== undefined && ballotBox !== (freeText1 ?? null);
  return card !== (freeText2 ?? null) || isBoxChanged;
}

function byNumber({ number: one = '' }: UploadMember, { number: other = '' }: UploadMember): number {
  return one.length - other.length || (one < other ? -1 : Number(one > other));
}
