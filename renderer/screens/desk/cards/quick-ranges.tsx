import { TextInput } from '@mantine/core';
import { sizeOfUnion } from '@shared/domain/cards';
import { seriesKey } from '@shared/domain/cards';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Row } from '../../../components/row';
import { formatCount } from '../../../i18n/format';
import { lastCards, rangesBySeries } from '../../../lib/last-cards';
import { useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import type { PickedRanges } from './use-picked-ranges';

interface QuickRangesProps {
  readonly snapshot: Snapshot;
  readonly picked: PickedRanges;
  readonly draft: string;
}

/** The last cards of the stack, or all of it, without typing a number: of each series by itself. */
export function QuickRanges({ snapshot, picked, draft }: QuickRangesProps) {
  const { t } = useTranslation();
  const [text, setText] = useDraft(`${draft}/last`, '50');
  const count = /^[0-9]{1,6}$/.test(text.trim()) ? Number(text) : 0;
  const groups = [...rangesBySeries(snapshot.inHand)];
  return (
    <Row form>
      <TextInput
        label={t('deskCards.lastCount')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        inputMode="numeric"
        maxLength={6}
      />
      {groups.map(([key, ranges]) => {
        const series =
          groups.length > 1 ? snapshot.series.find((one) => seriesKey(one) === key)?.name : undefined;
        const size = sizeOfUnion(ranges);
        const last = Math.min(count, size);
        const name = series === undefined ? '' : ` · ${series}`;
        return (
          <Row key={key} form>
            <Button onClick={() => picked.choose(lastCards(ranges, count))} disabled={last === 0}>
              {t('deskCards.takeLast', { count: last, shown: formatCount(last) }) + name}
            </Button>
            <Button tone="quiet" onClick={() => picked.choose(ranges)}>
              {t('deskCards.takeAll', { count: size, shown: formatCount(size) }) + name}
            </Button>
          </Row>
        );
      })}
    </Row>
  );
}
