import {
  IconBook,
  IconCards,
  IconChartBar,
  IconDownload,
  IconHome,
  IconIdBadge2,
  IconList,
  IconArrowMerge,
  IconScript,
  IconUsers,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo, goToRoom } from '../../app/session';
import { Frame } from '../../components/frame';
import { Rail, RailItem } from '../../components/rail';
import type { Snapshot } from '../../roll-worker/engine-api';
import { type Room, deskRooms, officeRooms } from '../../stores/session-store';
import { AssemblyFoot } from './assembly-foot';
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
  cards: IconCards,
  register: IconBook,
  accreditors: IconIdBadge2,
  merge: IconArrowMerge,
  reports: IconChartBar,
  log: IconScript,
  desk: IconIdBadge2,
  send: IconDownload,
};

/** The frame around the rooms of an assembly. */
export function AssemblyFrame({ snapshot, room, onChangeOperator, children }: AssemblyFrameProps) {
  const { t } = useTranslation();
  const rooms: readonly Room[] =
    room === undefined ? [] : snapshot.role === 'office' ? officeRooms : deskRooms;
  return (
    <Frame
      status={<StatusBar snapshot={snapshot} />}
      rail={
        <Rail
          label={t('rail.label')}
          last={
            <RailItem
              icon={<IconList size={22} />}
              label={t('rail.leave')}
              onClick={() => void goTo('home')}
            />
          }
        >
          {rooms.map((name) => {
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
