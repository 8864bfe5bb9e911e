import { useEffect, useState } from 'react';
import type { Snapshot } from '../../roll-worker/engine-api';
import type { Room } from '../../stores/session-store';
import { ChangeOperatorDialog } from '../operators/change-operator-dialog';
import { SignOnScreen } from '../operators/sign-on-screen';
import { AssemblyFrame } from './assembly-frame';
import { RoomView } from './room-view';

interface DeskScreenProps {
  readonly snapshot: Snapshot;
  readonly room: Room;
}

/** A desk: first somebody signs on, then its rooms are open; F8 lets somebody else sit down. */
export function DeskScreen({ snapshot, room }: DeskScreenProps) {
  const [changing, setChanging] = useState(false);
  const change = () => setChanging(true);
  useOperatorKey(change);
  if (snapshot.operator === undefined) {
    return (
      <AssemblyFrame snapshot={snapshot} room={undefined}>
        <SignOnScreen snapshot={snapshot} />
      </AssemblyFrame>
    );
  }
  return (
    <>
      <AssemblyFrame snapshot={snapshot} room={room} onChangeOperator={change}>
        <RoomView snapshot={snapshot} room={room} />
      </AssemblyFrame>
      {changing ? <ChangeOperatorDialog snapshot={snapshot} onClose={() => setChanging(false)} /> : undefined}
    </>
  );
}

function useOperatorKey(change: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      change();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
