import type { TFunction } from 'i18next';
import { formatDateAndTime } from '../../../i18n/format';
import { voteNames } from '../../../i18n/standing-text';
import type { FlowBlock } from '../../flow-pages';
import classes from '../hall-documents.module.css';
import { type Protocol, type Section, factLine, paragraph, subheading, together } from './section';

type Case = Protocol['cases'][number];

/** Each contested case with all that was said, heard and decided (rule B4). */
export function casesSection(t: TFunction, { cases }: Protocol): Section {
  const blocks =
    cases.length === 0
      ? paragraph('cases-none', t('protocol.noCases'))
      : cases.flatMap((one, at) => caseBlocks(t, one, `case-${at}`));
  return { key: 'cases', title: t('protocol.cases'), blocks };
}

function caseBlocks(t: TFunction, one: Case, key: string): readonly FlowBlock[] {
  const { label, name, status, openedAt, operator, deskName, ticket, obstacles, statement, steps, card } =
    one;
  const line = t('protocol.caseLine', {
    replace: {
      status: t(`cases.status.${status}`),
      at: formatDateAndTime(openedAt),
      ...{ operator, desk: deskName },
    },
  });
  return [
    subheading(`${key}-title`, t('protocol.caseTitle', { replace: { label, name } })),
    factLine(
      `${key}-line`,
      [line, ticket === undefined ? '' : t('protocol.ticket', { replace: { ticket } })],
      true,
    ),
    ...(obstacles.length === 0
      ? []
      : paragraph(
          `${key}-obstacles`,
          t('protocol.caseObstacles', { replace: { obstacles: obstacles.join('; ') } }),
        ).map((block) => ({ ...block, keepWithNext: true }))),
    { ...factLine(`${key}-says`, [t('protocol.caseStatement')]), keepWithNext: true },
    ...paragraph(`${key}-statement`, statement),
    ...steps.slice(0, -1).flatMap((step, at) => stepBlocks(t, step, `${key}-step-${at}`)),
    ...together([
      ...steps.slice(-1).flatMap((step) => stepBlocks(t, step, `${key}-step-last`)),
      ...(card === undefined ? [] : paragraph(`${key}-card`, t('protocol.caseCard', { card }), 'strong')),
    ]),
  ];
}

function stepBlocks(t: TFunction, step: Case['steps'][number], key: string): readonly FlowBlock[] {
  const { kind, at, operator, deskName, votes = [], text } = step;
  const named = t(`cases.step.${kind}`);
  const what =
    kind === 'admitted' && votes.length > 0
      ? t('cases.stepVotes', { replace: { step: named, votes: voteNames(t, votes) } })
      : named;
  const isDecision = kind === 'admitted' || kind === 'refused' || kind === 'dropped';
  return [
    {
      key: `${key}-head`,
      keepWithNext: true,
      content: (
        <p className={classes[isDecision ? 'decision' : 'stepHead']}>
          {t('protocol.caseStep', {
            replace: { step: what, at: formatDateAndTime(at), operator, desk: deskName },
          })}
        </p>
      ),
    },
    ...paragraph(`${key}-text`, text, 'stepText'),
  ];
}
