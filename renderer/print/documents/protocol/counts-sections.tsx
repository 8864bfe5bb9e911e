import type { TFunction } from 'i18next';
import { formatCount, formatDate, formatDateAndTime, formatDay, formatTime } from '../../../i18n/format';
import type { FlowBlock } from '../../flow-pages';
import { DocumentFact, DocumentFacts, NumberCell, TableRow } from '../document-parts';
import { Figures, QuorumBox, tallyText } from '../hall-parts';
import { AttendancePlot } from './attendance-plot';
import { type Protocol, type Section, clockNotes, factLine, paragraph, subheading } from './section';

export const TIME_COLUMNS = '1fr 50mm 50mm';

/** Who was there at the end, and whether that was enough. */
export function resultSection(t: TFunction, document: Protocol): Section {
  const { attendance, guests, members, rules } = document;
  const blocks: readonly FlowBlock[] = [
    {
      key: 'result-facts',
      content: (
        <DocumentFacts>
          <DocumentFact label={t('protocol.kind')}>{t(`kind.${document.assemblyKind}`)}</DocumentFact>
          <DocumentFact label={t('protocol.asOf')}>{formatDateAndTime(document.asOf)}</DocumentFact>
          {members === undefined ? undefined : (
            <DocumentFact label={t('protocol.members')}>{formatCount(members)}</DocumentFact>
          )}
        </DocumentFacts>
      ),
    },
    ...attendance.flatMap((ofVote): readonly FlowBlock[] => [
      ...(attendance.length > 1 ? [subheading(`result-${ofVote.vote}`, t(`vote.${ofVote.vote}`))] : []),
      {
        key: `result-figures-${ofVote.vote}`,
        content: (
          <VoteResult
            t={t}
            ofVote={ofVote}
            entitled={rules.find(({ vote }) => vote === ofVote.vote)?.entitledOnRoll}
          />
        ),
      },
    ]),
    ...(guests.every(({ admitted }) => admitted === 0)
      ? []
      : [
          subheading('guests', t('protocol.guests')),
          ...guests.map(({ kind, admitted, present }) =>
            factLine(`guests-${kind}`, [
              t('protocol.guestLine', {
                kind: t(`paper.guest.${kind}`),
                admitted: formatCount(admitted),
                present: formatCount(present),
              }),
            ]),
          ),
        ]),
  ];
  return { key: 'result', title: t('protocol.result'), blocks };
}

interface VoteResultProps {
  readonly t: TFunction;
  readonly ofVote: Protocol['attendance'][number];
  readonly entitled: number | undefined;
}

function VoteResult({ t, ofVote: { accredited, present, quorum }, entitled }: VoteResultProps) {
  const figure = (label: string, tally: typeof accredited) => ({
    label,
    value: formatCount(tally.people),
    detail: tally.votes === tally.people ? undefined : tallyText(t, tally),
  });
  return (
    <div>
      <Figures
        figures={[
          figure(t('paper.accredited'), accredited),
          figure(t('paper.present'), present),
          ...(entitled === undefined
            ? []
            : [{ label: t('paper.entitledOnRoll'), value: formatCount(entitled) }]),
        ]}
      />
      {quorum === undefined ? undefined : <QuorumBox t={t} quorum={quorum} />}
    </div>
  );
}

/** Counts over time: a plot, and a table for whoever has to cite it. */
export function courseSection(t: TFunction, document: Protocol): Section {
  const { attendance, frozen, asOf } = document;
  const day = formatDate(document.assembly.date);
  const blocks = attendance.flatMap((ofVote): readonly FlowBlock[] => {
    const { vote, curve, table } = ofVote;
    const title = attendance.length > 1 ? [subheading(`course-${vote}`, t(`vote.${vote}`))] : [];
    if (curve.length === 0) return [...title, ...paragraph(`course-none-${vote}`, t('protocol.noCourse'))];
    const marks = frozen
      .map((one, at) => ({ number: at + 1, at: one.asOf, vote: one.vote }))
      .filter((mark) => mark.vote === vote && mark.at >= (curve[0]?.at ?? 0));
    return [
      ...title,
      {
        key: `plot-${vote}`,
        content: <AttendancePlot t={t} attendance={ofVote} marks={marks} until={asOf} />,
      },
      ...table.map((row): FlowBlock => ({
        key: `table-${vote}-${row.at}`,
        under: 'times',
        content: (
          <TableRow
            columns={TIME_COLUMNS}
            cells={[
              formatDay(row.at) === day ? formatTime(row.at) : formatDateAndTime(row.at),
              <NumberCell key="accredited">{tallyText(t, row.accredited)}</NumberCell>,
              <NumberCell key="present">{tallyText(t, row.present)}</NumberCell>,
            ]}
          />
        ),
      })),
    ];
  });
  return {
    key: 'course',
    title: t('protocol.course'),
    blocks: [...clockNotes(t, 'course', document), ...blocks],
  };
}

/** Counts that were held on to, with the majorities that follow and whether they could be counted again. */
export function frozenSection(t: TFunction, { frozen }: Protocol): Section {
  const blocks =
    frozen.length === 0
      ? paragraph('frozen-none', t('protocol.noFrozen'))
      : frozen.flatMap((one, at) => frozenBlocks(t, one, at));
  return { key: 'frozen', title: t('protocol.frozen'), blocks };
}

function frozenBlocks(t: TFunction, one: Protocol['frozen'][number], at: number): readonly FlowBlock[] {
  const { title, vote, asOf, operator, majorities, recount, now, coverage } = one;
  const { absolute, twoThirds } = majorities;
  const key = `frozen-${at}`;
  const figures = (of: {
    readonly present: typeof one.present;
    readonly accredited: typeof one.accredited;
  }) => ({
    present: tallyText(t, of.present),
    accredited: tallyText(t, of.accredited),
  });
  const knew = coverage.map(({ name, upTo }) =>
    t('protocol.knewDesk', { replace: { name, upTo: formatCount(upTo) } }),
  );
  return [
    subheading(`${key}-title`, `${at + 1}. ${title}`),
    factLine(
      `${key}-line`,
      [
        t('protocol.frozenLine', {
          replace: { at: formatDateAndTime(asOf), vote: t(`vote.${vote}`), operator },
        }),
      ],
      true,
    ),
    ...paragraph(`${key}-figures`, t('protocol.frozenFigures', figures(one)), 'strong'),
    ...paragraph(
      `${key}-needed`,
      t('protocol.frozenNeeded', {
        absolutePresent: formatCount(absolute.present),
        absoluteAccredited: formatCount(absolute.accredited),
        twoThirdsPresent: formatCount(twoThirds.present),
        twoThirdsAccredited: formatCount(twoThirds.accredited),
      }),
    ),
    ...paragraph(`${key}-recount`, t(`protocol.recount.${recount ?? 'unknown'}`)),
    ...(now === undefined ? [] : paragraph(`${key}-now`, t('protocol.now', figures(now)))),
    ...(knew.length === 0
      ? []
      : paragraph(`${key}-knew`, t('protocol.knew', { replace: { desks: knew.join(', ') } }), 'soft')),
  ];
}
