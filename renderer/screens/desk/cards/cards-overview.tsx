import type { SlipId } from '@shared/domain/series';
import { seriesKey, sizeOfUnion } from '@shared/domain/cards';
import { useTranslation } from 'react-i18next';
import { goToRoom } from '../../../app/session';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { Fact, Facts } from '../../../components/fact';
import { Page } from '../../../components/page';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { formatCount, formatMoment } from '../../../i18n/format';
import { rangeText } from '../../../lib/card-range';
import { rangesBySeries } from '../../../lib/last-cards';
import type { Snapshot } from '../../../roll-worker/engine-api';
import classes from './cards-overview.module.css';
import { ClosingSheet } from './closing-sheet';
import { TransferList } from './transfer-list';
import type { CardsStep } from './use-cards-step';

interface CardsOverviewProps {
  readonly snapshot: Snapshot;
  /** What was just done. */
  readonly said: string | undefined;
  readonly onStep: (step: CardsStep) => void;
}

/** What this desk has in hand, and what can be done with it. */
export function CardsOverview({ snapshot, said, onStep }: CardsOverviewProps) {
  const { t } = useTranslation();
  const { closed } = snapshot;
  const show = (slip: SlipId) => onStep({ at: 'slip', slip });
  return (
    <Page title={t('deskCards.title')}>
      <Stack narrow>
        {said === undefined ? undefined : <Banner tone="go" title={said} role="status" />}
        {closed ? <ClosedPanel snapshot={snapshot} closed={closed} onStep={onStep} /> : undefined}
        <InHand snapshot={snapshot} />
        {closed ? undefined : <Acts onStep={onStep} />}
        <TransferList snapshot={snapshot} onShow={show} />
        {closed ? <ClosingSheet snapshot={snapshot} /> : undefined}
      </Stack>
    </Page>
  );
}

function InHand({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const { cards, inHand, lowStock, closed, series } = snapshot;
  const groups = [...rangesBySeries(inHand)];
  return (
    <Panel title={t('deskCards.inHand')}>
      <p className={classes['count']}>
        {t('deskCards.pickedSize', { count: cards.unassigned, shown: formatCount(cards.unassigned) })}
      </p>
      {groups.map(([key, ranges]) => {
        const named = series.find((one) => seriesKey(one) === key)?.name;
        return (
          <div key={key}>
            {named === undefined && groups.length < 2 ? undefined : (
              <p className={classes['series']}>
                {t('deskCards.ofSeries', {
                  name: named ?? t('deskCards.unnamedSeries'),
                  shown: formatCount(sizeOfUnion(ranges)),
                })}
              </p>
            )}
            <ul className={classes['ranges']}>
              {ranges.map((range) => (
                <li key={range.from}>{rangeText(range, ` ${t('common.to')} `)}</li>
              ))}
            </ul>
          </div>
        );
      })}
      <Facts>
        <Fact label={t('deskCards.assigned')}>{formatCount(cards.assigned)}</Fact>
        <Fact label={t('deskCards.blocked')}>{formatCount(cards.blocked)}</Fact>
      </Facts>
      {lowStock && !closed ? (
        <Banner
          tone="cure"
          title={t('lowStock.title', { count: cards.unassigned, shown: formatCount(cards.unassigned) })}
        >
          <p>{t('lowStock.text')}</p>
        </Banner>
      ) : undefined}
    </Panel>
  );
}

function Acts({ onStep }: Pick<CardsOverviewProps, 'onStep'>) {
  const { t } = useTranslation();
  return (
    <Row>
      <Button tone="primary" onClick={() => onStep({ at: 'receiving' })}>
        {t('deskCards.receive.title')}
      </Button>
      <Button onClick={() => onStep({ at: 'giving' })}>{t('deskCards.give.title')}</Button>
      <Button onClick={() => onStep({ at: 'closing' })}>{t('deskCards.close.title')} …</Button>
      <Button tone="quiet" onClick={() => onStep({ at: 'blocking' })}>
        {t('deskCards.block.title')} …
      </Button>
      <Button tone="quiet" onClick={() => onStep({ at: 'found' })}>
        {t('deskCards.found.title')} …
      </Button>
    </Row>
  );
}

interface ClosedPanelProps {
  readonly snapshot: Snapshot;
  readonly closed: NonNullable<Snapshot['closed']>;
  readonly onStep: (step: CardsStep) => void;
}

function ClosedPanel({ snapshot, closed, onStep }: ClosedPanelProps) {
  const { t } = useTranslation();
  const { at, expected, counted, missing = 0, explanation } = closed;
  return (
    <Panel>
      <Banner
        tone={expected === counted + missing ? 'go' : 'cure'}
        title={t('closedDesk.title')}
        role="status"
      >
        <p>
          {t('closedDesk.count', {
            time: formatMoment(at),
            expected: formatCount(expected),
            counted: formatCount(counted),
          })}
        </p>
        {missing === 0 ? undefined : (
          <p>{t('closedDesk.missing', { count: missing, shown: formatCount(missing) })}</p>
        )}
        {explanation === undefined ? undefined : <p>{explanation}</p>}
      </Banner>
      <p>{t(snapshot.unsent > 0 ? 'closedDesk.sendNow' : 'closedDesk.sent')}</p>
      <Row>
        <Button tone={snapshot.unsent > 0 ? 'primary' : 'plain'} onClick={() => goToRoom('send')}>
          {t('closedDesk.toSend')}
        </Button>
        <Button tone="quiet" onClick={() => onStep({ at: 'reopening' })}>
          {t('deskCards.reopen.title')} …
        </Button>
        <Button tone="quiet" onClick={() => onStep({ at: 'found' })}>
          {t('deskCards.found.title')} …
        </Button>
      </Row>
    </Panel>
  );
}
