import { type Result, err, ok } from '@shared/lib/result';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { goToRoom } from '../../../app/session';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { Page } from '../../../components/page';
import { Row } from '../../../components/row';
import { type Report, SaveButton } from '../../../components/save-button';
import { coverageText } from '../../../i18n/coverage-text';
import { formatCount, formatMoney } from '../../../i18n/format';
import type { CashDesk, CashView, ExportFailure, Snapshot } from '../../../roll-worker/engine-api';
import { useRead } from '../../../lib/use-read';
import { CashDeskPanel } from './cash-desk-panel';
import { CashDesksTable } from './cash-desks-table';
import { CashReportDialog } from './cash-report-dialog';
import classes from './cash.module.css';
import { cashHeadings, cashWords } from './cash-words';

/** What was paid at all desks, for the treasurer. */
export function CashRoom({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const view = useRead(snapshot, readCash);
  const used = view?.desks.filter(isUsed) ?? [];
  return (
    <Page title={t('treasury.title')} lede={t('treasury.lede')}>
      {view === undefined ? (
        <p role="status">{t('hall.reading')}</p>
      ) : used.length === 0 ? (
        <NothingYet />
      ) : (
        <>
          <CashFigures view={view} />
          <Incomplete desks={used} />
          <p className={classes['soft']}>{coverageText(t, snapshot.role, view.coverage)}</p>
          <p>{t('treasury.bookLater')}</p>
          <CashOutput snapshot={snapshot} view={view} />
          <CashDesksTable desks={used} />
          {used.map((desk) => (
            <CashDeskPanel key={desk.desk} desk={desk} />
          ))}
        </>
      )}
    </Page>
  );
}

function isUsed({ receipts, counts, incomplete }: CashDesk): boolean {
  return receipts.length + counts.length > 0 || incomplete !== undefined;
}

function NothingYet() {
  const { t } = useTranslation();
  return (
    <EmptyState title={t('treasury.emptyTitle')} text={t('treasury.emptyText')}>
      <Row>
        <Button tone="primary" onClick={() => goToRoom('merge')}>
          {t('hall.toMerge')}
        </Button>
      </Row>
    </EmptyState>
  );
}

function CashFigures({ view }: { readonly view: CashView }) {
  const { t, i18n } = useTranslation();
  const money = (cents: number) => formatMoney(cents, i18n.language);
  const figures = [
    ['cash', money(view.cash)],
    ['card', money(view.card)],
    ['together', money(view.cash + view.card)],
    ['receipts', formatCount(view.receipts)],
    ['reversals', formatCount(view.reversals)],
  ] as const;
  return (
    <dl className={classes['figures']}>
      {figures.map(([name, value]) => (
        <div key={name} className={classes['figure']}>
          <dt>{t(`treasury.${name}`)}</dt>
          <dd className={classes['value']}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Of whose money not all is known. */
function Incomplete({ desks }: { readonly desks: readonly CashDesk[] }) {
  const { t } = useTranslation();
  const names = desks.filter(({ incomplete }) => incomplete !== undefined).map(({ name }) => name);
  if (names.length === 0) return undefined;
  return (
    <Banner tone="cure" title={t('treasury.incompleteAt', { desks: names.join(', ') })}>
      <p>{t('treasury.incompleteNow')}</p>
    </Banner>
  );
}

function CashOutput({ snapshot, view }: { readonly snapshot: Snapshot; readonly view: CashView }) {
  const { t } = useTranslation();
  const [printing, setPrinting] = useState(false);
  const make = async (): Promise<Result<Report, ExportFailure>> => {
    const made = await engine().exportReport('cash', cashHeadings(t), cashWords(t));
    if (!made.ok) {
      const { error } = made;
      return err(error.kind === 'not-allowed' ? { kind: 'nothing-to-export' } : error);
    }
    const { rows } = made.value;
    return ok({
      file: made.value,
      detail: t('treasury.exported', { count: rows, shown: formatCount(rows) }),
    });
  };
  return (
    <div className={classes['output']}>
      <Row>
        <Button tone="primary" onClick={() => setPrinting(true)}>
          {t('treasury.print')}
        </Button>
      </Row>
      <SaveButton label={t('treasury.export')} tone="plain" kind="table" make={make} />
      {printing ? (
        <CashReportDialog snapshot={snapshot} view={view} onClose={() => setPrinting(false)} />
      ) : undefined}
    </div>
  );
}

function readCash() {
  return engine().cash();
}
