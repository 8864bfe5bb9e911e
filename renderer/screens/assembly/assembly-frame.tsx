import {
  IconBook,
  IconCards,
  IconCash,
  IconChartBar,
  IconDoor,
  IconDownload,
  IconHome,
  IconIdBadge2,
  IconListNumbers,
  IconArrowMerge,
  IconScript,
  IconUserPlus,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { goToRoom } from '../../app/session';
import { Frame } from '../../components/frame';
import { Rail, RailItem } from '../../components/rail';
import type { Snapshot } from '../../roll-worker/engine-api';
import { type Room, deskRooms, officeRooms } from '../../stores/session-store';
import { AssemblyFoot } from './assembly-foot';
import { LeaveButton } from './leave-button';
import { StatusBar } from './status-bar';

interface AssemblyFrameProps {
  readonly snapshot: Snapshot;
  /** Absent: no room is open yet. */
  readonly room: Room | undefined;
  readonly onChangeOperator?: () => void;
  readonly children: ReactNode;
}

const icons: Readonly<Record<Room, typeof IconHome>> = {
  overview: IconHome,
  members: IconUsers,
  rules: IconListNumbers,
  cards: IconCards,
  register: IconBook,
  accreditors: IconIdBadge2,
  merge: IconArrowMerge,
  reports: IconChartBar,
  log: IconScript,
  desk: IconIdBadge2,
  cash: IconCash,
  hall: IconUsersGroup,
  door: IconDoor,
  guests: IconUserPlus,
  send: IconDownload,
};

/** The frame around the rooms of an assembly. */
export function AssemblyFrame({ snapshot, room, onChangeOperator, children }: AssemblyFrameProps) {
  const { t } = useTranslation();
  const rooms: readonly Room[] =
    room === undefined ? [] : snapshot.role === 'office' ? officeRooms : deskRooms;
  const takesMoney = snapshot.assembly.payments !== undefined || snapshot.cashUncounted;
  return (
    <Frame
      status={<StatusBar snapshot={snapshot} />}
      rail={
        <Rail label={t('rail.label')} last={<LeaveButton />}>
          {rooms
            .filter((name) => name !== 'cash' || takesMoney)
            .map((name) => {
              const Icon = icons[name];
              return (
                <RailItem
                  key={name}
                  icon={<Icon size={22} />}
                  label={t(`room.${name}`)}
                  current={name === room}
                  onClick={() => goToRoom(name)}
                />
              );
            })}
        </Rail>
      }
      foot={<AssemblyFoot snapshot={snapshot} onChangeOperator={onChangeOperator} />}
    >
      {children}
    </Frame>
  );
}
