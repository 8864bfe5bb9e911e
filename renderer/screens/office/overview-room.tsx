import { useTranslation } from 'react-i18next';
import { goToRoom } from '../../app/session';
import { Button } from '../../components/button';
import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { Sign } from '../../components/sign';
import { formatCount, formatDate } from '../../i18n/format';
import type { Snapshot } from '../../roll-worker/engine-api';
import type { OfficeRoom } from '../../stores/session-store';
import { useDraft } from '../../lib/use-draft';
import { isTrusted, useContacts } from '../keys/use-contacts';
import { type CardStep, STEP_DRAFT } from './cards/card-steps';
import { sizeOf } from './cards/read-ranges';
import { OverviewHints } from './overview-hints';
import classes from './overview-room.module.css';

type StepName = 'roll' | 'cards' | 'print' | 'accreditors' | 'handOver' | 'packages' | 'deltas' | 'reports';

interface OverviewStep {
  readonly name: StepName;
  readonly room: OfficeRoom;
  /** Where in the room of cards. */
  readonly cardStep?: CardStep;
  readonly done: boolean;
  /** Was done and has to be done again. */
  readonly outdated?: boolean;
  readonly count: number;
}

/** What is done and what comes next, from the member list to the reports. */
export function OverviewRoom({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const { contacts = [] } = useContacts('accreditor');
  const [, setCardStep] = useDraft<CardStep>(STEP_DRAFT, 'series');
  const accreditors = contacts.filter(isTrusted).length + withoutKey(snapshot);
  const steps = overviewSteps(snapshot, accreditors);
  const next = steps.find(({ done }) => !done) ?? steps.at(-1);
  const { assembly } = snapshot;
  return (
    <Page
      title={assembly.title}
      lede={`${formatDate(assembly.date)} · ${assembly.place} · ${assembly.unit} · ${t(`kind.${assembly.kind}`)}`}
    >
      <OverviewHints snapshot={snapshot} />
      <Panel title={t('overview.title')}>
        <ol className={classes['steps']}>
          {steps.map(({ name, room, cardStep, done, outdated, count }) => (
            <li key={name} className={classes['step']} data-next={name === next?.name}>
              <Sign tone={done ? 'go' : 'calm'} sign={done ? '✓' : '○'} />
              <div className={classes['text']}>
                <p className={classes['name']}>{t(`overview.${name}.title`)}</p>
                <p className={classes['count']}>
                  {outdated === true
                    ? t('overview.packages.outdated')
                    : t(`overview.${name}.${done ? 'done' : 'open'}`, { count, shown: formatCount(count) })}
                </p>
              </div>
              <Button
                tone={name === next?.name ? 'primary' : 'quiet'}
                large={name === next?.name}
                onClick={() => {
                  if (cardStep !== undefined) setCardStep(cardStep);
                  goToRoom(room);
                }}
              >
                {t(`overview.${name}.act`)}
              </Button>
            </li>
          ))}
        </ol>
      </Panel>
    </Page>
  );
}

/** Desks that nobody knows a key of yet. */
function withoutKey({ emergencyDesks }: Snapshot): number {
  return emergencyDesks.filter(({ desk }) => desk === undefined).length;
}

function overviewSteps(snapshot: Snapshot, accreditors: number): readonly OverviewStep[] {
  const { roll, cards, batches, desks, packagesIssued, packagesCurrent, accredited } = snapshot;
  const unprinted = sizeOf(snapshot.unprintedRanges);
  const created = cards.unused + cards.unassigned + cards.assigned + cards.blocked;
  const reported = desks.filter(({ lastEventAt }) => lastEventAt !== undefined).length;
  return [
    { name: 'roll', room: 'members', done: roll !== undefined, count: roll?.members ?? 0 },
    { name: 'cards', room: 'cards', cardStep: 'create', done: created > 0, count: created },
    {
      name: 'print',
      room: 'cards',
      cardStep: 'print',
      done: created > 0 && unprinted === 0,
      count: unprinted > 0 ? unprinted : created,
    },
    { name: 'accreditors', room: 'accreditors', done: accreditors > 0, count: accreditors },
    {
      name: 'handOver',
      room: 'cards',
      cardStep: 'handOver',
      done: batches.length > 0,
      count: batches.length,
    },
    {
      name: 'packages',
      room: 'accreditors',
      done: packagesCurrent,
      outdated: packagesIssued > 0 && !packagesCurrent,
      count: packagesIssued,
    },
    { name: 'deltas', room: 'merge', done: reported > 0, count: reported },
    { name: 'reports', room: 'reports', done: false, count: accredited },
  ];
}
