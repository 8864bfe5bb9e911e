import type { Vote } from '@shared/domain/assembly';
import type { Entitlement, Obstacle } from '@shared/domain/entitlement';
import type { TFunction } from 'i18next';
import type { Tone } from '../components/sign';
import type { Standing } from '../roll-worker/engine-api';
import { formatMoment } from './format';
import { obstacleShort } from './obstacle-text';

/** A person's standing: a colour, and the sign and word that say the same. */
export interface StandingText {
  readonly tone: Tone;
  readonly sign: string;
  readonly word: string;
}

/** Says a person's standing in a few words, for a row of a list. */
export function standingText(t: TFunction, language: string, standing: Standing): StandingText {
  const { entitlement, card, accreditedAt, inConflict } = standing;
  if (inConflict) return { tone: 'cure', sign: '!', word: t('standing.conflict') };
  if (card !== undefined) {
    const time = accreditedAt === undefined ? '' : formatMoment(accreditedAt);
    return { tone: 'calm', sign: '●', word: t('standing.card', { card, time }) };
  }
  return entitlementText(t, language, entitlement);
}

/** Every obstacle in a few words, each once. */
export function obstaclesText(t: TFunction, language: string, { votes }: Entitlement): string {
  const obstacles = distinct(votes.flatMap((vote) => vote.obstacles));
  return obstacles.map((obstacle) => obstacleShort(t, language, obstacle)).join(' · ');
}

/** Says a right to vote in a few words. */
export function entitlementText(t: TFunction, language: string, entitlement: Entitlement): StandingText {
  const obstacles = distinct(entitlement.votes.flatMap((vote) => vote.obstacles));
  const short = obstaclesText(t, language, entitlement);
  switch (entitlement.kind) {
    case 'entitled':
      return { tone: 'go', sign: '✓', word: t('standing.entitled') };
    case 'partly': {
      const votes = voteNames(t, entitledVotes(entitlement));
      return { tone: 'go', sign: '◐', word: `${t('standing.partly', { votes })} · ${short}` };
    }
    case 'curable': {
      const onlyMoney = obstacles.every(({ kind }) => kind === 'dues-open');
      return { tone: 'cure', sign: onlyMoney ? '€' : '!', word: short };
    }
    case 'barred':
      return { tone: 'stop', sign: '✕', word: short };
  }
}

/** The votes a person may take part in. */
export function entitledVotes({ votes }: Entitlement): readonly Vote[] {
  return votes.filter(({ entitled }) => entitled).map(({ vote }) => vote);
}

/** Votes by their names: "Parteitag und Aufstellung". */
export function voteNames(t: TFunction, votes: readonly Vote[]): string {
  return votes.map((vote) => t(`vote.${vote}`)).join(t('common.and'));
}

function distinct(obstacles: readonly Obstacle[]): readonly Obstacle[] {
  return [...new Map(obstacles.map((obstacle) => [obstacle.kind, obstacle])).values()];
}
