import type { ConflictKind } from '@shared/domain/events';
import { cardNumberSchema, memberKeySchema } from '@shared/domain/ids';
import { approval, noteOf, type Details, type Payload, type Recorded } from './log-details-parts';
import { deskName, memberName } from './names';
import type { Session } from './session';

const OF_MEMBERS: ReadonlySet<ConflictKind> = new Set<ConflictKind>([
  'member-accredited-twice',
  'not-entitled',
  'not-on-roll',
]);

/**
 * `kind` of the conflict and `subject`: the member's name or the card; which cards' accreditations stand, which are void, which
 * cards are blocked.
 */
export function settlementDetails(session: Session, payload: Payload<'conflict-settled'>): Details {
  const { kind, subject, rulings, blocks, reason, approvedBy } = payload;
  const about = OF_MEMBERS.has(kind) ? memberAbout(session, subject) : cardAbout(subject);
  const cardsOf = (ruling: 'stands' | 'void') =>
    [...new Set(rulings.filter((one) => one.ruling === ruling).map(({ card }) => card))].join(', ');
  return {
    ...about,
    ...noteOf(reason),
    ...approval(approvedBy),
    values: {
      kind,
      subject: about.memberName ?? about.card ?? subject,
      ...{ stands: cardsOf('stands'), void: cardsOf('void'), blocks: blocks.join(', ') },
    },
  };
}

/** `desk`: whose accreditation was wrong; `before`: whom it named; the other card, where that was the mistake. */
export function correctionDetails(
  session: Session,
  { corrects, card, identity, reason, approvedBy }: Payload<'accreditation-corrected'>,
  before: Recorded | undefined,
): Details {
  const earlier = before !== undefined && 'member' in before.payload ? before.payload : undefined;
  const whom = earlier?.member;
  const earlierCard = earlier === undefined ? undefined : cardGivenBy(earlier);
  return {
    ...{ card, identity },
    ...(earlierCard !== undefined && earlierCard !== card && { otherCard: earlierCard }),
    ...noteOf(reason),
    ...approval(approvedBy),
    values: {
      desk: deskName(session, corrects.deskId),
      ...(whom !== undefined && { before: memberName(session, whom) }),
    },
  };
}

function memberAbout(session: Session, subject: string): Pick<Details, 'member' | 'memberName' | 'card'> {
  const member = memberKeySchema.safeParse(subject);
  return member.success ? { member: member.data, memberName: memberName(session, member.data) } : {};
}

function cardAbout(subject: string): Pick<Details, 'member' | 'memberName' | 'card'> {
  const card = cardNumberSchema.safeParse(subject);
  return card.success ? { card: card.data } : {};
}

type OfMember = Extract<Recorded['payload'], { member?: unknown }>;

function cardGivenBy(payload: OfMember) {
  if ('replacement' in payload) return payload.replacement;
  return 'card' in payload && typeof payload.card === 'string' ? payload.card : undefined;
}
