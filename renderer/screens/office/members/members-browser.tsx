import type { MemberKey } from '@shared/domain/ids';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AffectedPeople } from '../../../components/affected-people';
import { Button } from '../../../components/button';
import { Panel } from '../../../components/panel';
import { Split } from '../../../components/split';
import { browseMembers } from '../../../lib/member-pages';
import { useAffected } from '../../../lib/use-affected';
import { useDraft } from '../../../lib/use-draft';
import { formatCount, formatMoment } from '../../../i18n/format';
import { ruleNames } from '../../../i18n/rule-text';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { SearchPane } from '../../desk/search-pane';
import { useDraftsOf } from '../../desk/use-drafts-of';
import { MemberDetail } from './member-detail';

interface MembersBrowserProps {
  readonly snapshot: Snapshot;
  readonly onImport: () => void;
}

/** The whole roll, searched or browsed, with everybody's standing. */
export function MembersBrowser({ snapshot, onImport }: MembersBrowserProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  useDraftsOf('members');
  const [query, setQuery] = useDraft('members/query', '');
  const [open, setOpen] = useDraft<MemberKey | undefined>('members/open', undefined);
  const affected = useAffected(snapshot);
  const { roll } = snapshot;
  return (
    <Split
      name={t('room.members')}
      list={
        <SearchPane
          field={field}
          query={query}
          onQuery={setQuery}
          onOpen={setOpen}
          load={browseMembers}
          revision={snapshot}
          emptyHint={t('search.none')}
        />
      }
    >
      {open === undefined ? undefined : <MemberDetail key={open} member={open} snapshot={snapshot} />}
      {open === undefined && affected.length > 0 ? (
        <AffectedPeople people={affected} text={t('affected.officeText')} onOpen={setOpen} />
      ) : undefined}
      {roll === undefined || open !== undefined ? undefined : (
        <Panel
          title={t('members.rollTitle', { count: roll.members, shown: formatCount(roll.members) })}
          lede={t('members.rollLede', { time: formatMoment(roll.asOf), source: roll.source })}
          aside={<Button onClick={onImport}>{t('members.importNew')}</Button>}
        >
          <p>{t('members.pending', { count: roll.pending, shown: formatCount(roll.pending) })}</p>
          {roll.untestedRules.length === 0 ? undefined : (
            <p>{t('import.untested', { rules: ruleNames(t, roll.untestedRules) })}</p>
          )}
        </Panel>
      )}
    </Split>
  );
}
