import type { DocumentOf } from '@shared/print/documents';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { formatCount } from '../../../i18n/format';
import type { FlowBlock } from '../../flow-pages';
import classes from '../hall-documents.module.css';

export type Protocol = DocumentOf<'protocol'>;

/** A numbered part of the protocol. */
export interface Section {
  readonly key: string;
  readonly title: string;
  readonly blocks: readonly FlowBlock[];
}

/** As many signs as stand together in a block, so that a sentence of any length flows over pages. */
const SIGNS_A_BLOCK = 1_200;

/** A sentence or text, in as many blocks as its length needs. */
export function paragraph(key: string, text: string, style = 'text'): readonly FlowBlock[] {
  return pieces(text).map((piece, at) => ({
    key: `${key}-${at}`,
    content: <p className={classes[style]}>{piece}</p>,
  }));
}

/** A smaller heading inside of a section, never left alone at the foot of a page. */
export function subheading(key: string, text: string): FlowBlock {
  return { key, keepWithNext: true, content: <p className={classes['subheading']}>{text}</p> };
}

/** What is said of something in small print, in one line. */
export function factLine(key: string, parts: readonly ReactNode[], keepWithNext = false): FlowBlock {
  return {
    key,
    keepWithNext,
    content: (
      <p className={classes['soft']}>
        {parts
          .filter((part) => part !== undefined && part !== '')
          .map((part, at) => (
            <span key={at}>
              {at === 0 ? '' : ' · '}
              {part}
            </span>
          ))}
      </p>
    ),
  };
}

/** As many blocks as are kept on one page. */
const TOGETHER = 12;

/** Keeps what belongs together on one page, where it is short. */
export function together(blocks: readonly FlowBlock[]): readonly FlowBlock[] {
  if (blocks.length > TOGETHER) return blocks;
  return blocks.map((block, at) => (at < blocks.length - 1 ? { ...block, keepWithNext: true } : block));
}

/** Whose times are off, as far as is known: they are told as that desk's clock had them (rule L12). */
export function clockNotes(t: TFunction, key: string, { coverage }: Protocol): readonly FlowBlock[] {
  return coverage.flatMap(({ name, clockOff }, at) => {
    if (clockOff === undefined) return [];
    const minutes = formatCount(Math.round(Math.abs(clockOff) / 60_000));
    const said = t(`protocol.${clockOff > 0 ? 'clockAhead' : 'clockBehind'}`, { replace: { name, minutes } });
    return paragraph(`${key}-clock-${at}`, said, 'soft').map((block) => ({ ...block, keepWithNext: true }));
  });
}

/** Numbered from 1: sentences that can be cited. */
export function numbered(key: string, sentences: readonly string[]): readonly FlowBlock[] {
  return sentences.flatMap((sentence, at) =>
    pieces(sentence).map((piece, part) => ({
      key: `${key}-${at}-${part}`,
      content: (
        <div className={classes['rule']}>
          <span className={classes['mono']}>{part === 0 ? `${at + 1}.` : ''}</span>
          <span>{piece}</span>
        </div>
      ),
    })),
  );
}

/** Cut at lines, and long lines at spaces. */
function pieces(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    if (line.length <= SIGNS_A_BLOCK) return [line === '' ? '\u00a0' : line];
    const words = line.split(' ');
    const cut: string[] = [];
    let piece = '';
    for (const word of words) {
      if (piece !== '' && piece.length + word.length >= SIGNS_A_BLOCK) {
        cut.push(piece);
        piece = '';
      }
      piece = piece === '' ? word : `${piece} ${word}`;
    }
    return [...cut, piece];
  });
}
