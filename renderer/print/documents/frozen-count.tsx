import type { DocumentOf } from '@shared/print/documents';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatDateAndTime } from '../../i18n/format';
import { isAheadOfHolding } from '../../lib/ahead-of-holding';
import { type FlowBlock, FlowPages } from '../flow-pages';
import { DocumentFact, DocumentFacts, Signatures } from './document-parts';
import classes from './hall-documents.module.css';
import { coverageText, majorityBlocks, majorityHead, QuorumBox } from './hall-parts';

type Frozen = DocumentOf<'frozen-count'>;

/** A count that was held on to, for the chair: figures first, then what follows from them. */
export function FrozenCountSheet({ document }: { readonly document: Frozen }) {
  const { t } = useTranslation(undefined, { lng: document.language });
  const parts = useMemo(() => {
    const { quorum } = document;
    const blocks: readonly FlowBlock[] = [
      { key: 'facts', content: <Facts t={t} document={document} /> },
      ...(isAheadOfHolding(document.asOf, document.frozenAt)
        ? [{ key: 'ahead', content: <p className={classes['soft']}>{t('paper.frozen.ahead')}</p> }]
        : []),
      { key: 'figures', content: <LargeFigures t={t} document={document} /> },
      ...(quorum === undefined ? [] : [{ key: 'quorum', content: <QuorumBox t={t} quorum={quorum} /> }]),
      ...majorityBlocks(t, 'majority', document),
      { key: 'cast', content: <p className={classes['soft']}>{t('paper.majority.ofCast')}</p> },
      {
        key: 'coverage',
        content: (
          <p className={classes['known']}>
            {t('paper.coverage.title')}: {coverageText(t, document.coverage)}
          </p>
        ),
      },
      {
        key: 'signatures',
        content: (
          <Signatures
            t={t}
            parties={[
              { caption: t('paper.frozen.signed'), name: '' },
              { caption: t('paper.frozen.chair'), name: '' },
            ]}
          />
        ),
      },
    ];
    return { blocks, heads: { majorities: majorityHead(t) } };
  }, [t, document]);
  return <FlowPages document={document} title={t('paper.frozen.title')} {...parts} />;
}

interface PartProps {
  readonly t: TFunction;
  readonly document: Frozen;
}

function Facts({ t, document: { title, vote, asOf, operator, deskName, frozenAt } }: PartProps) {
  const at = formatDateAndTime(frozenAt);
  return (
    <DocumentFacts>
      <DocumentFact label={t('paper.frozen.vote')}>{title}</DocumentFact>
      <DocumentFact label={t('paper.frozen.asOf')}>{formatDateAndTime(asOf)}</DocumentFact>
      <DocumentFact label={t('paper.frozen.ofVote')}>{t(`vote.${vote}`)}</DocumentFact>
      <DocumentFact label={t('paper.frozen.by')}>
        {operator === deskName
          ? t('paper.frozen.byDesk', { desk: deskName, at })
          : t('paper.frozen.at', { name: operator, desk: deskName, at })}
      </DocumentFact>
    </DocumentFacts>
  );
}

function LargeFigures({ t, document: { present, accredited } }: PartProps) {
  const figures = [
    { label: t('paper.present'), tally: present },
    { label: t('paper.accredited'), tally: accredited },
  ];
  return (
    <div className={classes['figures']} data-huge>
      {figures.map(({ label, tally: { people, votes } }) => (
        <div key={label} className={classes['figure']}>
          <p className={classes['figureValue']}>{formatCount(people)}</p>
          <p className={classes['figureLabel']}>{label}</p>
          {votes === people ? undefined : (
            <p className={classes['strong']}>
              {t('paper.votesOf', { count: votes, shown: formatCount(votes) })}
            </p>
          )}
        </div>
      ))}
    </div>
  );
}
