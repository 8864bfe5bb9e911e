import type { CardNumber } from '@shared/domain/ids';
import type { PrintDocument } from '@shared/print/documents';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { identity } from '../../../app/session';
import { PrintPanel } from '../../../components/print-panel';
import { composeClosingSheet } from '../../../print/documents/compose-closing-sheet';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { printing } from './printing';

/** As many rows of the register are asked for at once. */
const PAGE = 500;

/** The desk's account at its end, to be printed and signed: it bears the end of the log in short form (rule C19). */
export function ClosingSheet({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t, i18n } = useTranslation();
  const [document, setDocument] = useState<PrintDocument>();
  useEffect(() => {
    let wanted = true;
    void closingSheet(snapshot, i18n.language).then((made) => {
      if (wanted) setDocument(made);
    });
    return () => {
      wanted = false;
    };
  }, [snapshot, i18n.language]);
  if (document === undefined) return undefined;
  return (
    <PrintPanel
      document={document}
      suggestedName={t('deskCards.sheet.file', { name: deskName(snapshot) })}
      label={t('deskCards.sheet.save')}
    />
  );
}

async function closingSheet(snapshot: Snapshot, language: string): Promise<PrintDocument | undefined> {
  const { closed, assembly } = snapshot;
  if (closed === undefined) return undefined;
  const [reconciliation, blocked, book] = await Promise.all([
    engine().reconciliation(),
    blockedCards(snapshot),
    assembly.payments === undefined ? undefined : engine().cash(),
  ]);
  const cash = book?.desks.find(({ own }) => own);
  const parts = { deskName: deskName(snapshot), closedBy: closed.by, blocked, cash };
  return composeClosingSheet(snapshot, reconciliation, parts, printing(language));
}

async function blockedCards({ deskId }: Snapshot): Promise<CardNumber[]> {
  const cards: CardNumber[] = [];
  for (;;) {
    const { total, rows } = await engine().register({ state: 'blocked', holder: deskId }, cards.length, PAGE);
    cards.push(...rows.map(({ number }) => number));
    if (rows.length === 0 || cards.length >= total) return cards;
  }
}

/** As the office knows it, where it holds a batch; else by its key's name. */
function deskName({ batches }: Snapshot): string {
  return batches[0]?.holderName ?? identity().name;
}
