/**
 * Schalter 1 gives Cleo, who has but a reference code, the card of the first vote. A new package has her under a member number; she
 * gets the card of the second vote, and leaves by it. Then Schalter 1 holds on to a count of the first vote.
 */
import { expect, test } from 'vitest';
import type { Assembly } from '@shared/domain/assembly';
import { value } from '../../support/computer';
import { cardNo, key, makeAssembly } from '../../support/register-desk';
import { importRows, issueTo, smallHall } from '../../support/small-hall';

const TWO_VOTES: Assembly = {
  ...makeAssembly('both'),
  votes: [
    { vote: 'conference', rules: [{ rule: 'no-open-dues', limit: 0 }] },
    { vote: 'nomination', rules: [{ rule: 'no-open-dues', limit: 0 }] },
  ],
  cardPerVote: true,
};

test('[N4] a count that a desk holds on to counts a person of two keys as its recount does', async () => {
  const { office, first } = await smallHall([';CCCC;Cleo;Ohr;0'], { assembly: TWO_VOTES });
  const give = { type: 'accredit', identity: 'known' } as const;
  const under = { member: key('ref:CCCC'), card: cardNo('A001'), votes: ['conference' as const] };
  value(await first.engine.execute({ ...give, ...under }));
  await importRows(office, ['3;CCCC;Cleo;Ohr;0']);
  const sealed = await issueTo(office, first);
  first.nowMs = office.nowMs + 60_000;
  await first.takeIn(sealed, office);
  const anew = { member: key('3'), card: cardNo('A002'), votes: ['nomination' as const] };
  value(await first.engine.execute({ ...give, ...anew }));
  first.nowMs += 60_000;
  value(await first.engine.execute({ type: 'note-presence', present: false, card: cardNo('A002') }));
  first.nowMs += 60_000;
  const count = { title: 'Wahl 1', vote: 'conference', asOf: first.nowMs } as const;
  value(await first.engine.execute({ type: 'freeze-count', ...count }));
  const [frozen] = await first.engine.frozenCounts();
  expect(frozen).toMatchObject({
    ...{ accredited: { people: 1 }, present: { people: 0 } },
    recount: { accredited: { people: 1 }, present: { people: 0 }, same: true },
  });
});
