import type { PrintDocument } from '@shared/print/documents';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSavePdf } from '../../../lib/use-save-pdf';
import { useDraft } from '../../../lib/use-draft';
import { type CardsToPrint, composeBallotCards } from '../../../print/cards/compose-ballot-cards';
import { cardsPerSheet, gridOf } from '../../../print/cards/sheet-grid';
import type { CardDesign, Snapshot } from '../../../roll-worker/engine-api';
import { usePrinting } from '../cards/use-printing';
import { layoutWord } from './layout-choice';
import { type PrintFile, filesOf } from './print-job';
import type { PrintJob } from './print-wizard';
import { PRINT_DRAFT, type PrintForm } from './use-print-form';

interface PrintRunProps {
  readonly snapshot: Snapshot;
  readonly form: PrintForm;
  readonly design: CardDesign;
  readonly onDesign: (design: CardDesign) => Promise<void>;
  readonly onPrinted: (job: PrintJob) => void;
}

/** Makes the files of what the form says, one after the other, and the test sheet. */
export function usePrintRun({ snapshot, form, design, onDesign, onPrinted }: PrintRunProps): Pick<
  ReturnType<typeof useSavePdf>,
  'progress' | 'outcome' | 'cancel'
> & {
  readonly perSheet: number;
  readonly files: readonly PrintFile[];
  /** The file whose turn it is, from 0. */
  readonly next: number;
  /** All cards; undefined where there are none, or no layout. */
  readonly preview: PrintDocument | undefined;
  readonly saveCards: () => void;
  readonly saveTest: () => void;
  readonly alreadyPrinted: () => void;
} {
  const { t } = useTranslation();
  const printing = usePrinting();
  const pdf = useSavePdf();
  const cards = useCards(form, design);
  const perSheet = form.layout === undefined ? 1 : cardsPerSheet(gridOf(form.layout));
  const files = cards === undefined ? [] : filesOf(cards.ranges, perSheet);
  const [saved, setSaved] = useDraft(`${PRINT_DRAFT}/saved`, { of: '', files: 0 });
  const of = JSON.stringify([cards?.ranges, perSheet]);
  const next = saved.of === of && saved.files < files.length ? saved.files : 0;
  const compose = (file: Partial<PrintFile>, test = false) =>
    cards && composeBallotCards(snapshot, { ...cards, ...file }, printing, test);
  const { assembly } = snapshot;
  const preview = useMemo(
    () => cards && composeBallotCards({ assembly }, cards, printing),
    [assembly, cards, printing],
  );
  const save = async (document: PrintDocument | undefined, name: string) => {
    if (document === undefined || form.layout === undefined) return false;
    await onDesign({ ...design, text: form.text, layout: layoutWord(form.layout) });
    return (await pdf.save(document, name))?.ok === true;
  };
  const alreadyPrinted = () => {
    if (cards) onPrinted({ series: cards.series, ranges: cards.ranges, perSheet });
  };
  const saveCards = async () => {
    const file = files[next];
    const from = file?.ranges[0]?.from;
    const to = file?.ranges.at(-1)?.to;
    if (file === undefined || !(await save(compose(file), t('print.fileName', { from, to })))) return;
    setSaved({ of, files: next + 1 });
    if (next + 1 === files.length) alreadyPrinted();
  };
  return {
    ...{ progress: pdf.progress, outcome: pdf.outcome, cancel: pdf.cancel },
    ...{ perSheet, files, next, preview, alreadyPrinted },
    saveCards: () => void saveCards(),
    saveTest: () => void save(compose({}, true), t('print.testFileName')),
  };
}

/** The same cards as long as nothing else is chosen: the preview draws anew only then. */
function useCards({ kind, ranges, layout, text }: PrintForm, { logo }: CardDesign): CardsToPrint | undefined {
  const said =
    kind === undefined || layout === undefined || ranges.length === 0
      ? undefined
      : JSON.stringify({ series: kind.series, ranges, layout, text, firstSheet: 1 });
  return useMemo(
    () => (said === undefined ? undefined : { ...(JSON.parse(said) as CardsToPrint), logo }),
    [said, logo],
  );
}
