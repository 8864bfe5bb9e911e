/**
 * A conference and a nomination on one day, with a card for each. Ada gets her card for the conference at Schalter 1 and the one for the
 * nomination at Schalter 2, loses the second, and gives it back at last.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Assembly, Vote } from '@shared/domain/assembly';
import { value, type Computer } from '../../support/computer';
import { cardNo, key, makeAssembly } from '../../support/register-desk';
import { importRows, reportTo, smallHall } from '../../support/small-hall';

const ASSEMBLY: Assembly = {
  ...makeAssembly('both'),
  votes: [
    { vote: 'conference', rules: [] },
    { vote: 'nomination', rules: [] },
  ],
  cardPerVote: true,
};
const HEADER = 'Mitgliedsnummer;Refcode;Vorname;Nachname;LV Freitext2';
const ADA = key('1');

describe('a card for each vote', () => {
  let office: Computer;
  let first: Computer;
  let second: Computer;

  beforeAll(async () => {
    const rows = ['1;AAAA;Ada;Zorn;', '2;BBBB;Bela;Öhm;'];
    ({ office, first, second } = await smallHall(rows, { header: HEADER, assembly: ASSEMBLY }));
  });

  async function give({ engine }: Computer, card: string, ...votes: readonly Vote[]) {
    const accredit = { type: 'accredit', member: ADA, card: cardNo(card), identity: 'known' } as const;
    return await engine.execute({ ...accredit, ...(votes.length > 0 && { votes }) });
  }

  async function upload(): Promise<string[]> {
    const { file } = value(await office.engine.exportUpload());
    return new TextDecoder().decode(file.bytes).trim().split('\r\n');
  }

  test('[A16] a desk shows for which votes a person has no card yet, and asks for which the card is', async () => {
    expect((await first.engine.person(ADA))?.votesLeft).toEqual(['conference', 'nomination']);
    expect(await give(first, 'A001')).toMatchObject({ ok: false, error: { kind: 'one-vote-a-card' } });
    value(await give(first, 'A001', 'conference'));
    expect((await first.engine.person(ADA))?.votesLeft).toEqual(['nomination']);
  });

  test('[M4] two desks give her a card for one vote each: that is no conflict, and she is one person', async () => {
    second.nowMs = first.nowMs + 1_000;
    value(await give(second, 'A021', 'nomination'));
    await reportTo(office, first);
    await reportTo(office, second);
    expect(await office.engine.conflicts()).toEqual([]);
    expect(office.snapshot.accredited).toBe(1);
    expect((await office.engine.person(ADA))?.votesLeft).toEqual([]);
  });

  test('[T24] the member system is told both numbers', async () => {
    expect(await upload()).toEqual(['Mitgliedsnummer;LV Freitext2', '1;A001, A021']);
  });

  test('[A8] a lost card is replaced by name, and the other stays', async () => {
    const lost = { type: 'replace-card', member: ADA, card: cardNo('A021'), cause: 'lost' } as const;
    value(await second.engine.execute({ ...lost, replacement: cardNo('A022') }));
    await reportTo(office, second);
    expect(await upload()).toContain('1;A001, A022');
  });

  test('[A9] a card that is given back is taken off, and what the member system still has is cleared in the end', async () => {
    const back = { type: 'withdraw-accreditation', member: ADA, reason: 'Went home' } as const;
    value(await second.engine.execute({ ...back, card: cardNo('A022'), cardReturned: true }));
    await reportTo(office, second);
    expect(await upload()).toContain('1;A001');
    value(await first.engine.execute({ ...back, card: cardNo('A001'), cardReturned: true }));
    await reportTo(office, first);
    await importRows(office, ['1;AAAA;Ada;Zorn;A001, A022'], { header: HEADER });
    expect(await upload()).toContain('1;');
  });
});
