import type { CardRange } from '@shared/domain/cards';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Message } from '../../../components/message';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { SeriesMark } from '../../../components/series-mark';
import { formatCount } from '../../../i18n/format';
import { useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { useAct } from '../../desk/use-act';
import { CardText } from '../cards/card-text';
import { rangesText, sizeOf } from '../cards/read-ranges';
import { sheetCount } from './print-job';
import type { PrintJob, PrintNotice } from './print-wizard';
import classes from './question-step.module.css';
import { SpoiledForm } from './spoiled-form';
import { QUESTION_DRAFT } from './use-print-form';

interface QuestionStepProps {
  readonly snapshot: Snapshot;
  readonly job: PrintJob;
  /** @param again cards that are to be printed once more */
  readonly onEnd: (notice: PrintNotice, again?: readonly CardRange[]) => void;
}

/** Whether the sheets came out well: only that makes cards printed (rule C15). */
export function QuestionStep({ snapshot, job, onEnd }: QuestionStepProps) {
  const { t } = useTranslation();
  const { busy, refusal, forget, act } = useAct(snapshot);
  const [spoiled, setSpoiled] = useDraft(`${QUESTION_DRAFT}/spoiled`, false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const { series, ranges, perSheet } = job;
  const said = rangesText(ranges);
  const count = sizeOf(ranges);
  const allWell = async () => {
    const done = await act({ type: 'confirm-print', ranges: [...ranges], spoiled: [] });
    if (done)
      onEnd({ tone: 'go', title: t('print.done', { count, shown: formatCount(count), cards: said }) });
  };
  const later = () =>
    onEnd({ tone: 'calm', title: t('print.later', { cards: said }), text: t('print.laterText') });
  return (
    <div ref={place} tabIndex={-1} className={classes['place']}>
      <Panel title={t('print.question')} lede={t('print.questionLede')}>
        <p>
          <SeriesMark series={series} /> <CardText>{said}</CardText>:{' '}
          {t('print.cards', { count, shown: formatCount(count) })},{' '}
          {t('print.sheets', { count: sheetCount(ranges, perSheet) })}
        </p>
        <Row>
          <Button tone="primary" onClick={() => void allWell()} busy={busy} disabled={spoiled}>
            {t('print.allWell')}
          </Button>
          <Button onClick={() => setSpoiled(!spoiled)}>
            {t(spoiled ? 'print.noneSpoiled' : 'print.someSpoiled')}
          </Button>
          <Button onClick={later}>{t('print.notYet')}</Button>
        </Row>
        {spoiled ? (
          <SpoiledForm snapshot={snapshot} job={job} busy={busy} act={act} onChange={forget} onEnd={onEnd} />
        ) : undefined}
        {refusal ? <Message text={refusal} /> : undefined}
      </Panel>
    </div>
  );
}
