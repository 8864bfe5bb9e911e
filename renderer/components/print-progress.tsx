import { Progress } from '@mantine/core';
import type { PrintFailure } from '@shared/ipc/contract';
import type { Result } from '@shared/lib/result';
import { useTranslation } from 'react-i18next';
import type { SavedPdf } from '../bridge/save-pdf';
import { failureText } from '../i18n/failure-text';
import type { PrintProgress } from '../lib/use-save-pdf';
import { Banner } from './banner';
import { Button } from './button';
import { Message } from './message';
import classes from './progress-box.module.css';

interface PrintProgressBarProps {
  readonly progress: PrintProgress;
  readonly onCancel: () => void;
}

/** A PDF is being made: how far it is, and a way out. */
export function PrintProgressBar({ progress: { done, total }, onCancel }: PrintProgressBarProps) {
  const { t } = useTranslation();
  const laidOut = total > 0 && done === total;
  const title = total === 0 || laidOut ? t('print.making') : t('print.laidOut', { done, total });
  return (
    <div className={classes['box']}>
      <p className={classes['step']} role="status">
        {title}
      </p>
      <Progress.Root size={10} className={classes['track'] ?? ''}>
        <Progress.Section
          value={total === 0 ? 100 : (done / total) * 100}
          animated={total === 0 || laidOut}
          striped={total === 0 || laidOut}
          aria-label={t('print.making')}
          className={classes['bar'] ?? ''}
        />
      </Progress.Root>
      <Button onClick={onCancel}>{t('common.cancel')}</Button>
    </div>
  );
}

/** How the last attempt to make a PDF ended. Nothing where somebody cancelled. */
export function PrintOutcome({ outcome }: { readonly outcome: Result<SavedPdf, PrintFailure> | undefined }) {
  const { t } = useTranslation();
  if (!outcome) return undefined;
  if (outcome.ok) {
    const { name, pages } = outcome.value;
    return (
      <Banner tone="go" title={t('common.saved', { name })} role="status">
        <p>{t('print.pages', { count: pages })}</p>
      </Banner>
    );
  }
  const { error } = outcome;
  if (error.kind === 'cancelled') return undefined;
  if (error.kind !== 'print') return <Message text={failureText(t, error)} />;
  const { message } = error;
  return (
    <Message
      text={{
        what: t('print.failed.what'),
        why: t('print.failed.why', { message }),
        now: t('print.failed.now'),
      }}
    />
  );
}
