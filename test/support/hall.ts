import { batchSchema } from '@shared/domain/assembly';
import type { Command } from '@shared/domain/commands';
import { deskIdSchema, type DeskId, type MemberKey } from '@shared/domain/ids';
import { officeWithRoll, unheard, value, type Computer } from './computer';
import { cardNo, makeAssembly } from './register-desk';

/** The place of the emergency desk. */
export const PLACE = deskIdSchema.parse('e'.repeat(40));

/** An office with a roll and cards A001 to A060, of which A001 to A020 are handed to an emergency desk. */
export async function officeWithPlace(name = 'Urne Trier'): Promise<Computer> {
  const office = await officeWithRoll(makeAssembly('conference'));
  value(
    await office.engine.execute({
      type: 'create-cards',
      from: cardNo('A001'),
      to: cardNo('A060'),
      printed: true,
    }),
  );
  value(await office.engine.execute({ type: 'add-emergency-desk', place: PLACE, name }));
  value(await office.engine.execute(handOver(PLACE, name, 'A001', 'A020')));
  return office;
}

export function handOver(holder: DeskId, holderName: string, from: string, to: string): Command {
  const batch = batchSchema.parse({ id: crypto.randomUUID(), from, to, holder, holderName });
  return { type: 'hand-over-cards', batch };
}

/** A package for the emergency desk, saved and logged. */
export async function issueEmergency(office: Computer) {
  const sealed = value(await office.engine.issueEmergencyPackage(PLACE, unheard));
  value(await office.engine.packageSaved());
  return sealed;
}

/** Members who are entitled to a vote. */
export async function entitledAt(desk: Computer): Promise<readonly MemberKey[]> {
  const { hits } = await desk.engine.browse(0, 500);
  return hits.filter(({ standing }) => standing.entitlement.kind === 'entitled').map(({ key }) => key);
}

export async function accredit(desk: Computer, member: MemberKey | undefined, card: string) {
  if (member === undefined) throw new Error('no such member');
  const command = { type: 'accredit', member, card: cardNo(card), identity: 'photo-document' } as const;
  return await desk.engine.execute(command);
}
