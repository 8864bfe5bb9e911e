import { cardCode } from '@shared/domain/card-code';
import type { CardNumber } from '@shared/domain/ids';
import type { DocumentOf } from '@shared/print/documents';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format';
import classes from './ballot-card.module.css';
import { type CardPlan, type Part, planCard } from './card-plan';
import { Barcode, QrCode } from './codes';
import { fitNumber, fitText, linesIn } from './fit';
import type { SheetGrid } from './sheet-grid';

interface BallotCardProps {
  readonly document: DocumentOf<'ballot-cards'>;
  readonly grid: SheetGrid;
  readonly number: CardNumber;
  /** Stands across a card that is none, and in its codes instead of the number. */
  readonly sample?: string;
}

/** One ballot card. */
export function BallotCard({ document, grid, number, sample }: BallotCardProps) {
  const plan = planCard(grid.card, grid.inset);
  const { text } = document;
  return (
    <article className={classes['card']}>
      <Band document={document} plan={plan} />
      <Head document={document} plan={plan} />
      <BigNumber number={number} part={plan.number} />
      <div className={classes['part']} style={placeOf(plan.qr)}>
        <QrCode text={sample ?? cardCode(document.assembly.id, number)} side={plan.qr.width} />
      </div>
      <div className={classes['part']} style={placeOf(plan.barcode)}>
        <Barcode text={sample ?? number} box={plan.barcode} />
      </div>
      {text === '' || plan.text === undefined ? undefined : (
        <p
          className={`${classes['part']} ${classes['text']}`}
          style={{ ...placeOf(plan.text), fontSize: `${fitText(text, plan.text, plan.type)}mm` }}
        >
          {text}
        </p>
      )}
      {sample === undefined ? undefined : <p className={classes['sample']}>{sample}</p>}
    </article>
  );
}

function BigNumber({ number, part }: { readonly number: CardNumber; readonly part: Part }) {
  const { lines, size } = fitNumber(number, part);
  return (
    <p
      className={`${classes['part']} ${classes['number']}`}
      style={{ ...placeOf(part), fontSize: `${size}mm` }}
    >
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </p>
  );
}

interface PartProps {
  readonly document: BallotCardProps['document'];
  readonly plan: CardPlan;
}

/** A band that is as high as two lines has the words below the name. */
const TWO_LINES = 8;

/** The series: its colour as an area and as a word, its name, whom it is for. */
function Band({ document: { series, language }, plan: { band } }: PartProps) {
  const { t } = useTranslation(undefined, { lng: language });
  const [only, more] = series.votes ?? [];
  const says = [
    t(`ballotCard.colour.${series.colour}`),
    ...(series.use === 'voting' ? [] : [t(`ballotCard.use.${series.use}`)]),
    ...(only === undefined || more !== undefined ? [] : [t(`ballotCard.only.${only}`)]),
  ].join(' · ');
  const stacked = band.height >= TWO_LINES;
  const width = band.width - 5;
  const name = { width: stacked ? width : width * 0.5, height: band.height * (stacked ? 0.55 : 0.9) };
  const words = { width: stacked ? width : width * 0.46, height: band.height * (stacked ? 0.42 : 0.9) };
  return (
    <div
      className={`${classes['part']} ${classes['band']}`}
      data-colour={series.colour}
      data-stacked={stacked || undefined}
      style={placeOf(band)}
    >
      <span
        className={classes['name']}
        style={{ fontSize: `${fitText(series.name, name, name.height * 0.75)}mm` }}
      >
        {series.name}
      </span>
      <span style={{ fontSize: `${fitText(says, words, words.height * 0.75)}mm` }}>{says}</span>
    </div>
  );
}

/** How much of the head's width and height the words have beside a logo, and the title above day and place. */
const WORDS = 0.72;
const TITLE = 0.64;

/** Assembly, day and place, with the logo beside them. */
function Head({ document: { assembly, logo }, plan: { head, type } }: PartProps) {
  const width = head.width * (logo === undefined ? 1 : WORDS);
  const title = { width, height: head.height * TITLE };
  const facts = `${formatDate(assembly.date)} · ${assembly.place}`;
  const titleType = fitText(assembly.title, title, type);
  const factsType = fitText(facts, { width, height: head.height * (1 - TITLE) }, type * 0.8);
  return (
    <div className={`${classes['part']} ${classes['head']}`} style={placeOf(head)}>
      <div style={{ width: `${width}mm` }}>
        <p
          className={classes['title']}
          style={{ fontSize: `${titleType}mm`, WebkitLineClamp: linesIn(title.height, titleType) }}
        >
          {assembly.title}
        </p>
        <p style={{ fontSize: `${factsType}mm` }}>{facts}</p>
      </div>
      {logo === undefined ? undefined : <img className={classes['logo']} src={logo} alt="" />}
    </div>
  );
}

function placeOf({ left, top, width, height }: Part) {
  return { left: `${left}mm`, top: `${top}mm`, width: `${width}mm`, height: `${height}mm` };
}
