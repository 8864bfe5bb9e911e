import type { PrintDocument } from '@shared/print/documents';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatDateAndTime } from '../i18n/format';
import { dealOut } from './deal-out';
import classes from './flow-pages.module.css';
import { A4, Sheets } from './sheets';
import sheetClasses from './sheets.module.css';

/** A piece of a document that is never torn. */
export interface FlowBlock {
  readonly key: string;
  readonly content: ReactNode;
  /** The key of the head that stands above it, and again where a page begins with it. */
  readonly under?: string;
  /** Never the last on its page: a heading. */
  readonly keepWithNext?: boolean;
}

interface FlowPagesProps {
  readonly document: Pick<PrintDocument, 'language' | 'assembly' | 'printedAt'>;
  readonly title: string;
  readonly blocks: readonly FlowBlock[];
  readonly heads?: Readonly<Record<string, ReactNode>>;
}

const NO_HEADS: NonNullable<FlowPagesProps['heads']> = {};

/** Content that flows over A4 pages, each with head and foot. */
export function FlowPages({ document, title, blocks, heads = NO_HEADS }: FlowPagesProps) {
  const measure = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<readonly (readonly number[])[]>([]);
  useLayoutEffect(() => {
    if (!measure.current) return;
    const next = dealOut(measured(measure.current, blocks));
    setPages((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  }, [blocks, heads, document, title]);
  return (
    <>
      <div ref={measure} className={`${classes['measure']} ${sheetClasses['paper']}`} aria-hidden inert>
        <div className={classes['block']} data-part="first">
          <FirstHead document={document} title={title} />
        </div>
        <div className={classes['block']} data-part="next">
          <NextHead document={document} title={title} />
        </div>
        {Object.entries(heads).map(([key, head]) => (
          <div key={key} className={classes['block']} data-head={key}>
            {head}
          </div>
        ))}
        {blocks.map(({ key, content }) => (
          <div key={key} className={classes['block']} data-part="block">
            {content}
          </div>
        ))}
      </div>
      <Sheets
        size={A4}
        count={pages.length}
        page={(index) => (
          <div className={classes['page']}>
            {index === 0 ? (
              <FirstHead document={document} title={title} />
            ) : (
              <NextHead document={document} title={title} />
            )}
            <div className={classes['body']}>
              <Body blocks={(pages[index] ?? []).flatMap((at) => blocks[at] ?? [])} heads={heads} />
            </div>
            <Foot document={document} page={index + 1} pages={pages.length} />
          </div>
        )}
      />
    </>
  );
}

function Body({ blocks, heads }: Required<Pick<FlowPagesProps, 'blocks' | 'heads'>>) {
  return blocks.map(({ key, content, under }, at) => (
    <div key={key} className={classes['block']}>
      {under !== undefined && blocks[at - 1]?.under !== under ? heads[under] : undefined}
      {content}
    </div>
  ));
}

type HeadProps = Pick<FlowPagesProps, 'document' | 'title'>;

function FirstHead({ document: { assembly }, title }: HeadProps) {
  return (
    <header className={classes['first']}>
      <p className={classes['assembly']}>{assembly.title}</p>
      <p className={classes['facts']}>
        {[assembly.unit, formatDate(assembly.date), assembly.place].join(' · ')}
      </p>
      <h1 className={classes['title']}>{title}</h1>
    </header>
  );
}

function NextHead({ document: { assembly }, title }: HeadProps) {
  return (
    <header className={classes['next']}>
      <span>{title}</span>
      <span>
        {assembly.title} · {formatDate(assembly.date)}
      </span>
    </header>
  );
}

interface FootProps extends Pick<FlowPagesProps, 'document'> {
  readonly page: number;
  readonly pages: number;
}

function Foot({ document, page, pages }: FootProps) {
  const { t } = useTranslation(undefined, { lng: document.language });
  return (
    <footer className={classes['foot']}>
      <span>{t('print.printedAt', { at: formatDateAndTime(document.printedAt) })}</span>
      <span>{t('documents.page', { page, pages })}</span>
    </footer>
  );
}

/** Heights in CSS pixels as laid out, with their fractions: rounded, those of thirty rows would be half a row too low. */
function measured(place: HTMLElement, blocks: readonly FlowBlock[]): Parameters<typeof dealOut>[0] {
  const heightOf = (element: Element | null) => element?.getBoundingClientRect().height ?? 0;
  const heights = Array.from(place.querySelectorAll('[data-part="block"]'), heightOf);
  return {
    page: heightOf(place),
    first: heightOf(place.querySelector('[data-part="first"]')),
    next: heightOf(place.querySelector('[data-part="next"]')),
    blocks: blocks.map(({ under, keepWithNext }, at) => ({
      height: heights[at] ?? 0,
      under,
      head: under === undefined ? 0 : heightOf(place.querySelector(`[data-head="${CSS.escape(under)}"]`)),
      keepWithNext: keepWithNext === true,
    })),
  };
}
