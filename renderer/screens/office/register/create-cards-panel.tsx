import { rangeSize } from '@shared/domain/cards';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { Message } from '../../../components/message';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { formatCount } from '../../../i18n/format';
import { rangeText, readRange } from '../../../lib/card-range';
import { useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { useAct } from '../../desk/use-act';
import { useDraftsOf } from '../../desk/use-drafts-of';
import { RangeFields, RangeHint } from './range-fields';

/** Creates card numbers: unused until they are handed over. */
export function CreateCardsPanel({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const { busy, refusal, forget, act } = useAct(snapshot);
  useDraftsOf('create-cards');
  const [from, setFrom] = useDraft('create-cards/from', '');
  const [to, setTo] = useDraft('create-cards/to', '');
  const [made, setMade] = useState<string>();
  const { range } = readRange(from, to);
  const size = range ? rangeSize(range) : 0;
  const typed = (take: (value: string) => void) => (value: string) => {
    take(value);
    setMade(undefined);
    forget();
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setMade(undefined);
    if (!range) return;
    const done = await act({ type: 'create-cards', ...range });
    if (!done) return;
    setMade(t('createCards.done', { count: size, shown: formatCount(size), from: range.from, to: range.to }));
    setFrom('');
    setTo('');
  };
  return (
    <Panel title={t('createCards.title')} lede={t('createCards.lede')}>
      <form onSubmit={(event) => void submit(event)} aria-label={t('createCards.title')} noValidate>
        <Row form>
          <RangeFields from={from} to={to} onFrom={typed(setFrom)} onTo={typed(setTo)} />
          <Button tone="primary" type="submit" busy={busy} disabled={!range}>
            {t('createCards.act')}
          </Button>
        </Row>
      </form>
      <RangeHint from={from} to={to} />
      {size > 0 ? <p>{t('createCards.size', { count: size, shown: formatCount(size) })}</p> : undefined}
      {refusal ? <Message text={refusal} /> : undefined}
      {made === undefined ? undefined : <Banner tone="go" title={made} role="status" />}
      {snapshot.createdRanges.length === 0 ? undefined : (
        <p>
          {t('createCards.created')} {snapshot.createdRanges.map((range) => rangeText(range)).join(', ')}
        </p>
      )}
    </Panel>
  );
}
