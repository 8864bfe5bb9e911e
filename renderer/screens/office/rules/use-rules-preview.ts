import { useEffect, useState } from 'react';
import { engine } from '../../../app/engine';
import { type Work, useWork } from '../../../lib/use-work';
import type { RulesPreview, Snapshot } from '../../../roll-worker/engine-api';
import { type AssemblyForm, readVotes } from './assembly-form';

/** Whoever types is left in peace so long, ms. */
const PAUSE = 350;

export type VoteFigures = RulesPreview['votes'][number];
export type RuleFigures = VoteFigures['rules'][number];

export interface PreviewView {
  /** Of rules that may have changed since; undefined: not counted yet. */
  readonly preview: RulesPreview | undefined;
  /** It is of the rules as they are written now. */
  readonly current: boolean;
  /** Somebody stopped the counting. */
  readonly stopped: boolean;
  readonly work: Work | undefined;
  readonly stop: () => void;
  readonly goOn: () => void;
  readonly figures: (vote: number, ruleId: string) => RuleFigures | undefined;
}

interface Counted {
  readonly of: AssemblyForm['votes'];
  readonly rollId: string;
  readonly ids: readonly (readonly string[])[];
  readonly preview: RulesPreview;
}

/** What the rules as they are written come to on the roll, counted anew whenever they change. */
export function useRulesPreview({ votes }: AssemblyForm, roll: Snapshot['roll']): PreviewView {
  const { work, run } = useWork();
  const [counted, setCounted] = useState<Counted>();
  const [stoppedAt, setStoppedAt] = useState<AssemblyForm['votes']>();
  const rollId = roll?.id;
  const stopped = stoppedAt === votes;
  useEffect(() => {
    if (rollId === undefined || stopped) return undefined;
    const turn = { counting: false, over: false };
    const count = async () => {
      turn.counting = true;
      const asked = readVotes(votes);
      const said = asked.map((vote) => vote.said);
      const answer = await run(async (onProgress) => await engine().previewRules(said, onProgress));
      turn.counting = false;
      if (turn.over) return;
      if (answer.ok)
        setCounted({ of: votes, rollId, ids: asked.map(({ ids }) => ids), preview: answer.value });
    };
    const timer = setTimeout(() => void count(), PAUSE);
    return () => {
      clearTimeout(timer);
      if (turn.counting) void engine().cancel();
      turn.over = true;
    };
  }, [votes, rollId, stopped, run]);
  const figures = (vote: number, ruleId: string) => {
    const place = counted?.ids[vote]?.indexOf(ruleId) ?? -1;
    return place < 0 ? undefined : counted?.preview.votes[vote]?.rules[place];
  };
  return {
    preview: counted?.preview,
    current: counted?.of === votes && counted.rollId === rollId,
    stopped,
    work,
    stop: () => setStoppedAt(votes),
    goOn: () => setStoppedAt(undefined),
    figures,
  };
}
