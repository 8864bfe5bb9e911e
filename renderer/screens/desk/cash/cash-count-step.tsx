import { TextInput, Textarea } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Fact, Facts } from '../../../components/fact';
import { Hint } from '../../../components/hint';
import { Message } from '../../../components/message';
import { Page } from '../../../components/page';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { Sign } from '../../../components/sign';
import { Stack } from '../../../components/stack';
import { formatMoney } from '../../../i18n/format';
import { readMoney } from '../../../lib/money-entry';
import { useDraft } from '../../../lib/use-draft';
import type { CashDesk, Snapshot } from '../../../roll-worker/engine-api';
import { useAct } from '../use-act';
import { useDraftsOf } from '../use-drafts-of';
import { COINS, NOTES, readCount, type TypedPieces } from './denominations';
import classes from './cash-count-step.module.css';
import { Pieces } from './pieces';

const DRAFT = 'desk-cash/count';
const NOTHING: TypedPieces = {};

interface CashCountStepProps {
  readonly snapshot: Snapshot;
  readonly own: CashDesk | undefined;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** The cash box is counted by notes and coins; a difference is explained before it is saved (rule B10). */
export function CashCountStep({ snapshot, own, onBack, onDone }: CashCountStepProps) {
  const { t, i18n } = useTranslation();
  useDraftsOf(DRAFT);
  const { busy, refusal, act } = useAct(snapshot);
  const [float, setFloat] = useDraft(`${DRAFT}/float`, '');
  const [typed, setTyped] = useDraft<TypedPieces>(`${DRAFT}/pieces`, NOTHING);
  const [explanation, setExplanation] = useDraft(`${DRAFT}/explanation`, '');
  const change = readMoney(float);
  const count = readCount(typed);
  const expected = change === undefined ? undefined : change + (own?.cash ?? 0);
  const difference = count === undefined || expected === undefined ? undefined : count.counted - expected;
  const ready = difference !== undefined && (difference === 0 || explanation.trim() !== '');
  const money = (cents: number) => formatMoney(cents, i18n.language);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!ready || count === undefined || change === undefined) return;
    const { denominations } = count;
    const explained = difference === 0 ? {} : { explanation: explanation.trim() };
    const done = await act({ type: 'count-cash', float: change, denominations, ...explained });
    if (done) onDone();
  };
  return (
    <Page title={t('deskCashCount.title')} lede={t('deskCashCount.lede')}>
      <Stack narrow>
        <Panel>
          <form onSubmit={(event) => void submit(event)} aria-label={t('deskCashCount.title')} noValidate>
            <Stack>
              <TextInput
                label={t('deskCashCount.float')}
                description={t('deskCashCount.floatHint')}
                value={float}
                onChange={(event) => setFloat(event.currentTarget.value)}
                inputMode="decimal"
                maxLength={12}
                autoComplete="off"
                autoFocus
              />
              <Hint
                text={float.trim() !== '' && change === undefined ? t('deskCashCount.notMoney') : undefined}
              />
              <Pieces title={t('deskCashCount.notes')} worths={NOTES} typed={typed} onType={setTyped} />
              <Pieces title={t('deskCashCount.coins')} worths={COINS} typed={typed} onType={setTyped} />
              <div className={classes['sum']}>
                <Facts>
                  <Fact label={t('deskCashCount.sum')}>
                    {count === undefined ? '–' : money(count.counted)}
                  </Fact>
                  <Fact label={t('deskCashCount.expected')}>
                    {expected === undefined ? '–' : money(expected)}
                  </Fact>
                </Facts>
                <Difference difference={difference} />
              </div>
              {difference === undefined || difference === 0 ? undefined : (
                <Textarea
                  label={t('deskCashCount.explanation')}
                  description={t('deskCashCount.explanationHint')}
                  value={explanation}
                  onChange={(event) => setExplanation(event.currentTarget.value)}
                  maxLength={2000}
                  autosize
                  minRows={2}
                />
              )}
              {refusal ? <Message text={refusal} /> : undefined}
              <Row>
                <Button tone="primary" large type="submit" busy={busy} disabled={!ready}>
                  {t('deskCashCount.save')}
                </Button>
                <Button tone="quiet" onClick={onBack}>
                  {t('deskCashCount.cancel')}
                </Button>
              </Row>
            </Stack>
          </form>
        </Panel>
      </Stack>
    </Page>
  );
}

/** What the count comes to beside what should be there, as it is being typed. */
function Difference({ difference }: { readonly difference: number | undefined }) {
  const { t, i18n } = useTranslation();
  if (difference === undefined) return <p>{t('deskCashCount.floatMissing')}</p>;
  if (difference === 0)
    return (
      <p className={classes['difference']} role="status">
        <Sign tone="go" sign="✓" />
        <strong>{t('deskCashCount.fits')}</strong>
      </p>
    );
  const money = formatMoney(Math.abs(difference), i18n.language);
  return (
    <p className={classes['difference']} role="status">
      <Sign tone="cure" sign="!" />
      <span>
        <strong>{t(difference > 0 ? 'deskCashCount.tooMuch' : 'deskCashCount.tooLittle', { money })}</strong>{' '}
        {t('deskCashCount.again')}
      </span>
    </p>
  );
}
