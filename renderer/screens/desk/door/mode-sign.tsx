import type { DoorMode } from './door-mode';
import classes from './door.module.css';

/** Out of the hall, or into it: the same arrow in two directions. */
export function ModeSign({ mode }: { readonly mode: DoorMode }) {
  return (
    <span className={classes['modeSign']} aria-hidden="true">
      {mode === 'exit' ? '→' : '←'}
    </span>
  );
}
