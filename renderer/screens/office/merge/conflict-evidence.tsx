import { useTranslation } from 'react-i18next';
import { eventSentence, whoDid } from '../../../i18n/event-text';
import { formatDateAndTime, formatMoment } from '../../../i18n/format';
import { obstacleText } from '../../../i18n/obstacle-text';
import type { ConflictView, Snapshot } from '../../../roll-worker/engine-api';
import classes from './conflict-sides.module.css';

interface ConflictEvidenceProps {
  readonly conflict: ConflictView;
  readonly snapshot: Snapshot;
}

/** What speaks against a side that no other side contradicts: the register, or the member list. */
export function ConflictEvidence({ conflict, snapshot }: ConflictEvidenceProps) {
  const { t, i18n } = useTranslation();
  const { kind, card = '', holderName, blocked, obstacles, member = '' } = conflict;
  if (kind === 'member-accredited-twice' || kind === 'card-assigned-twice') return undefined;
  const list = snapshot.roll === undefined ? '' : formatDateAndTime(snapshot.roll.asOf);
  const texts = {
    'card-not-held': () => [
      holderName === undefined
        ? t('evidence.heldByNobody', { card })
        : t('evidence.heldBy', { card, holder: holderName }),
    ],
    'blocked-card-used': () =>
      blocked === undefined
        ? []
        : [
            eventSentence(t, blocked),
            `${formatMoment(blocked.at)} · ${whoDid(t, blocked)}`,
            ...(blocked.note === undefined ? [] : [blocked.note]),
          ],
    'not-entitled': () => [
      list,
      ...(obstacles?.votes ?? []).flatMap((vote) =>
        vote.obstacles.map((obstacle) => obstacleText(t, i18n.language, obstacle)),
      ),
    ],
    'not-on-roll': () => [list, t('evidence.absent', { key: member })],
  };
  return (
    <section className={classes['side']} data-evidence>
      <p className={classes['desk']}>{t(`evidence.${kind}`)}</p>
      {[...new Set(texts[kind]())].map((text) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  );
}
