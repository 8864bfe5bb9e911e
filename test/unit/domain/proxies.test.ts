import { beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '@shared/domain/commands';
import { carriedBy } from '@shared/domain/proxies';
import { activeAccreditations } from '@shared/domain/register-queries';
import {
  cardNo,
  deskNo,
  key,
  makeAssembly,
  makeBatch,
  makeMember,
  TestDesk,
} from '../../support/register-desk';

const PEOPLE = ['100001', '100002', '100003', '100004'].map((number) => makeMember(number));
const [HOLDER, ONE, TWO, THREE] = ['100001', '100002', '100003', '100004'];

function desk(perPerson: number | undefined): TestDesk {
  return new TestDesk(deskNo(1), {
    assembly: {
      ...makeAssembly('general-meeting'),
      ...(perPerson !== undefined && { proxies: { perPerson } }),
    },
    batches: [makeBatch(1, 'A001', 'A020', deskNo(1))],
    roll: PEOPLE,
  });
}

function carry(at: TestDesk, principal: string, card: string, holder = HOLDER, note = 'Written'): Answer {
  return at.execute({
    ...{ type: 'accredit', member: key(principal), card: cardNo(card), identity: 'known' },
    proxy: { holder: key(holder), note },
  });
}

const errorOf = (answer: Answer): unknown => (answer.ok ? undefined : answer.error);

describe('a vote that somebody else carries', () => {
  let here: TestDesk;
  beforeEach(() => {
    here = desk(2);
  });

  test('[D9] has a card of its own, recorded for the person whose vote it is, with who carries it and what shows it', () => {
    here.accredit(HOLDER, 'A001');
    expect(carry(here, ONE, 'A002', HOLDER, ' Written,\u0007 12 May ').ok).toBe(true);
    expect(activeAccreditations(here.state, key(ONE))).toMatchObject([
      { card: 'A002', proxy: { holder: HOLDER, note: 'Written,  12 May' } },
    ]);
    expect(activeAccreditations(here.state, key(HOLDER))).toHaveLength(1);
    expect(carriedBy(here.state, [key(HOLDER)]).map(({ member }) => member)).toEqual([ONE]);
  });

  test('[D9] stays with its carrier when the card is replaced, and is nobody’s when it is withdrawn', () => {
    carry(here, ONE, 'A002');
    here.replace(ONE, 'A003');
    expect(carriedBy(here.state, [key(HOLDER)]).map(({ card }) => card)).toEqual(['A003']);
    here.withdraw(ONE, true);
    expect(carriedBy(here.state, [key(HOLDER)])).toEqual([]);
  });

  test('[D9] is refused where the assembly does not allow it', () => {
    expect(errorOf(carry(desk(undefined), ONE, 'A001'))).toEqual({ kind: 'proxies-not-allowed' });
  });

  test('[D9] is not carried by the person himself, under whichever key', () => {
    expect(errorOf(carry(here, ONE, 'A001', ONE))).toEqual({ kind: 'proxy-of-oneself' });
  });

  test('[D9] is carried by somebody on the roll, and something has to show it', () => {
    expect(errorOf(carry(here, ONE, 'A001', '999999'))).toEqual({ kind: 'not-on-roll', member: '999999' });
    expect(errorOf(carry(here, ONE, 'A001', HOLDER, '  '))).toEqual({ kind: 'reason-missing' });
  });

  test('[D9] is one too many beyond what one person may carry, and can be again once one is given up', () => {
    carry(here, ONE, 'A001');
    carry(here, TWO, 'A002');
    expect(errorOf(carry(here, THREE, 'A003'))).toEqual({ kind: 'proxy-limit', holder: HOLDER, limit: 2 });
    here.withdraw(TWO, true);
    expect(carry(here, THREE, 'A003').ok).toBe(true);
  });

  test('[D9] counts once, however many cards it has', () => {
    const both = new TestDesk(deskNo(1), {
      assembly: { ...makeAssembly('both'), cardPerVote: true, proxies: { perPerson: 1 } },
      batches: [makeBatch(1, 'A001', 'A020', deskNo(1))],
      roll: PEOPLE,
    });
    const proxy = { holder: key(HOLDER), note: 'Written' };
    const common = { type: 'accredit', member: key(ONE), identity: 'known', proxy } as const;
    expect(both.execute({ ...common, card: cardNo('A001'), votes: ['conference'] }).ok).toBe(true);
    expect(both.execute({ ...common, card: cardNo('A002'), votes: ['nomination'] }).ok).toBe(true);
  });
});
