import { TextInput } from '@mantine/core';
import { RANGE_LIMIT } from '@shared/domain/cards';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Hint } from '../../../components/hint';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { formatCount } from '../../../i18n/format';
import { rangeText } from '../../../lib/card-range';
import classes from './ranges-picker.module.css';
import type { PickedRanges } from './use-picked-ranges';

interface RangesPickerProps {
  readonly picked: PickedRanges;
  /** What to do with the numbers, for those who don't see the screen. */
  readonly label: string;
}

/** Cards by number, typed or scanned: one, from and to, or several ranges. */
export function RangesPicker({ picked, label }: RangesPickerProps) {
  const { t } = useTranslation();
  const { from, to, fault, kept, ranges, size } = picked;
  const between = ` ${t('common.to')} `;
  return (
    <fieldset className={classes['fields']} aria-label={label}>
      <Stack>
        <Row form>
          <TextInput
            label={t('deskCards.from')}
            value={from}
            onChange={(event) => picked.typeFrom(event.currentTarget.value)}
            maxLength={40}
            autoComplete="off"
            spellCheck={false}
          />
          <TextInput
            label={t('deskCards.to')}
            placeholder={t('deskCards.onlyOne')}
            value={to}
            onChange={(event) => picked.typeTo(event.currentTarget.value)}
            maxLength={40}
            autoComplete="off"
            spellCheck={false}
          />
          <Button tone="quiet" onClick={picked.keep} disabled={ranges.length === kept.length}>
            {t('deskCards.another')}
          </Button>
        </Row>
        <Hint text={fault === undefined ? undefined : faultText()} />
        {kept.length === 0 ? undefined : (
          <ul className={classes['kept']} aria-label={t('deskCards.picked')}>
            {kept.map((range) => (
              <li key={`${range.from}-${range.to}`} className={classes['range']}>
                <span className={classes['number']}>{rangeText(range, between)}</span>
                <Button
                  tone="quiet"
                  aria-label={t('deskCards.dropRange', { range: rangeText(range, between) })}
                  onClick={() => picked.drop(range)}
                >
                  {t('deskCards.drop')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {size === 0 ? undefined : (
          <p role="status">{t('deskCards.pickedSize', { count: size, shown: formatCount(size) })}</p>
        )}
      </Stack>
    </fieldset>
  );

  function faultText(): string {
    switch (fault) {
      case undefined:
        return '';
      case 'card-check-wrong':
      case 'card-of-other-assembly':
        return t(`card.fault.${fault}`);
      default:
        return t(`rangeFault.${fault}`, { limit: formatCount(RANGE_LIMIT) });
    }
  }
}
