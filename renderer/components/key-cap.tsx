import classes from './key-cap.module.css';

/** A key, standing where it works. Left out of accessible names: shortcuts are listed in the keys overlay. */
export function KeyCap({ name }: { readonly name: string }) {
  return (
    <kbd className={classes['key']} aria-hidden="true">
      {name}
    </kbd>
  );
}
