import type { MemberKey } from '@shared/domain/ids';
import { useTranslation } from 'react-i18next';
import { Fact, Facts } from '../../../components/fact';
import { Panel } from '../../../components/panel';
import { formatDate, formatMoney } from '../../../i18n/format';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { CardHeld } from '../../desk/card-held';
import { CentralNote } from '../../desk/central-note';
import { EntitlementBanner } from '../../desk/entitlement-banner';
import { ObstacleList } from '../../desk/obstacle-list';
import { PersonHead } from '../../desk/person-head';
import { usePerson } from '../../desk/use-person';
import { standingCards } from '../../desk/votes-to-give';

interface MemberDetailProps {
  readonly member: MemberKey;
  readonly snapshot: Snapshot;
}

/** A member as the office sees them: standing, card, and what the list says. */
export function MemberDetail({ member, snapshot }: MemberDetailProps) {
  const { t, i18n } = useTranslation();
  const person = usePerson(member, snapshot);
  if (!person) return undefined;
  const { joinedOn, leftOn, citizenship, openDues, memberships, comment } = person.member;
  return (
    <Panel>
      <PersonHead person={person} />
      <EntitlementBanner person={person} />
      <ObstacleList person={person} snapshot={snapshot} />
      <CentralNote person={person} snapshot={snapshot} />
      {standingCards(person).map((accreditation) => (
        <CardHeld
          key={`${accreditation.event.deskId}-${accreditation.event.seq}`}
          accreditation={accreditation}
          votesHeld={snapshot.assembly.votes.length}
          revision={snapshot}
        />
      ))}
      <Facts rows>
        {joinedOn === undefined ? undefined : (
          <Fact label={t('column.joinedOn')}>{formatDate(joinedOn)}</Fact>
        )}
        {leftOn === undefined ? undefined : <Fact label={t('column.leftOn')}>{formatDate(leftOn)}</Fact>}
        {citizenship === undefined ? undefined : <Fact label={t('column.citizenship')}>{citizenship}</Fact>}
        {openDues === undefined ? undefined : (
          <Fact label={t('column.openDues')}>{formatMoney(openDues, i18n.language)}</Fact>
        )}
        {memberships?.map(({ kind, unit, from, until }, index) => (
          <Fact key={`${unit}-${index}`} label={t(`membership.${kind}`)}>
            {unit} · {from === undefined ? '–' : formatDate(from)} {t('common.to')}{' '}
            {until === undefined ? t('membership.today') : formatDate(until)}
          </Fact>
        ))}
        {comment === undefined ? undefined : <Fact label={t('column.comment')}>{comment}</Fact>}
      </Facts>
    </Panel>
  );
}
