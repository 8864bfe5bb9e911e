import { Radio, TextInput } from '@mantine/core';
import { joinRanges, rangesWithin, rangesWithout } from '@shared/domain/card-ranges';
import type { CardRange } from '@shared/domain/cards';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Hint } from '../../../components/hint';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { formatCount } from '../../../i18n/format';
import { useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import type { useAct } from '../../desk/use-act';
import { CardText } from '../cards/card-text';
import { CardsFaultHint } from '../cards/cards-fault-hint';
import { type CardsFault, rangesText, readRanges, sizeOf } from '../cards/read-ranges';
import { cardsOnSheets, readSheets, sheetCount } from './print-job';
import type { PrintJob, PrintNotice } from './print-wizard';
import { QUESTION_DRAFT } from './use-print-form';

interface SpoiledFormProps {
  readonly snapshot: Snapshot;
  readonly job: PrintJob;
  readonly busy: boolean;
  readonly act: ReturnType<typeof useAct>['act'];
  readonly onChange: () => void;
  readonly onEnd: (notice: PrintNotice, again?: readonly CardRange[]) => void;
}

interface Fields {
  readonly sheets: string;
  readonly cards: string;
  readonly what: 'block' | 'again' | '';
}

const NOTHING: Fields = { sheets: '', cards: '', what: '' };

/** Which sheets or cards were spoiled, and what is to become of their numbers. */
export function SpoiledForm({ snapshot, job, busy, act, onChange, onEnd }: SpoiledFormProps) {
  const { t } = useTranslation();
  const [fields, setFields] = useDraft(`${QUESTION_DRAFT}/fields`, NOTHING);
  const { ranges, perSheet } = job;
  const { spoiled, sheetsFault, cardsFault } = readSpoiled(snapshot, job, fields);
  const set = (part: Partial<Fields>) => {
    setFields({ ...fields, ...part });
    onChange();
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const good = rangesWithout(ranges, spoiled);
    const blocked = fields.what === 'block' ? spoiled : [];
    // Where every sheet is printed once more, there is nothing to record.
    const done =
      good.length + blocked.length === 0 ||
      (await act({ type: 'confirm-print', ranges: good, spoiled: blocked }));
    if (!done) return;
    const count = sizeOf(good);
    const text = rangesText(spoiled);
    const title = t('print.done', { count, shown: formatCount(count), cards: rangesText(good) });
    if (fields.what === 'block') onEnd({ tone: 'go', title, text: t('print.blocked', { cards: text }) });
    else onEnd({ tone: 'go', title, text: t('print.again', { cards: text }) }, spoiled);
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label={t('print.someSpoiled')} noValidate>
      <Stack>
        <Row form>
          {perSheet > 1 ? (
            <TextInput
              label={t('print.spoiledSheets')}
              placeholder="3, 7-9"
              value={fields.sheets}
              onChange={(event) => set({ sheets: event.currentTarget.value })}
              maxLength={1_000}
            />
          ) : undefined}
          <TextInput
            label={t('print.spoiledCards')}
            placeholder={ranges[0]?.from ?? ''}
            value={fields.cards}
            onChange={(event) => set({ cards: event.currentTarget.value })}
            maxLength={2_000}
          />
        </Row>
        {sheetsFault === undefined ? undefined : (
          <Hint text={t(`print.sheetsFault.${sheetsFault}`, { count: sheetCount(ranges, perSheet) })} />
        )}
        <CardsFaultHint fault={cardsFault} />
        <p role="status">
          {t('print.spoiledAre')} <CardText>{spoiled.length === 0 ? '–' : rangesText(spoiled, 20)}</CardText>
        </p>
        <Radio.Group
          label={t('print.spoiledWhat')}
          value={fields.what}
          onChange={(value) => set({ what: value === 'block' ? 'block' : 'again' })}
        >
          <Radio
            size="md"
            value="block"
            label={t('print.spoiledBlock')}
            description={t('print.spoiledBlockHint')}
          />
          <Radio
            size="md"
            value="again"
            label={t('print.spoiledAgain')}
            description={t('print.spoiledAgainHint')}
          />
        </Radio.Group>
        <Row>
          <Button
            tone="primary"
            type="submit"
            busy={busy}
            disabled={spoiled.length === 0 || fields.what === ''}
          >
            {t('print.record')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

/** The cards of the job that are on those sheets, or have those numbers; none while something typed is wrong. */
function readSpoiled(
  snapshot: Snapshot,
  { ranges, perSheet }: PrintJob,
  fields: Fields,
): {
  readonly spoiled: readonly CardRange[];
  readonly sheetsFault?: ReturnType<typeof readSheets>['fault'];
  readonly cardsFault?: CardsFault | undefined;
} {
  const { sheets, fault: sheetsFault } = readSheets(fields.sheets, sheetCount(ranges, perSheet));
  const { ranges: named, fault: cardsFault } = readRanges(snapshot, fields.cards);
  if (sheetsFault !== undefined || cardsFault !== undefined) return { spoiled: [], sheetsFault, cardsFault };
  return {
    spoiled: joinRanges([...cardsOnSheets(ranges, perSheet, sheets), ...rangesWithin(named, ranges)]),
  };
}
