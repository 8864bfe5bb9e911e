import type { Assembly } from '@shared/domain/assembly';
import type { Obstacle } from '@shared/domain/entitlement';
import { removalOf } from '@shared/domain/removals';
import type { TFunction } from 'i18next';
import { formatCount, formatDate, formatMoment, formatMoney } from './format';

type Values = Readonly<Record<string, string | number>>;

/** An obstacle in a word or two, for a row of a list. */
export function obstacleShort(t: TFunction, language: string, obstacle: Obstacle): string {
  return t(`obstacle.${obstacle.kind}.short`, { replace: valuesOf(t, language, obstacle) });
}

/** An obstacle as a plain sentence, with its figures. */
export function obstacleText(t: TFunction, language: string, obstacle: Obstacle): string {
  const replace = valuesOf(t, language, obstacle);
  switch (obstacle.kind) {
    case 'dues-open':
      return t(`obstacle.dues-open.${obstacle.open > obstacle.cents ? 'whatPart' : 'what'}`, { replace });
    case 'membership-kind':
      return t(`obstacle.membership-kind.${obstacle.has.length === 0 ? 'whatNone' : 'what'}`, { replace });
    case 'no-seat-free':
      return t('obstacle.no-seat-free.what', { count: obstacle.seats, replace });
    case 'not-next':
      return t('obstacle.not-next.what', { count: obstacle.before.length, replace });
    default:
      return t(`obstacle.${obstacle.kind}.what`, { replace });
  }
}

/**
 * What would remove an obstacle, as one plain sentence: that which `removalOf` names.
 * @param assembly whether dues can be paid here
 */
export function removalText(
  t: TFunction,
  language: string,
  obstacle: Obstacle,
  assembly: Pick<Assembly, 'payments'>,
): string {
  const replace = valuesOf(t, language, obstacle);
  return obstacle.kind === 'dues-open' && removalOf(obstacle, assembly) === 'treasurer'
    ? t('obstacle.dues-open.removalElsewhere', { replace })
    : t(`obstacle.${obstacle.kind}.removal`, { replace });
}

/** Which rule says so: "Regel 3", or that the centre's right to vote counts. */
export function obstacleRule(t: TFunction, { number }: Obstacle): string {
  return number === 0 ? t('obstacleRule.central') : t('obstacleRule.rule', { number });
}

function valuesOf(t: TFunction, language: string, obstacle: Obstacle): Values {
  switch (obstacle.kind) {
    case 'not-yet-joined':
      return { date: formatDate(obstacle.joinsOn) };
    case 'resigned':
      return { date: formatDate(obstacle.leftOn) };
    case 'membership-kind':
      return { kinds: [...new Set(obstacle.has)].map((kind) => t(`membership.${kind}`)).join(', ') };
    case 'dues-open':
      return {
        money: formatMoney(obstacle.cents, language),
        open: formatMoney(obstacle.open, language),
      };
    case 'other-unit':
      return { units: obstacle.units.join(', ') };
    case 'other-constituency':
      return { constituency: obstacle.constituency };
    case 'too-young':
      return { age: obstacle.age, required: obstacle.required };
    case 'too-old':
      return { age: obstacle.age, limit: obstacle.limit };
    case 'citizenship':
      return { citizenship: obstacle.citizenship };
    case 'waiting-period':
      return { date: formatDate(obstacle.from) };
    case 'joined-too-late':
      return { joined: formatDate(obstacle.joinedOn), date: formatDate(obstacle.day) };
    case 'not-listed':
    case 'listed':
      return { title: obstacle.title };
    case 'substitute-too-early':
      return { unit: obstacle.unit, time: formatMoment(obstacle.from) };
    case 'no-seat-free':
      return { unit: obstacle.unit, shown: formatCount(obstacle.seats) };
    case 'not-next':
      return { unit: obstacle.unit, shown: formatCount(obstacle.before.length) };
    case 'substitute-not-waiting':
    case 'seat-lost':
      return { unit: obstacle.unit };
    default:
      return {};
  }
}
