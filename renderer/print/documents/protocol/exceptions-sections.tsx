import type { TFunction } from 'i18next';
import { formatDateAndTime } from '../../../i18n/format';
import { voteNames } from '../../../i18n/standing-text';
import type { FlowBlock } from '../../flow-pages';
import {
  type Protocol,
  type Section,
  clockNotes,
  factLine,
  paragraph,
  subheading,
  together,
} from './section';

/** Whoever was accredited in spite of obstacles: why, by whom, with whose leave. */
export function overridesSection(t: TFunction, { overrides }: Protocol): Section {
  const blocks = overrides.flatMap((one, index): readonly FlowBlock[] => {
    const { at, name, card, votes, reason, operator, approvedBy, deskName, caseLabel } = one;
    const key = `override-${index}`;
    const line = t('protocol.overrideLine', {
      replace: { at: formatDateAndTime(at), desk: deskName, operator, card },
    });
    return [
      subheading(`${key}-name`, name),
      factLine(
        `${key}-line`,
        [
          line,
          voteNames(t, votes),
          approvedBy === undefined ? '' : t('protocol.approved', { replace: { name: approvedBy } }),
          caseLabel === undefined ? '' : t('protocol.byCase', { replace: { label: caseLabel } }),
        ],
        true,
      ),
      ...paragraph(`${key}-reason`, reason),
    ];
  });
  return {
    key: 'overrides',
    title: t('protocol.overrides'),
    blocks: blocks.length === 0 ? paragraph('overrides-none', t('protocol.noOverrides')) : blocks,
  };
}

export function refusalsSection(t: TFunction, { refusals }: Protocol): Section {
  const blocks = refusals.flatMap(({ at, name, reason, operator, deskName }, index): readonly FlowBlock[] => {
    const key = `refusal-${index}`;
    const line = { at: formatDateAndTime(at), desk: deskName, operator };
    return [
      subheading(`${key}-name`, name),
      factLine(`${key}-line`, [t('protocol.refusalLine', { replace: line })], true),
      ...paragraph(`${key}-reason`, reason),
    ];
  });
  return {
    key: 'refusals',
    title: t('protocol.refusals'),
    blocks: blocks.length === 0 ? paragraph('refusals-none', t('protocol.noRefusals')) : blocks,
  };
}

/** What contradicted itself, both sides of it, and how it was settled. */
export function conflictsSection(t: TFunction, document: Protocol): Section {
  const blocks = document.conflicts.flatMap(
    ({ title, open, sides, settlement }, index): readonly FlowBlock[] => {
      const key = `conflict-${index}`;
      return together([
        subheading(`${key}-title`, title),
        ...sides.flatMap((side, at) => paragraph(`${key}-side-${at}`, side, 'stepText')),
        ...(settlement === undefined ? [] : settlementBlocks(t, settlement, `${key}-settled`)),
        ...(open ? paragraph(`${key}-open`, `! ${t('protocol.openConflict')}`, 'strong') : []),
      ]);
    },
  );
  return {
    key: 'conflicts',
    title: t('protocol.conflicts'),
    blocks:
      blocks.length === 0
        ? paragraph('conflicts-none', t('protocol.noConflicts'))
        : [...clockNotes(t, 'conflicts', document), ...blocks],
  };
}

function settlementBlocks(
  t: TFunction,
  settlement: NonNullable<Protocol['conflicts'][number]['settlement']>,
  key: string,
): readonly FlowBlock[] {
  const { at, operator, approvedBy, reason, rulings } = settlement;
  return [
    factLine(
      `${key}-line`,
      [
        t('protocol.settled', { replace: { at: formatDateAndTime(at), operator } }),
        approvedBy === undefined ? '' : t('protocol.approved', { replace: { name: approvedBy } }),
      ],
      true,
    ),
    ...rulings.flatMap((ruling, index) => paragraph(`${key}-${index}`, ruling)),
    ...paragraph(`${key}-reason`, t('protocol.reason', { replace: { reason } })),
  ];
}
