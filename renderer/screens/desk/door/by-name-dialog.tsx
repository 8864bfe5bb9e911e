import type { MemberKey } from '@shared/domain/ids';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Message } from '../../../components/message';
import { Row } from '../../../components/row';
import { formatDate } from '../../../i18n/format';
import { searchMembers } from '../../../lib/member-pages';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { SearchPane } from '../search-pane';
import { personName, usePerson } from '../use-person';
import type { DoorMode } from './door-mode';
import classes from './door.module.css';

interface ByNameDialogProps {
  readonly mode: DoorMode;
  readonly snapshot: Snapshot;
  readonly onClose: () => void;
  readonly onChosen: (member: MemberKey) => void;
}

/** Whoever goes or comes without a card at hand: found by name, then confirmed by a second look. */
export function ByNameDialog({ mode, snapshot, onClose, onChosen }: ByNameDialogProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [member, setMember] = useState<MemberKey>();
  useEffect(() => {
    if (member === undefined) field.current?.focus();
  }, [member]);
  return (
    <Dialog title={t(`door.byNameTitle.${mode}`)} onClose={onClose} wide>
      {member === undefined ? (
        <div className={classes['search']}>
          <SearchPane
            field={field}
            query={query}
            onQuery={setQuery}
            onOpen={setMember}
            load={searchMembers}
            revision={snapshot}
            emptyHint={t('door.byNameEmpty')}
          />
        </div>
      ) : (
        <Confirm
          key={member}
          mode={mode}
          member={member}
          snapshot={snapshot}
          onBack={() => setMember(undefined)}
          onConfirm={() => onChosen(member)}
        />
      )}
    </Dialog>
  );
}

interface ConfirmProps {
  readonly mode: DoorMode;
  readonly member: MemberKey;
  readonly snapshot: Snapshot;
  readonly onBack: () => void;
  readonly onConfirm: () => void;
}

function Confirm({ mode, member, snapshot, onBack, onConfirm }: ConfirmProps) {
  const { t } = useTranslation();
  const person = usePerson(member, snapshot);
  if (person === undefined) return <p role="status">{t('hall.reading')}</p>;
  const name = personName(person);
  const { birthDate, town } = person.member;
  const { card } = person.standing;
  const detail = [birthDate === undefined ? undefined : formatDate(birthDate), town];
  const isKnown = card !== undefined || person.accreditations.some(({ status }) => status === 'active');
  return (
    <>
      <p className={classes['answerWho']}>{name}</p>
      <p>
        {[...detail, card === undefined ? undefined : t('door.card', { card })]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </p>
      {isKnown ? undefined : (
        <Message
          tone="cure"
          text={{ what: t('door.notAccredited', { name }), why: '', now: t('door.notAccreditedNow') }}
        />
      )}
      <Row>
        <Button tone="primary" large onClick={onConfirm} data-autofocus keyCap="Enter" ref={focusAtOnce}>
          {t(`door.confirm.${mode}`, { name })}
        </Button>
        <Button onClick={onBack}>{t('door.other')}</Button>
      </Row>
    </>
  );
}

function focusAtOnce(button: HTMLButtonElement | null): void {
  button?.focus();
}
