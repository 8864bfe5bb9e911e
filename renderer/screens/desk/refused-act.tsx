import { type ReactNode, useEffect, useRef } from 'react';
import { Message } from '../../components/message';
import type { FailureText } from '../../i18n/failure-text';

interface RefusedActProps {
  readonly text: FailureText;
  /** What can be done nevertheless. */
  readonly children?: ReactNode;
}

/** Why an act was refused, and what can be done nevertheless: brought into sight together. */
export function RefusedAct({ text, children }: RefusedActProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [text]);
  return (
    <div ref={box}>
      <Message text={text} />
      {children}
    </div>
  );
}
