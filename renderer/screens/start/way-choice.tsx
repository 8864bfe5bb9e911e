import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './way-choice.module.css';

/** Where the key of this computer comes from. */
const ways = ['new', 'key', 'backup'] as const;
export type Way = (typeof ways)[number];

interface WayChoiceProps {
  readonly chosen: Way;
  readonly onChoose: (way: Way) => void;
}

/** The three ways of a first start. A new key is what most people want. */
export function WayChoice({ chosen, onChoose }: WayChoiceProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <div role="radiogroup" aria-label={t('start.ways')} className={classes['ways']}>
      {ways.map((way) => (
        <label key={way} className={classes['way']}>
          <input
            type="radio"
            className={classes['radio']}
            name={name}
            checked={chosen === way}
            onChange={() => onChoose(way)}
          />
          <span>{t(`start.${way}.choose`)}</span>
        </label>
      ))}
    </div>
  );
}
