import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Sign, type Tone } from '../../../components/sign';
import { formatCount } from '../../../i18n/format';
import { entriesText } from '../../../lib/spans';
import type { Report } from '../../../stores/merge-store';
import { AcknowledgementButton } from './acknowledgement-button';
import classes from './report-queue.module.css';
import { readAgain } from './reports';

/** One file in a line: it waits, or it is done with. */
export function ReportLine({ report }: { readonly report: Report }) {
  const { t } = useTranslation();
  const { state } = report;
  const { tone, sign, what, more } = lineOf(t, report);
  return (
    <li className={classes['line']}>
      <Sign tone={tone} sign={sign} />
      <div>
        <p className={classes['what']} role={state.step === 'applied' ? 'status' : undefined}>
          {what}
        </p>
        {more === '' ? undefined : <p className={classes['more']}>{more}</p>}
      </div>
      <div>
        {state.step === 'applied' && !state.info.waits ? (
          <AcknowledgementButton desk={state.info.deskId} key={state.info.deskId} />
        ) : undefined}
        {state.step === 'skipped' ? (
          <Button tone="quiet" onClick={() => readAgain(report)}>
            {t('merge.again')}
          </Button>
        ) : undefined}
      </div>
    </li>
  );
}

interface Line {
  readonly tone: Tone;
  readonly sign: string;
  readonly what: string;
  readonly more: string;
}

function lineOf(t: TFunction, { file, state }: Report): Line {
  const { name } = file;
  switch (state.step) {
    case 'applied': {
      const { deskName, newEvents, missing, waits } = state.info;
      const desk = { desk: deskName };
      if (waits) {
        const more = t('merge.kept', { missing: entriesText(missing) });
        return { tone: 'cure', sign: '…', what: t('merge.waits', desk), more: `${more} · ${name}` };
      }
      const parts = [
        t('merge.appliedText', { count: newEvents, shown: formatCount(newEvents) }),
        state.conflicts === 0 ? '' : t('merge.broughtConflicts', { count: state.conflicts }),
        missing.length === 0 ? '' : t('merge.kept', { missing: entriesText(missing) }),
        name,
      ];
      const more = parts.filter((part) => part !== '').join(' · ');
      return { tone: 'go', sign: '✓', what: t('merge.applied', desk), more };
    }
    case 'noted': {
      const { deskName, seq } = state;
      const more = t('fork.notedText', { seq: formatCount(seq), file: name });
      return { tone: 'cure', sign: '!', what: t('fork.noted', { desk: deskName }), more };
    }
    case 'skipped':
      return { tone: 'calm', sign: '–', what: t('merge.notTaken', { name }), more: '' };
    case 'comparing':
    case 'forked':
      return { tone: 'cure', sign: '!', what: t('merge.needsYou', { name }), more: '' };
    default:
      return { tone: 'calm', sign: '…', what: t('merge.waiting', { name }), more: '' };
  }
}
