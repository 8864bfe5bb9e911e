import { cardCode } from '@shared/domain/card-code';
import type { CardNumber } from '@shared/domain/ids';
import type { DocumentOf } from '@shared/print/documents';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format';
import { qrPath } from '../../lib/qr-code';
import { barcodePath } from './barcode';
import classes from './ballot-card.module.css';
import { type CardPlan, fitNumber, fitText, planCard } from './card-plan';
import type { SheetGrid } from './sheet-grid';

interface BallotCardProps {
  readonly document: DocumentOf<'ballot-cards'>;
  readonly grid: SheetGrid;
  readonly number: CardNumber;
  /** Across the card, where it is none; its codes say the same instead of the number. */
  readonly sample?: string;
}

/** One ballot card. */
export function BallotCard({ document, grid, number, sample }: BallotCardProps) {
  const plan = planCard(grid.card, grid.inset);
  const { lines, size } = fitNumber(number, plan.number);
  return (
    <article
      className={classes['card']}
      data-form={plan.form}
      style={{ padding: `${grid.inset}mm`, gap: `${plan.gap}mm` }}
    >
      <Band document={document} plan={plan} />
      <Head document={document} plan={plan} />
      <p
        className={classes['number']}
        style={{ fontSize: `${size}mm`, width: `${plan.number.width}mm`, height: `${plan.number.height}mm` }}
      >
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
      <QrCode text={sample === undefined ? cardCode(document.assembly.id, number) : sample} side={plan.qr} />
      <Barcode text={sample ?? number} box={plan.barcode} />
      <FreeText document={document} plan={plan} />
      {sample === undefined ? undefined : <p className={classes['sample']}>{sample}</p>}
    </article>
  );
}

interface PartProps {
  readonly document: BallotCardProps['document'];
  readonly plan: CardPlan;
}

/** The series: its colour as an area and as a word, its name, whom it is for. */
function Band({ document: { series, language }, plan }: PartProps) {
  const { t } = useTranslation(undefined, { lng: language });
  const says = [
    t(`ballotCard.colour.${series.colour}`),
    ...(series.use === 'voting' ? [] : [t(`ballotCard.use.${series.use}`)]),
    ...(series.votes?.length === 1 ? [t(`ballotCard.only.${series.votes[0] ?? 'conference'}`)] : []),
  ].join(' · ');
  const stacked = plan.form === 'tall' || plan.band >= 8;
  const width = plan.inner.width - 4;
  const nameBox = { width: stacked ? width : width * 0.5, height: plan.band * (stacked ? 0.55 : 0.95) };
  const saysBox = { width: stacked ? width : width * 0.46, height: plan.band * (stacked ? 0.42 : 0.95) };
  return (
    <div
      className={classes['band']}
      data-colour={series.colour}
      data-stacked={stacked || undefined}
      style={{ height: `${plan.band}mm` }}
    >
      <span
        className={classes['name']}
        style={{ fontSize: `${fitText(series.name, nameBox, nameBox.height * 0.75)}mm` }}
      >
        {series.name}
      </span>
      <span style={{ fontSize: `${fitText(says, saysBox, saysBox.height * 0.75)}mm` }}>{says}</span>
    </div>
  );
}

/** Assembly, day and place, with the logo beside them. */
function Head({ document: { assembly, logo }, plan }: PartProps) {
  const { height, type } = plan.head;
  const width = logo === undefined ? plan.head.width : plan.head.width * 0.72;
  const facts = `${formatDate(assembly.date)} · ${assembly.place}`;
  const factsHeight = height * 0.36;
  const titleBox = { width, height: height - factsHeight };
  return (
    <div className={classes['head']} style={{ height: `${height}mm` }}>
      <div className={classes['words']}>
        <p className={classes['title']} style={{ fontSize: `${fitText(assembly.title, titleBox, type)}mm` }}>
          {assembly.title}
        </p>
        <p style={{ fontSize: `${fitText(facts, { width, height: factsHeight }, type * 0.8)}mm` }}>{facts}</p>
      </div>
      {logo === undefined ? undefined : <img className={classes['logo']} src={logo} alt="" />}
    </div>
  );
}

function FreeText({ document: { text }, plan }: PartProps) {
  if (text === '' || plan.text.height === 0) return undefined;
  const { width, height } = plan.text;
  return (
    <p
      className={classes['text']}
      style={{
        fontSize: `${fitText(text, plan.text, 3.2)}mm`,
        width: `${width}mm`,
        maxHeight: `${height}mm`,
      }}
    >
      {text}
    </p>
  );
}

function QrCode({ text, side }: { readonly text: string; readonly side: number }) {
  const { size, path } = qrPath(text);
  return (
    <svg
      className={classes['qr']}
      viewBox={`0 0 ${size} ${size}`}
      style={{ width: `${side}mm`, height: `${side}mm` }}
      shapeRendering="crispEdges"
      aria-hidden
    >
      <path d={path} fillRule="evenodd" />
    </svg>
  );
}

/** The widest bars that make sense, in mm: wider ones make scanners look for the end. */
const MODULE_LIMIT = 0.6;

function Barcode({ text, box }: { readonly text: string; readonly box: CardPlan['barcode'] }) {
  const { width, path } = barcodePath(text);
  const drawn = Math.min(box.width, width * MODULE_LIMIT);
  return (
    <svg
      className={classes['barcode']}
      viewBox={`0 0 ${width} 1`}
      preserveAspectRatio="none"
      style={{ width: `${drawn}mm`, height: `${box.height}mm` }}
      shapeRendering="crispEdges"
      aria-hidden
    >
      <path d={path} />
    </svg>
  );
}
