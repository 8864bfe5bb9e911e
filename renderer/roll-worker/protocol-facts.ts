import { rollCounts } from './attendance-roll';
import { overrideViews, refusalViews } from './case-views';
import type { RulesChange } from './hall-views';
import type { ProtocolFacts } from './case-and-cash-shapes';
import type { Session } from './session';

/** What the protocol tells beside what other views have. */
export async function protocolFactsOf(
  session: Session,
  changes: readonly RulesChange[],
): Promise<ProtocolFacts> {
  const counts = await rollCounts(session);
  return {
    changes,
    overrides: overrideViews(session),
    refusals: refusalViews(session),
    ...(counts !== undefined && {
      entitlements: [...counts.entitled].map(([vote, entitled]) => ({ vote, entitled })),
    }),
  };
}
