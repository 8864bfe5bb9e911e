import { type IdentityMethod, identityMethodSchema } from '@shared/domain/events';
import { type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../components/key-cap';
import classes from './identity-choice.module.css';

const methods = identityMethodSchema.options;

/** The method that a digit key stands for. */
export function identityByKey(key: string): IdentityMethod | undefined {
  return methods[Number(key) - 1];
}

interface IdentityChoiceProps {
  readonly chosen: IdentityMethod | undefined;
  /** `goOn`: the choice was made by mouse, so the card comes next. Arrow keys only move the choice. */
  readonly onChoose: (method: IdentityMethod, goOn: boolean) => void;
  readonly ref: Ref<HTMLDivElement>;
}

/** How the person was identified. Nothing is chosen until somebody chooses. */
export function IdentityChoice({ chosen, onChoose, ref }: IdentityChoiceProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <div
      ref={ref}
      role="radiogroup"
      aria-labelledby={`${name}-label`}
      aria-required="true"
      tabIndex={-1}
      className={classes['group']}
    >
      <p id={`${name}-label`} className={classes['label']}>
        {t('identity.question')}
      </p>
      <div className={classes['choices']}>
        {methods.map((method, index) => (
          <label
            key={method}
            className={classes['choice']}
            onClick={(event) => event.detail > 0 && onChoose(method, true)}
          >
            <input
              type="radio"
              className={classes['radio']}
              name={name}
              checked={chosen === method}
              onChange={() => onChoose(method, false)}
            />
            <KeyCap name={String(index + 1)} />
            <span>{t(`identity.${method}`)}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
