import fc from 'fast-check';
import { firstDifferentText } from './difference';
import { history, type History } from './acts';
import { registerText } from '@shared/domain/register-digest';
import { atOnce, inPieces, tell } from './delivery';
import { runHistory } from './perform';
import { timeline } from './timeline';

/**
 * Lets so many histories happen, and delivers the logs of each in several ways. A history that makes two different registers is
 * shrunk to what is needed for it, and told as a timeline.
 */
export function checkHistories(numRuns: number): void {
  fc.assert(fc.property(history, checkHistory), { numRuns });
}

function checkHistory(given: History): void {
  const hall = runHistory(given);
  const { office, desks } = hall;
  for (const desk of desks) hall.merge(desk);
  const logs = [...hall.logs.values()];
  const { view } = office.roll;
  const expected = tell(office.state, view);
  const others = [
    tell(inPieces(logs, given.delivery), view),
    // What is asked of a register follows from it: it is enough that the register is the same.
    [registerText(atOnce(logs, given.delivery))],
  ];
  for (const told of others) {
    const at = told.findIndex((text, part) => text !== expected[part]);
    if (at === -1) continue;
    const difference = firstDifferentText(expected[at] ?? '', told[at] ?? '');
    throw new Error(
      `Two registers of one history:\n${difference}\n\n${timeline(hall.steps, hall.everybody)}\n`,
    );
  }
}
