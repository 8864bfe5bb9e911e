import type { CardLayout } from '@shared/print/documents';
import { FileButton, NativeSelect, TextInput, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Hint } from '../../../components/hint';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { planCard } from '../../../print/cards/card-plan';
import { barWidth } from '../../../print/cards/fit';
import { gridOf } from '../../../print/cards/sheet-grid';
import type { CardDesign } from '../../../roll-worker/engine-api';
import classes from './design-fields.module.css';
import { layoutNames } from './layout-choice';
import { type LogoFault, readLogo } from './read-logo';
import type { PrintForm } from './use-print-form';

/** Bars thinner than this, in mm, are hard to print and to scan. */
const FINE = 0.22;
/** As many characters as a card has room for. */
const TEXT_LIMIT = 200;

interface DesignFieldsProps {
  readonly form: PrintForm;
  readonly design: CardDesign;
  readonly onDesign: (design: CardDesign) => Promise<void>;
}

/** What the cards look like: how they lie on paper, a text, a logo. */
export function DesignFields({ form, design, onDesign }: DesignFieldsProps) {
  const { t } = useTranslation();
  const { choice, layout, ranges, text, set } = form;
  const isLabel = choice.name === 'label';
  return (
    <Stack>
      <Row form>
        <NativeSelect
          label={t('print.layout')}
          value={choice.name}
          onChange={(event) => {
            const name = layoutNames.find((one) => one === event.currentTarget.value);
            if (name !== undefined) set({ layout: { ...choice, name } });
          }}
          data={layoutNames.map((name) => ({ value: name, label: t(`print.layouts.${name}`) }))}
        />
        {isLabel ? (
          <>
            <TextInput
              label={t('print.labelWidth')}
              inputMode="decimal"
              value={choice.width}
              onChange={(event) => set({ layout: { ...choice, width: event.currentTarget.value } })}
              maxLength={6}
            />
            <TextInput
              label={t('print.labelHeight')}
              inputMode="decimal"
              value={choice.height}
              onChange={(event) => set({ layout: { ...choice, height: event.currentTarget.value } })}
              maxLength={6}
            />
          </>
        ) : undefined}
      </Row>
      {layout === undefined ? <Hint text={t('print.labelFault')} /> : undefined}
      {layout !== undefined && isFine(layout, ranges[0]?.from) ? (
        <Hint text={t('print.fineBarcode')} />
      ) : undefined}
      <p className={classes['soft']}>
        {t(isLabel || choice.name === 'a6' ? 'print.orderSingle' : 'print.order')}
      </p>
      <Textarea
        label={t('print.text')}
        description={t('print.textHint')}
        value={text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        maxLength={TEXT_LIMIT}
        rows={2}
      />
      <LogoField logo={design.logo} onLogo={(logo) => onDesign(withLogo({ ...design, text }, logo))} />
    </Stack>
  );
}

interface LogoFieldProps {
  readonly logo: string | undefined;
  readonly onLogo: (logo: string | undefined) => Promise<void>;
}

function LogoField({ logo, onLogo }: LogoFieldProps) {
  const { t } = useTranslation();
  const [fault, setFault] = useState<LogoFault>();
  const reset = useRef<() => void>(null);
  const choose = async (file: File | null) => {
    reset.current?.();
    if (file === null) return;
    const read = await readLogo(file);
    setFault(read.ok ? undefined : read.error);
    if (read.ok) await onLogo(read.value);
  };
  return (
    <>
      <Row>
        {logo === undefined ? undefined : (
          <img className={classes['logo']} src={logo} alt={t('print.logo')} />
        )}
        <FileButton
          resetRef={reset}
          onChange={(file) => void choose(file)}
          accept="image/png,image/jpeg"
          inputProps={{ 'aria-label': t('print.logoChoose'), tabIndex: -1 }}
        >
          {({ onClick }) => (
            <Button onClick={onClick}>
              {t(logo === undefined ? 'print.logoChoose' : 'print.logoChange')}
            </Button>
          )}
        </FileButton>
        {logo === undefined ? undefined : (
          <Button tone="quiet" onClick={() => void onLogo(undefined)}>
            {t('print.logoRemove')}
          </Button>
        )}
      </Row>
      {fault === undefined ? undefined : <Hint text={t(`print.logoFault.${fault}`)} />}
    </>
  );
}

/** Whether the bars get so thin that not every printer and scanner manages. */
function isFine(layout: CardLayout, number = ''): boolean {
  const { card, inset } = gridOf(layout);
  return barWidth(number, planCard(card, inset).barcode.width) < FINE;
}

function withLogo({ text, layout }: CardDesign, logo: string | undefined): CardDesign {
  return logo === undefined ? { text, layout } : { text, layout, logo };
}
