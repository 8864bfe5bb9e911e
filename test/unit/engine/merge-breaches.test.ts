/**
 * Schalter 1 reports in two parts. In the first Anna signs on and accredits, in the second, under her name, somebody accredits
 * after somebody else signed on, and gives a guest a voting card: what shows only once the parts are joined is shown before anybody agrees.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { EventBody, LoggedEvent } from '@shared/domain/events';
import { guestKeySchema } from '@shared/domain/ids';
import { appendEvents, EMPTY_LOG, headOf } from '@shared/domain/log';
import { writeDelta, type Delta } from '@shared/exchange/delta';
import { DELTA_FORMAT, FORMAT_VERSION } from '@shared/exchange/format';
import { sealMessage } from '../../../renderer/roll-worker/envelope-seal';
import type { DeltaInfo, OutputFile } from '../../../renderer/roll-worker/engine-api';
import { Computer, fileOf, officeWithRoll, unheard, value } from '../../support/computer';
import { copyOfOffice } from '../../support/merge-hall';
import { cardNo, key, makeAssembly, NINE } from '../../support/register-desk';

const assembly = makeAssembly('conference');
const BREACHES = [
  ...[4, 5, 6].map((seq) => ({ seq, kind: 'not-signed-on' })),
  { seq: 6, kind: 'other-series' },
];
const NEEDS_READING = { ok: false, error: { kind: 'needs-reading', name: 'Schalter 1' } };

function signedOn(name: string): EventBody {
  return { type: 'operator-signed-on', payload: { name, lead: false } };
}

function accredited(member: string, card: string): EventBody {
  const payload = { member: key(member), card: cardNo(card), identity: 'known' as const };
  return { type: 'member-accredited', payload: { ...payload, votes: ['conference'] } };
}

const votingCardForGuest: EventBody = {
  type: 'guest-admitted',
  payload: { member: guestKeySchema.parse('guest:0123456789ab'), card: cardNo('A003'), kind: 'guest' },
};

describe('a report in two parts that were read together', () => {
  let desk: Computer;
  let office: Computer;
  let parts: readonly [OutputFile, OutputFile];

  beforeAll(async () => {
    [office, desk] = await Promise.all([officeWithRoll(assembly), Computer.named('Schalter 1')]);
    value(await office.engine.issuePackage([desk.contact('accreditor')], unheard));
    value(await office.engine.packageSaved());
    const rollId = office.snapshot.roll?.id;
    if (rollId === undefined) throw new Error('there is a list');
    const bodies: readonly EventBody[] = [
      { type: 'roll-loaded', payload: { rollId, members: 3 } },
      ...[
        signedOn('Anna'),
        accredited('1', 'A001'),
        signedOn('Somebody else'),
        accredited('2', 'A002'),
        votingCardForGuest,
      ],
    ];
    const author = {
      assemblyId: assembly.id,
      deskId: desk.identity.fingerprint,
      operator: 'Anna',
      nowMs: NINE,
    };
    const log = appendEvents(EMPTY_LOG, bodies, author);
    const part = async (events: readonly LoggedEvent[]): Promise<OutputFile> => {
      const [first, last] = [events[0], events.at(-1)];
      if (first === undefined || last === undefined) throw new Error('a part has events');
      const header: Delta['header'] = {
        ...{ format: DELTA_FORMAT, version: FORMAT_VERSION, rollId },
        ...{ assemblyId: assembly.id, assemblyTitle: assembly.title },
        desk: { id: desk.identity.fingerprint, name: 'Schalter 1' },
        ...{ from: first.seq, to: last.seq, head: headOf(last).hash },
        createdAt: '2026-11-14T09:00:00Z',
      };
      const content = writeDelta({ header, events });
      const { services } = desk.main;
      const sealed = await sealMessage({ content, recipients: [office.identity.publicKey], services });
      return { name: `delta-${first.seq}.pgp`, bytes: value(sealed) };
    };
    parts = [await part(log.slice(0, 3)), await part(log.slice(3))];
  });

  async function read(at: Computer, sent: OutputFile): Promise<DeltaInfo> {
    return value(await at.engine.readDelta(fileOf(sent), [desk.contact('accreditor')], unheard));
  }

  function apply(at: Computer, { token }: DeltaInfo) {
    return at.engine.applyDelta({ token, accreditors: [desk.contact('accreditor')] });
  }

  test('[S10] is taken in only once what the second does against the rules was shown', async () => {
    const here = await copyOfOffice(office);
    const [first, second] = [await read(here, parts[0]), await read(here, parts[1])];
    expect([first.irregular, second.irregular, second.waits]).toEqual([[], [], true]);
    value(await apply(here, first));
    expect(await apply(here, second)).toEqual(NEEDS_READING);
    expect(here.snapshot.desks[0]).toMatchObject({ events: 3 });
    const again = await read(here, parts[1]);
    expect(again).toMatchObject({ irregular: BREACHES, waits: false });
    value(await apply(here, again));
    expect(here.snapshot.desks[0]).toMatchObject({ events: 6 });
  });

  test('[S10] is shown so as well where the second waits by the time that somebody agrees to the first', async () => {
    const here = await copyOfOffice(office);
    const [first, second] = [await read(here, parts[0]), await read(here, parts[1])];
    value(await apply(here, second));
    expect(await apply(here, first)).toEqual(NEEDS_READING);
    const again = await read(here, parts[0]);
    expect(again.irregular).toEqual(BREACHES);
    value(await apply(here, again));
    expect(here.snapshot.desks[0]).toMatchObject({ events: 6 });
  });
});
