import { describe, expect, test } from 'vitest';
import { REPORT_COLUMNS } from '@shared/tables/report-columns';
import { value } from '../../support/computer';
import { cardNo, key } from '../../support/register-desk';
import { DUES_ONLY, smallHall } from '../../support/small-hall';

const ROWS = ['1;R1;Anna;=HYPERLINK(1);0', '2;R2;Ben;Beispiel;50', '3;R3;Cem;Çelik;0'];
const textOf = ({ bytes }: { readonly bytes: Uint8Array }) => new TextDecoder().decode(bytes);

describe('reports as tables', () => {
  test('an attendance list is written only where the rules ask for one, and no name in it is a formula', async () => {
    const without = await smallHall(ROWS);
    expect(await without.first.engine.exportReport('attendance-list', [], {})).toMatchObject({
      ok: false,
      error: { kind: 'not-allowed' },
    });
    const { first } = await smallHall(ROWS, { assembly: { ...DUES_ONLY, attendanceList: true } });
    const headings = REPORT_COLUMNS['attendance-list'];
    expect(await first.engine.exportReport('attendance-list', headings, {})).toMatchObject({
      error: { kind: 'nothing-to-export' },
    });
    const given = { type: 'accredit', member: key('1'), identity: 'known' } as const;
    value(await first.engine.execute({ ...given, card: cardNo('A001') }));
    const list = value(await first.engine.exportReport('attendance-list', headings, { present: 'anwesend' }));
    expect(list.rows).toBe(1);
    const [head, row] = textOf(list).replace('\uFEFF', '').split('\r\n');
    expect(head?.split(';')).toEqual([...headings]);
    expect(row?.split(';')).toHaveLength(headings.length);
    expect(row).toMatch(/^'=HYPERLINK/);
    expect(row).toContain('anwesend');
  });

  test('[B4] each step of a contested case is a row of its own', async () => {
    const { first } = await smallHall(ROWS);
    value(
      await first.engine.execute({ type: 'open-case', member: key('2'), statement: 'Ich habe gezahlt.' }),
    );
    const [opened] = await first.engine.cases();
    if (opened === undefined) throw new Error('no case');
    value(
      await first.engine.execute({
        type: 'note-case',
        case: opened.case,
        kind: 'note',
        text: 'Beleg fehlt.',
      }),
    );
    const cases = value(await first.engine.exportReport('cases', REPORT_COLUMNS.cases, { note: 'Vermerk' }));
    expect(cases.rows).toBe(2);
    expect(textOf(cases)).toMatch(/Ich habe gezahlt\.[\s\S]*Vermerk;[^\r]*Beleg fehlt\./);
  });
});
