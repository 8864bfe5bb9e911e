import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../../i18n/format';
import { readPieces, type TypedPieces } from './denominations';
import classes from './pieces.module.css';

interface PiecesProps {
  readonly title: string;
  /** Cents a piece. */
  readonly worths: readonly number[];
  readonly typed: TypedPieces;
  readonly onType: (typed: TypedPieces) => void;
}

/** How many notes or coins there are of each worth, with what they come to. */
export function Pieces({ title, worths, typed, onType }: PiecesProps) {
  const { t, i18n } = useTranslation();
  const money = (cents: number) => formatMoney(cents, i18n.language);
  return (
    <fieldset className={classes['group']}>
      <legend className={classes['title']}>{title}</legend>
      <div className={classes['fields']}>
        {worths.map((cents) => {
          const text = typed[cents] ?? '';
          const count = readPieces(text);
          return (
            <div key={cents} className={classes['field']}>
              <TextInput
                label={money(cents)}
                aria-label={t('deskCashCount.pieces', { money: money(cents) })}
                value={text}
                onChange={(event) => onType({ ...typed, [cents]: event.currentTarget.value })}
                error={count === undefined ? t('deskCashCount.notPieces') : false}
                inputMode="numeric"
                maxLength={6}
                autoComplete="off"
              />
              <span className={classes['sum']}>
                {count === undefined || count === 0 ? '' : money(cents * count)}
              </span>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
