/**
 * Ada owes 48 € by the list, says that she paid, and is refused at Schalter 1. The assembly hears her and admits her; the office records
 * it. With the next package both desks know.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { value, type Computer } from '../../support/computer';
import { cardNo, key } from '../../support/register-desk';
import { issueTo, reportTo, smallHall } from '../../support/small-hall';

const ADA = key('1');
const LIST = ['1;AAAA;Ada;Zorn;48', '2;BBBB;Bela;Öhm;0'];

describe('somebody who objects to being refused', () => {
  let hall: Awaited<ReturnType<typeof smallHall>>;
  const caseAt = async ({ engine }: Computer) => (await engine.cases())[0];

  beforeAll(async () => {
    hall = await smallHall(LIST);
    const { office, first, second } = hall;
    value(
      await first.engine.execute({
        type: 'open-case',
        member: ADA,
        ticket: '4711',
        statement: 'Ich habe im März überwiesen.',
      }),
    );
    await reportTo(office, first);
    const found = await caseAt(office);
    if (found === undefined) throw new Error('no case');
    value(
      await office.engine.execute({
        type: 'note-case',
        case: found.case,
        kind: 'hearing',
        text: 'Vor dem Parteitag angehört.',
      }),
    );
    value(
      await office.engine.execute({
        type: 'decide-case',
        case: found.case,
        decision: 'admitted',
        votes: ['conference'],
        text: 'Zugelassen mit 61 zu 12 Stimmen.',
      }),
    );
    const sealed = await issueTo(office, first, second);
    await first.takeIn(sealed, office);
    await second.takeIn(sealed, office);
  });

  test('[B4] the office tells all of it, for the protocol: who, why, what was said, heard and decided, with times', async () => {
    const found = await caseAt(hall.office);
    expect(found).toMatchObject({
      label: 'Schalter 1-1',
      status: 'admitted',
      name: 'Zorn, Ada',
      ticket: '4711',
      obstacles: [{ vote: 'conference', obstacle: 'dues-open' }],
      statement: 'Ich habe im März überwiesen.',
      steps: [
        { kind: 'hearing', text: 'Vor dem Parteitag angehört.' },
        { kind: 'admitted', votes: ['conference'], text: 'Zugelassen mit 61 zu 12 Stimmen.' },
      ],
    });
    expect(found?.openedAt).toBeGreaterThan(0);
  });

  test('[B5] a desk that the case was not opened at knows the decision, and nothing of what was said', async () => {
    const found = await caseAt(hall.second);
    expect(found).toMatchObject({
      status: 'admitted',
      member: ADA,
      statement: '',
      admittedTo: ['conference'],
    });
    expect(JSON.stringify(found)).not.toContain('61 zu 12');
    expect(JSON.stringify(found)).not.toContain('März');
  });

  test('[B5] either desk accredits her without anybody else’s leave, and the office has no conflict of it', async () => {
    const { office, first, second } = hall;
    const found = await caseAt(second);
    if (found === undefined) throw new Error('no case');
    const accredit = {
      type: 'accredit',
      member: ADA,
      card: cardNo('A021'),
      identity: 'known',
    } as const;
    expect((await second.engine.execute(accredit)).ok).toBe(false);
    const override = { votes: ['conference'] as const, reason: '', case: found.case };
    value(await second.engine.execute({ ...accredit, override }));
    await reportTo(office, second);
    expect(await office.engine.conflicts()).toEqual([]);
    expect((await caseAt(office))?.card).toBe('A021');
    expect((await caseAt(first))?.statement).toBe('Ich habe im März überwiesen.');
    expect((await office.engine.protocolFacts()).overrides).toMatchObject([
      { name: 'Zorn, Ada', card: 'A021', caseLabel: 'Schalter 1-1' },
    ]);
  });
});
