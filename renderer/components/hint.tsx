import classes from './hint.module.css';
import { Sign } from './sign';

/** Why something typed can't be used yet, while it is being typed. */
export function Hint({ text }: { readonly text: string | undefined }) {
  return (
    <p className={classes['hint']} role="status">
      {text === undefined ? undefined : (
        <>
          <Sign tone="cure" sign="!" />
          <span>{text}</span>
        </>
      )}
    </p>
  );
}
