import { assemblySchema } from '@shared/domain/assembly';
import { deskIdSchema, hashSchema } from '@shared/domain/ids';
import type { Snapshot } from '../../renderer/roll-worker/engine-api';

/** The office's own id in a made-up snapshot. */
export const OFFICE = deskIdSchema.parse('e3a1'.repeat(10));
export const DESK = deskIdSchema.parse('77c0'.repeat(10));
export const HEAD = { seq: 12, hash: hashSchema.parse('0b6f3c1e52a34d0e'.repeat(4)) };

const ASSEMBLY = assemblySchema.parse({
  id: '0b6f3c1e-52a3-4d0e-9d0a-6f5b1c2d3e4f',
  title: 'Landesparteitag',
  date: '2026-11-21',
  place: 'Mainz',
  kind: 'conference',
  unit: 'LV Rheinland-Pfalz',
  votes: [{ vote: 'conference', rules: [{ rule: 'not-pending' }] }],
});

/** What an office shows that has done nothing yet, but for these parts. */
export function madeUpSnapshot(parts: Partial<Snapshot> = {}): Snapshot {
  return {
    role: 'office',
    assembly: ASSEMBLY,
    deskId: OFFICE,
    operator: { name: 'Generalsekretariat', lead: true },
    cards: { unused: 0, unassigned: 0, assigned: 0, blocked: 0 },
    batches: [],
    createdRanges: [],
    unprintedRanges: [],
    series: [],
    inHand: [],
    partners: [],
    lowStock: false,
    head: HEAD,
    accredited: 0,
    conflicts: 0,
    openTransfers: 0,
    orphans: 0,
    present: 0,
    openCases: 0,
    cashUncounted: false,
    desksWithOlderRules: [],
    mandateUnits: 0,
    unsent: 0,
    events: HEAD.seq,
    unacknowledged: 0,
    emergencyDesks: [],
    packagesIssued: 0,
    packagesCurrent: false,
    recent: [],
    desks: [],
    ...parts,
  };
}
