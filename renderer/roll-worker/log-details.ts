import { rangeSize } from '@shared/domain/cards';
import type { EventRef } from '@shared/domain/events';
import { readFindingKey } from '@shared/domain/finding-key';
import { deskIdSchema, type DeskId } from '@shared/domain/ids';
import { assertNever } from '@shared/lib/assert-never';
import { cardEventDetails, isCardEvent } from './log-details-cards';
import { correctionDetails, settlementDetails } from './log-details-conflicts';
import { hallEventDetails, isHallEvent } from './log-details-hall';
import { approval, noteOf, type Details, type Payload, type Recorded } from './log-details-parts';
import { deskName } from './names';
import type { Session } from './session';

/** @param findEvent what is known of another event that this one names */
export function detailsOf(
  session: Session,
  event: Recorded,
  findEvent: (ref: EventRef) => Recorded | undefined,
): Details {
  if (isCardEvent(event)) return cardEventDetails(event);
  if (isHallEvent(event)) return hallEventDetails(session, event, findEvent);
  switch (event.type) {
    case 'assembly-created':
      return { values: { title: event.payload.assembly.title, date: event.payload.assembly.date } };
    case 'roll-imported': {
      const { members, pending, source } = event.payload;
      return { values: { members, pending, source } };
    }
    case 'roll-loaded': {
      const { members, older } = event.payload;
      return { values: { members, ...(older === true && { older: 'yes' }) } };
    }
    case 'operator-signed-on':
      return { values: { name: event.payload.name, lead: event.payload.lead ? 'yes' : 'no' } };
    case 'cards-handed-over': {
      const { from, to, holderName, ballotBox } = event.payload.batch;
      const values = { from, to, count: rangeSize(event.payload.batch), holder: holderName };
      return { values: ballotBox === undefined ? values : { ...values, ballotBox } };
    }
    case 'package-issued':
      return packageDetails(session, event.payload);
    case 'emergency-desk-added':
      return { values: { name: event.payload.name } };
    case 'emergency-desk-known': {
      const { place, desk } = event.payload;
      return { values: { name: deskName(session, place), fingerprint: desk } };
    }
    case 'delta-merged':
      return { values: { desk: deskName(session, event.payload.desk), upTo: event.payload.upTo } };
    case 'fork-found': {
      const { desk, seq, upTo } = event.payload;
      return { values: { desk: deskName(session, desk), seq, upTo } };
    }
    case 'finding-acknowledged':
      return acknowledgementDetails(session, event.payload);
    case 'member-accredited':
      return accreditationDetails(event.payload);
    case 'card-replaced':
      return replacementDetails(event.payload);
    case 'accreditation-withdrawn': {
      const { card, reason, cardReturned, approvedBy } = event.payload;
      const values = { cardReturned: cardReturned ? 'yes' : 'no' };
      return { card, note: reason, ...approval(approvedBy), values };
    }
    case 'refusal-recorded':
      return { note: event.payload.reason, values: {} };
    case 'conflict-settled':
      return settlementDetails(session, event.payload);
    case 'accreditation-corrected':
      return correctionDetails(session, event.payload, findEvent(event.payload.corrects));
    case 'loss-accepted': {
      const { missing } = event.payload;
      const count = missing.reduce((sum, { events }) => sum + events, 0);
      return { values: { count, desks: missing.map(({ desk }) => deskName(session, desk)).join(', ') } };
    }
    default:
      return assertNever(event);
  }
}

/** `slip` or `desk`: what was found. */
function acknowledgementDetails(
  session: Session,
  { finding, reason }: Payload<'finding-acknowledged'>,
): Details {
  const { subject } = readFindingKey(finding);
  const desk = deskIdSchema.safeParse(subject);
  return {
    ...noteOf(reason),
    values: desk.success ? { desk: deskName(session, desk.data) } : { slip: subject },
  };
}

/**
 * The reason of an override is the note, and that of a card that the desk doesn't hold; `override` says for which votes, in the
 * order of the payload, `foreign` that there is the other.
 */
function accreditationDetails(payload: Payload<'member-accredited'>): Details {
  const { card, identity, ballotBox, override, foreignCard } = payload;
  const approvedBy = override?.approvedBy ?? foreignCard?.approvedBy;
  return {
    ...{ card, identity },
    ...noteOf(override?.reason, foreignCard?.reason),
    ...approval(approvedBy),
    values: {
      ...(ballotBox !== undefined && { ballotBox }),
      ...(override !== undefined && { override: override.votes.join(' ') }),
      ...(foreignCard !== undefined && { foreign: 'yes' }),
    },
  };
}

function replacementDetails(payload: Payload<'card-replaced'>): Details {
  const { blocked, replacement, cause, note, foreignCard, approvedBy } = payload;
  return {
    ...{ card: replacement, otherCard: blocked },
    ...noteOf(note, foreignCard?.reason),
    ...approval(approvedBy ?? foreignCard?.approvedBy),
    values: { cause, ...(foreignCard !== undefined && { foreign: 'yes' }) },
  };
}

/** `notCompared`: whose key was not compared; why they got the package nevertheless is the note. */
function packageDetails(session: Session, { recipients, override }: Payload<'package-issued'>): Details {
  const namesOf = (desks: readonly DeskId[]) => desks.map((desk) => deskName(session, desk)).join(', ');
  const values = { count: recipients.length, recipients: namesOf(recipients) };
  if (override === undefined) return { values };
  return { note: override.reason, values: { ...values, notCompared: namesOf(override.recipients) } };
}
