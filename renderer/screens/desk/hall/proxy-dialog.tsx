import { TextInput, Textarea } from '@mantine/core';
import type { MemberKey } from '@shared/domain/ids';
import { type SubmitEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { formatDate, formatMemberNumber } from '../../../i18n/format';
import { useDraft } from '../../../lib/use-draft';
import type { Hit, Person } from '../../../roll-worker/engine-api';
import type { ProxyChoice } from '../use-accredit';
import { useDraftsOf } from '../use-drafts-of';
import { personName } from '../use-person';
import classes from './proxy-dialog.module.css';

/** As many hits are offered; whoever isn't among them is found by typing more. */
const SHOWN = 5;

interface ProxyDialogProps {
  readonly person: Person;
  readonly onClose: () => void;
  readonly onDecided: (proxy: ProxyChoice) => void;
}

/** Somebody who isn't here gives his vote to somebody who is: who carries it, and what shows that he may (rule D9). */
export function ProxyDialog({ person, onClose, onDecided }: ProxyDialogProps) {
  const { t } = useTranslation();
  const own = person.member.key;
  const draft = `person/${own}/proxy`;
  useDraftsOf(draft);
  const [query, setQuery] = useDraft(`${draft}/query`, '');
  const [holder, setHolder] = useDraft<{ readonly key: MemberKey; readonly name: string } | undefined>(
    `${draft}/holder`,
    undefined,
  );
  const [note, setNote] = useDraft(`${draft}/note`, '');
  const hits = useHits(query);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (holder === undefined || note.trim() === '') return;
    onDecided({ holder: holder.key, holderName: holder.name, note: note.trim() });
  };
  return (
    <Dialog title={t('deskProxy.title')} onClose={onClose}>
      <form onSubmit={submit} aria-label={t('deskProxy.title')} noValidate>
        <Stack>
          <p>{t('deskProxy.text', { name: personName(person) })}</p>
          <TextInput
            label={t('deskProxy.search')}
            description={t('deskProxy.searchHint')}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
            autoComplete="off"
            data-autofocus
          />
          {query.trim() === '' ? undefined : hits.length === 0 ? (
            <p role="status">{t('deskProxy.none')}</p>
          ) : (
            <ul className={classes['hits']}>
              {hits.map((hit) => (
                <HitRow
                  key={hit.key}
                  hit={hit}
                  own={hit.key === own}
                  chosen={hit.key === holder?.key}
                  onChoose={setHolder}
                />
              ))}
            </ul>
          )}
          <p role="status">
            <strong>{holder === undefined ? '' : t('deskProxy.chosen', { name: holder.name })}</strong>
          </p>
          <Textarea
            label={t('deskProxy.note')}
            description={t('deskProxy.noteHint')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            maxLength={2000}
            autosize
            minRows={2}
          />
          <Row end>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button tone="primary" type="submit" disabled={holder === undefined || note.trim() === ''}>
              {t('deskProxy.act')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Dialog>
  );
}

interface HitRowProps {
  readonly hit: Hit;
  readonly own: boolean;
  readonly chosen: boolean;
  readonly onChoose: (holder: { readonly key: MemberKey; readonly name: string }) => void;
}

function HitRow({ hit, own, chosen, onChoose }: HitRowProps) {
  const { t } = useTranslation();
  const { key, surname, givenName, birthDate, town, number } = hit;
  const name = `${surname}, ${givenName}`;
  const detail = [
    birthDate === undefined ? undefined : formatDate(birthDate),
    town,
    number === undefined ? undefined : formatMemberNumber(number),
    own ? t('deskProxy.self') : undefined,
  ];
  return (
    <li>
      <button
        type="button"
        className={classes['hit']}
        aria-pressed={chosen}
        disabled={own}
        onClick={() => onChoose({ key, name })}
      >
        <span className={classes['name']}>{name}</span>
        <span className={classes['detail']}>{detail.filter((part) => part !== undefined).join(' · ')}</span>
      </button>
    </li>
  );
}

/** The first hits of a search, as they are known by now. */
function useHits(query: string): readonly Hit[] {
  const [found, setFound] = useState<readonly Hit[]>([]);
  useEffect(() => {
    let wanted = true;
    const search = query.trim() === '' ? undefined : engine().search(query, 0, SHOWN);
    void search?.then(({ hits }) => {
      if (wanted) setFound(hits);
    });
    return () => {
      wanted = false;
    };
  }, [query]);
  return found;
}
