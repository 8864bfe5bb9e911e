import type { DeskId } from '@shared/domain/ids';
import type { CardPartner } from './engine-views';
import type { Session } from './session';

/** Who a desk can give cards to or get them from: the office whose list it works with, and the desks of its package by name. */
export function partnersOf({ role, roll, state, identity }: Session): readonly CardPartner[] {
  if (role === 'office') return [];
  const office = roll?.record.issued?.office;
  const desks = new Map<DeskId, string>(state.batches.map(({ batch }) => [batch.holder, batch.holderName]));
  desks.delete(identity.fingerprint);
  if (office !== undefined) desks.delete(office.fingerprint);
  const named = [...desks].map(([id, name]) => ({ id, name, office: false }));
  return [
    ...(office === undefined ? [] : [{ id: office.fingerprint, name: office.name, office: true }]),
    ...named.sort((a, b) => a.name.localeCompare(b.name)),
  ];
}
