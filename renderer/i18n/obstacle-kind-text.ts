import type { Obstacle } from '@shared/domain/entitlement';
import type { TFunction } from 'i18next';
import { obstacleKinds } from './de/obstacle-kind';

const known: Readonly<Record<Obstacle['kind'], string>> = obstacleKinds.obstacleKind;

/** An obstacle of which only the kind is on record; one that this program doesn't know, as it is recorded. */
export function obstacleKindText(t: TFunction, kind: string): string {
  return isKnown(kind) ? t(`obstacleKind.${kind}`) : kind;
}

function isKnown(kind: string): kind is Obstacle['kind'] {
  return kind in known;
}
