import { assertNever } from '@shared/lib/assert-never';
import type { Snapshot } from '../../roll-worker/engine-api';
import type { Room } from '../../stores/session-store';
import { DeskCardsRoom } from '../desk/cards/desk-cards-room';
import { DeskCashRoom } from '../desk/cash/desk-cash-room';
import { DeskRoom } from '../desk/desk-room';
import { DoorRoom } from '../desk/door/door-room';
import { GuestsRoom } from '../desk/guests/guests-room';
import { SendRoom } from '../desk/send-room';
import { AccreditorsRoom } from '../office/accreditors/accreditors-room';
import { CardsRoom } from '../office/cards/cards-room';
import { CashRoom } from '../office/cash/cash-room';
import { HallRoom } from '../office/hall/hall-room';
import { MembersRoom } from '../office/members/members-room';
import { MergeRoom } from '../office/merge/merge-room';
import { OverviewRoom } from '../office/overview-room';
import { ReportsRoom } from '../office/reports/reports-room';
import { RulesRoom } from '../office/rules/rules-room';
import { LogRoom } from '../rooms/log-room';
import { RegisterRoom } from '../rooms/register-room';

interface RoomViewProps {
  readonly snapshot: Snapshot;
  readonly room: Room;
}

/** The room that was chosen on the rail. */
export function RoomView({ snapshot, room }: RoomViewProps) {
  switch (room) {
    case 'overview':
      return <OverviewRoom snapshot={snapshot} />;
    case 'members':
      return <MembersRoom snapshot={snapshot} />;
    case 'rules':
      return <RulesRoom snapshot={snapshot} />;
    case 'cards':
      return snapshot.role === 'office' ? (
        <CardsRoom snapshot={snapshot} />
      ) : (
        <DeskCardsRoom snapshot={snapshot} />
      );
    case 'register':
      return <RegisterRoom snapshot={snapshot} />;
    case 'accreditors':
      return <AccreditorsRoom snapshot={snapshot} />;
    case 'merge':
      return <MergeRoom snapshot={snapshot} />;
    case 'reports':
      return <ReportsRoom snapshot={snapshot} />;
    case 'log':
      return <LogRoom snapshot={snapshot} />;
    case 'desk':
      return <DeskRoom snapshot={snapshot} />;
    case 'cash':
      return snapshot.role === 'office' ? (
        <CashRoom snapshot={snapshot} />
      ) : (
        <DeskCashRoom snapshot={snapshot} />
      );
    case 'hall':
      return <HallRoom snapshot={snapshot} />;
    case 'door':
      return <DoorRoom snapshot={snapshot} />;
    case 'guests':
      return <GuestsRoom snapshot={snapshot} />;
    case 'send':
      return <SendRoom snapshot={snapshot} />;
    default:
      return assertNever(room);
  }
}
