import { type MajorityKind, majorityNeeded, majorityReached } from '@shared/domain/majorities';
import type { TFunction } from 'i18next';
import type { Tone } from '../components/sign';
import type { FrozenCountView } from '../roll-worker/engine-api';
import { formatCount } from './format';

/** What a majority is a share of. */
export type MajorityBase = 'present' | 'accredited' | 'cast';

export interface MajorityQuestion {
  readonly kind: MajorityKind;
  readonly base: MajorityBase;
  /** The votes as they were typed: digits, or nothing yet. */
  readonly texts: Readonly<Partial<Record<'yes' | 'no' | 'abstentions', string>>>;
}

interface Verdict {
  readonly tone: Tone;
  readonly sign: string;
  readonly text: string;
}

/** Says whether a motion is carried (rule N5), or, until the votes are typed, how many yes it takes. */
export function majorityVerdict(
  t: TFunction,
  { kind, base, texts }: MajorityQuestion,
  count: Pick<FrozenCountView, 'present' | 'accredited'>,
): Verdict {
  const ballot = {
    yes: Number(texts.yes ?? 0),
    no: Number(texts.no ?? 0),
    abstentions: Number(texts.abstentions ?? 0),
  };
  const { yes, no, abstentions } = ballot;
  const basis = kind === 'simple' || base === 'cast' ? undefined : count[base].votes;
  const cast = yes + no + abstentions;
  if (cast > count.present.votes) {
    const replace = { cast: formatCount(cast), present: formatCount(count.present.votes) };
    return { tone: 'cure', sign: '!', text: t('majority.tooMany', { replace }) };
  }
  const needed = formatCount(kind === 'simple' ? no + 1 : majorityNeeded(kind, basis ?? yes + no));
  if ((texts.yes ?? '') === '' || (texts.no ?? '') === '') {
    const open = basis === undefined && kind !== 'simple' && (texts.yes ?? '') === '';
    const text =
      kind === 'simple'
        ? t('majority.neededSimple')
        : open
          ? t(`majority.${kind}`)
          : t('majority.needed', { needed });
    return { tone: 'calm', sign: '?', text };
  }
  const reached = majorityReached(kind, ballot, basis);
  const replace = { yes: formatCount(yes), needed };
  return reached
    ? { tone: 'go', sign: '✓', text: t('majority.reached', { replace }) }
    : { tone: 'stop', sign: '✕', text: t('majority.missed', { replace }) };
}
