import type { Series } from '@shared/domain/series';
import type { CardRange } from '@shared/domain/cards';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state';
import { Message } from '../../../components/message';
import { failureText } from '../../../i18n/failure-text';
import { clearDraft, useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { useDraftsOf } from '../../desk/use-drafts-of';
import { PrepareStep } from './prepare-step';
import { QuestionStep } from './question-step';
import { useCardDesign } from './use-card-design';
import { PRINT_DRAFT, PRINT_FIELDS, QUESTION_DRAFT, usePrintForm } from './use-print-form';

/** Cards that were saved as PDF, or printed already: somebody has to say how they came out. */
export interface PrintJob {
  readonly series: Pick<Series, 'name' | 'colour'>;
  readonly ranges: readonly CardRange[];
  /** Cards on a sheet. */
  readonly perSheet: number;
}

/** What to say of the last step above the form. */
export interface PrintNotice {
  readonly tone: 'go' | 'calm';
  readonly title: string;
  readonly text?: string;
}

/** Prints ballot cards: what and how, the PDF, and the question whether the sheets came out well (rule C15). */
export function PrintWizard({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  // Sheets that come out of the printer are asked about until somebody has answered, whatever room is shown meanwhile.
  useDraftsOf(PRINT_FIELDS);
  const { design, failure, keep } = useCardDesign();
  const form = usePrintForm(snapshot, design);
  const [job, setJob] = useDraft<PrintJob | null>(`${PRINT_DRAFT}/job`, null);
  const [notice, setNotice] = useState<PrintNotice>();
  const begin = (next: PrintJob) => {
    setNotice(undefined);
    setJob(next);
  };
  const end = (next: PrintNotice, again?: readonly CardRange[]) => {
    setNotice(next);
    setJob(null);
    clearDraft(QUESTION_DRAFT);
    form.set(again === undefined ? { some: false, from: '', to: '', only: undefined } : { only: again });
  };
  if (design === undefined) return undefined;
  if (job !== null) return <QuestionStep snapshot={snapshot} job={job} onEnd={end} />;
  return (
    <>
      {failure ? <Message text={failureText(t, failure)} /> : undefined}
      {form.kind === undefined && notice === undefined ? (
        <EmptyState title={t('print.emptyTitle')} text={t('print.emptyText')} />
      ) : (
        <PrepareStep
          snapshot={snapshot}
          form={form}
          design={design}
          notice={notice}
          onDesign={keep}
          onPrinted={begin}
        />
      )}
    </>
  );
}
