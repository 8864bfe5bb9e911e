import { Textarea } from '@mantine/core';
import { rangeSize } from '@shared/domain/cards';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { Fact, Facts } from '../../../components/fact';
import { Message } from '../../../components/message';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { formatCount } from '../../../i18n/format';
import { rangeText } from '../../../lib/card-range';
import { useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { ApprovalFields } from '../../operators/approval-fields';
import { useApproval } from '../../operators/use-approval';
import { useAct } from '../use-act';
import classes from './close-step.module.css';
import { RangesPicker } from './ranges-picker';
import { type PickedRanges, usePickedRanges } from './use-picked-ranges';

interface CompareCountProps {
  readonly snapshot: Snapshot;
  readonly counted: number;
  readonly draft: string;
  readonly onAgain: () => void;
  readonly onDone: () => void;
}

/** What was counted beside what should be there: the missing are named, and what doesn't add up is explained. */
export function CompareCount({ snapshot, counted, draft, onAgain, onDone }: CompareCountProps) {
  const { t } = useTranslation();
  const { busy, refusal, act } = useAct(snapshot);
  const missing = usePickedRanges(snapshot, `${draft}/missing`);
  const [explanation, setExplanation] = useDraft(`${draft}/explanation`, '');
  const approving = useApproval(snapshot, missing.size > 0 ? ['block'] : []);
  const expected = snapshot.cards.unassigned;
  const rest = expected - counted - missing.size;
  const ready = approving.ready && (rest === 0 || explanation.trim() !== '');
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!ready) return;
    const approved = await approving.approve();
    if (!approved.ok) return;
    const explained = rest === 0 ? {} : { explanation: explanation.trim() };
    const done = await act({
      type: 'close-desk',
      counted,
      missing: missing.ranges,
      ...explained,
      ...approved.value,
    });
    if (done) onDone();
  };
  return (
    <Panel>
      <form onSubmit={(event) => void submit(event)} aria-label={t('deskCards.close.title')} noValidate>
        <Stack>
          <Facts>
            <Fact label={t('deskCards.close.countedFact')}>{formatCount(counted)}</Fact>
            <Fact label={t('deskCards.close.expectedFact')}>{formatCount(expected)}</Fact>
          </Facts>
          {counted === expected && missing.size === 0 ? (
            <Banner tone="go" title={t('deskCards.close.right')} role="status" />
          ) : (
            <>
              <Banner tone="cure" title={differenceText()} role="status">
                <p>{t(counted > expected ? 'deskCards.close.tooMany' : 'deskCards.close.tooFew')}</p>
              </Banner>
              {counted < expected ? <MissingCards snapshot={snapshot} missing={missing} /> : undefined}
              {rest === 0 ? undefined : (
                <Textarea
                  label={t('deskCards.close.explanation', { count: rest, shown: formatCount(rest) })}
                  description={t('deskCards.close.explanationHint')}
                  value={explanation}
                  onChange={(event) => setExplanation(event.currentTarget.value)}
                  maxLength={2000}
                  autosize
                  minRows={2}
                />
              )}
            </>
          )}
          <ApprovalFields approving={approving} />
          {refusal ? <Message text={refusal} /> : undefined}
          <Row>
            <Button tone="primary" large type="submit" busy={busy} disabled={!ready}>
              {t('deskCards.close.act')}
            </Button>
            <Button tone="quiet" onClick={onAgain}>
              {t('deskCards.close.again')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Panel>
  );

  function differenceText(): string {
    const count = Math.abs(expected - counted);
    const shown = formatCount(count);
    return t(counted > expected ? 'deskCards.close.more' : 'deskCards.close.fewer', { count, shown });
  }
}

/** The cards that should be here, run by run, and which of them aren't. */
function MissingCards({
  snapshot,
  missing,
}: {
  readonly snapshot: Snapshot;
  readonly missing: PickedRanges;
}) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('deskCards.close.runs')}</p>
      <ul className={classes['ranges']} aria-label={t('deskCards.close.runs')}>
        {snapshot.inHand.map((range) => (
          <li key={range.from}>
            <span className={classes['range']}>{rangeText(range, ` ${t('common.to')} `)}</span>
            {' · '}
            {t('deskCards.pickedSize', { count: rangeSize(range), shown: formatCount(rangeSize(range)) })}
          </li>
        ))}
      </ul>
      <p>{t('deskCards.close.name')}</p>
      <RangesPicker picked={missing} label={t('deskCards.close.name')} />
    </>
  );
}
