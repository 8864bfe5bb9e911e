import type { MemberKey } from '@shared/domain/ids';
import { useTranslation } from 'react-i18next';
import { MarkedText } from '../../components/marked-text';
import { Sign } from '../../components/sign';
import { formatDate, formatMemberNumber } from '../../i18n/format';
import { standingText } from '../../i18n/standing-text';
import type { Hit } from '../../roll-worker/engine-api';
import classes from './result-option.module.css';

interface ResultOptionProps {
  readonly listId: string;
  readonly index: number;
  readonly total: number;
  /** Undefined while it is on its way. */
  readonly hit: Hit | undefined;
  readonly active: boolean;
  readonly onOpen: (member: MemberKey) => void;
}

/** The DOM id of a row, for the field that steers the list. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** One person found: standing, name, birth date, town, number. */
export function ResultOption({ listId, index, total, hit, active, onOpen }: ResultOptionProps) {
  const { t, i18n } = useTranslation();
  if (!hit) return <div className={classes['option']} role="option" aria-selected={false} aria-label="…" />;
  const standing = standingText(t, i18n.language, hit.standing);
  const date = hit.birthDate === undefined ? undefined : formatDate(hit.birthDate);
  const plain = hit.standing.entitlement.kind === 'entitled' && standing.tone === 'go';
  const detail = [date, hit.town, plain ? (hit.district ?? standing.word) : standing.word]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
  const number = hit.number === undefined ? hit.refCode : formatMemberNumber(hit.number);
  return (
    <div
      id={optionId(listId, index)}
      className={classes['option']}
      role="option"
      aria-selected={active}
      aria-setsize={total}
      aria-posinset={index + 1}
      aria-label={`${hit.surname}, ${hit.givenName}, ${detail}, ${standing.word}`}
      onClick={() => onOpen(hit.key)}
    >
      <Sign tone={standing.tone} sign={standing.sign} />
      <div className={classes['text']}>
        <span className={classes['name']}>
          <MarkedText text={hit.surname} marks={hit.surnameMarks} />,{' '}
          <MarkedText text={hit.givenName} marks={hit.givenNameMarks} />
        </span>
        <span className={classes['detail']}>{detail}</span>
      </div>
      <span className={classes['number']}>{number}</span>
    </div>
  );
}
