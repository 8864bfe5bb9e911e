import { NativeSelect, TextInput } from '@mantine/core';
import type { Vote } from '@shared/domain/assembly';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { Hint } from '../../../components/hint';
import { KeyCap } from '../../../components/key-cap';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { formatDay, formatTime } from '../../../i18n/format';
import { daysBetween, timeOn } from '../../../lib/time-field';
import type { AttendancePoint, Snapshot } from '../../../roll-worker/engine-api';
import { useRead } from '../../../lib/use-read';
import { CurvePlot } from './curve-plot';
import classes from './time-panel.module.css';

/** As many points as the curve has. */
const POINTS = 240;

interface TimePanelProps {
  readonly snapshot: Snapshot;
  /** Undefined: now. */
  readonly asOf: number | undefined;
  readonly onChoose: (asOf: number | undefined) => void;
}

/** The course of the counts, and the time that is looked at: clicked, stepped to, or typed. */
export function TimePanel({ snapshot, asOf, onChoose }: TimePanelProps) {
  const { t } = useTranslation();
  const votes = snapshot.assembly.votes.map(({ vote }) => vote);
  const [vote, setVote] = useState<Vote | undefined>(votes[0]);
  const shown = vote ?? 'conference';
  const read = useCallback(() => engine().attendanceCurve(shown, POINTS), [shown]);
  const points = useRead(snapshot, read);
  return (
    <Panel title={t('time.title')} lede={t('time.lede')}>
      <Row form>
        {votes.length < 2 ? undefined : (
          <NativeSelect
            label={t('time.vote')}
            value={shown}
            onChange={(event) => setVote(votes.find((one) => one === event.currentTarget.value))}
            data={votes.map((value) => ({ value, label: t(`vote.${value}`) }))}
          />
        )}
        {points === undefined ? undefined : <TimeField points={points} asOf={asOf} onChoose={onChoose} />}
        <p className={classes['keys']}>
          <KeyCap name="←" /> <KeyCap name="→" /> {t('time.keys')}
        </p>
      </Row>
      {points === undefined || points.length === 0 ? (
        <div className={classes['room']} role="status">
          {points === undefined ? t('hall.reading') : t('groups.none')}
        </div>
      ) : (
        <CurvePlot points={points} asOf={asOf} onChoose={onChoose} />
      )}
    </Panel>
  );
}

interface TimeFieldProps {
  readonly points: readonly AttendancePoint[];
  readonly asOf: number | undefined;
  readonly onChoose: (asOf: number | undefined) => void;
}

/** A time of day; where the assembly goes on for days, with the day. */
function TimeField({ points, asOf, onChoose }: TimeFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<{ readonly text: string; readonly fault?: 'future' | 'earliest' }>();
  const [first = 0, last = 0] = [points[0]?.at, points.at(-1)?.at];
  const days = daysBetween(first, last);
  const day = days.filter((one) => one <= (asOf ?? last)).at(-1) ?? first;
  const choose = (onDay: number, text: string) => {
    const now = Date.now();
    const time = timeOn(onDay, text, now);
    const fault =
      time === undefined ? undefined : time > now ? 'future' : time < first ? 'earliest' : undefined;
    setTyped({ text, ...(fault !== undefined && { fault }) });
    if (time !== undefined) onChoose(time > now ? undefined : time);
  };
  const text = typed?.text ?? (asOf === undefined ? '' : formatTime(asOf));
  return (
    <>
      {days.length < 2 ? undefined : (
        <NativeSelect
          label={t('time.day')}
          value={day}
          onChange={(event) => choose(Number(event.currentTarget.value), text === '' ? '12' : text)}
          data={days.map((value) => ({ value: String(value), label: formatDay(value) }))}
        />
      )}
      <TextInput
        label={t('time.field')}
        placeholder="14:05"
        inputMode="numeric"
        maxLength={5}
        value={text}
        onChange={(event) => choose(day, event.currentTarget.value)}
        onBlur={() => setTyped(undefined)}
      />
      <Hint text={typed?.fault === undefined ? undefined : t(`time.${typed.fault}`)} />
    </>
  );
}
