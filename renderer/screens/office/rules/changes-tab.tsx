import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { Fact, Facts } from '../../../components/fact';
import { Fold } from '../../../components/fold';
import { Panel } from '../../../components/panel';
import { formatDateAndTime } from '../../../i18n/format';
import { rulesInWords } from '../../../i18n/rule-difference';
import type { RulesChange, Snapshot } from '../../../roll-worker/engine-api';
import classes from '../../../components/difference-list.module.css';
import { DifferenceList } from '../../../components/difference-list';

/** How the rules came to be what they are: latest first, in words, with who, when, why, and which desks know. */
export function ChangesTab({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const [changes, setChanges] = useState<readonly RulesChange[]>([]);
  useEffect(() => {
    let shown = true;
    void engine()
      .rulesChanges()
      .then((found) => {
        if (shown) setChanges(found);
      });
    return () => {
      shown = false;
    };
  }, [snapshot]);
  return (
    <>
      {changes.length === 1 ? <p role="status">{t('rules.changes.none')}</p> : undefined}
      {changes
        .map((change, index) => <ChangePanel key={index} change={change} before={changes[index - 1]} />)
        .reverse()}
    </>
  );
}

interface ChangePanelProps {
  readonly change: RulesChange;
  /** Absent: what the assembly began with. */
  readonly before: RulesChange | undefined;
}

function ChangePanel({ change, before }: ChangePanelProps) {
  const { t, i18n } = useTranslation();
  const sentences = rulesInWords(t, i18n.language, change.assembly);
  const { at, operator, reason, desks, assembly } = change;
  const names = (has: boolean) =>
    desks
      .filter((desk) => desk.has === has)
      .map(({ name }) => name)
      .join(', ');
  return (
    <Panel
      title={t(before ? 'rules.changes.changed' : 'rules.changes.began', { time: formatDateAndTime(at) })}
      lede={t('rules.changes.by', { replace: { operator } })}
    >
      <Facts>
        {reason === undefined ? undefined : <Fact label={t('rules.changes.reason')}>{reason}</Fact>}
        {names(true) === '' ? undefined : <Fact label={t('rules.changes.known')}>{names(true)}</Fact>}
        {names(false) === '' ? undefined : <Fact label={t('rules.changes.unknown')}>{names(false)}</Fact>}
      </Facts>
      {before ? <DifferenceList before={before.assembly} after={assembly} /> : undefined}
      <Fold
        title={t('rules.changes.whole')}
        now={t('rules.changes.count', { count: sentences.length })}
        open={before === undefined}
      >
        <ul className={classes['sentences']}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Fold>
    </Panel>
  );
}
