import { useTranslation } from 'react-i18next';
import { Banner } from '../../components/banner';
import { entitledVotes, entitlementText, obstaclesText, voteNames } from '../../i18n/standing-text';
import type { Person } from '../../roll-worker/engine-api';

/** May this person vote: the answer in one line, with the votes it is for. What stands in the way is told line by line below. */
export function EntitlementBanner({ person }: { readonly person: Person }) {
  const { t, i18n } = useTranslation();
  const { entitlement } = person.standing;
  const { tone, sign, word } = entitlementText(t, i18n.language, entitlement);
  const refused = entitlement.votes.filter(({ entitled }) => !entitled).map(({ vote }) => vote);
  const since = person.member.joinedOn?.slice(0, 4);
  const votes = voteNames(t, entitledVotes(entitlement));
  const joined = since === undefined ? '' : ` · ${t('entitlement.since', { year: since })}`;
  return (
    <Banner tone={tone} sign={sign} title={t(`entitlement.${entitlement.kind}`, { votes })} role="status">
      {entitlement.kind === 'entitled' ? (
        <p>
          {votes}
          {joined}
        </p>
      ) : entitlement.kind === 'partly' ? (
        <p>
          {t('entitlement.notFor', { votes: voteNames(t, refused) })}
          {` · ${obstaclesText(t, i18n.language, entitlement)}`}
        </p>
      ) : (
        <p>{word}</p>
      )}
    </Banner>
  );
}
