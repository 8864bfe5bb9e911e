import type { TFunction } from 'i18next';
import { formatCount, formatDateAndTime } from '../../../i18n/format';
import type { FlowBlock } from '../../flow-pages';
import { type Protocol, type Section, factLine, numbered, paragraph, subheading } from './section';

/** Who votes, by which numbered rules, and what else applies. */
export function rulesSection(t: TFunction, { rules, settings }: Protocol): Section {
  const blocks = [
    ...rules.flatMap(({ vote, sentences, entitledOnRoll: count }): readonly FlowBlock[] => [
      subheading(`rules-${vote}`, t('protocol.rulesOf', { vote: t(`vote.${vote}`) })),
      ...numbered(`rule-${vote}`, sentences),
      ...(count === undefined
        ? []
        : [
            factLine(`entitled-${vote}`, [
              t('protocol.entitledOnRoll', { count, shown: formatCount(count) }),
            ]),
          ]),
    ]),
    subheading('settings', t('protocol.settings')),
    ...settings.flatMap((sentence, at) => paragraph(`setting-${at}`, sentence)),
  ];
  return { key: 'rules', title: t('protocol.rules'), blocks };
}

/** What was changed of them, when, by whom and why, and who goes by it. */
export function changesSection(t: TFunction, { changes }: Protocol): Section {
  const blocks =
    changes.length === 0
      ? paragraph('changes-none', t('protocol.noChanges'))
      : changes.flatMap((change, at) => changeBlocks(t, change, `change-${at}`));
  return { key: 'changes', title: t('protocol.changes'), blocks };
}

function changeBlocks(
  t: TFunction,
  { at, operator, reason, what, known, unknown }: Protocol['changes'][number],
  key: string,
): readonly FlowBlock[] {
  const desks = (names: readonly string[]) => ({ replace: { desks: names.join(', ') } });
  return [
    subheading(
      `${key}-title`,
      t('protocol.changeLine', { replace: { at: formatDateAndTime(at), operator } }),
    ),
    ...what.flatMap((sentence, index) => paragraph(`${key}-${index}`, sentence)),
    ...(reason === undefined
      ? []
      : paragraph(`${key}-reason`, t('protocol.reason', { replace: { reason } }))),
    ...(known.length === 0 ? [] : paragraph(`${key}-known`, t('protocol.known', desks(known)), 'soft')),
    ...(unknown.length === 0
      ? []
      : paragraph(`${key}-unknown`, t('protocol.unknownDesks', desks(unknown)), 'soft')),
  ];
}
