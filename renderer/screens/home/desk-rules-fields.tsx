import { Checkbox, NativeSelect } from '@mantine/core';
import { type DeskRules, guardSchema, guardedActSchema } from '@shared/domain/assembly';
import { USUAL_DESK_RULES } from '@shared/domain/desk-rules';
import { useTranslation } from 'react-i18next';
import { Fold } from '../../components/fold';

const acts = guardedActSchema.options;
const guards = guardSchema.options;

interface DeskRulesFieldsProps {
  readonly rules: DeskRules;
  readonly onChange: (rules: DeskRules) => void;
}

/** How the desks are run: PIN, and who may do what can't be left to everybody (rules S5 to S8). */
export function DeskRulesFields({ rules, onChange }: DeskRulesFieldsProps) {
  const { t } = useTranslation();
  return (
    <Fold title={t('deskRules.title')} now={t(isUsual(rules) ? 'deskRules.usual' : 'deskRules.ownRules')}>
      <Checkbox
        label={t('deskRules.pin')}
        description={t('deskRules.pinHint')}
        checked={rules.pin}
        onChange={(event) => onChange({ ...rules, pin: event.currentTarget.checked })}
      />
      {acts.map((act) => (
        <NativeSelect
          key={act}
          label={t(`deskRules.act.${act}`)}
          value={rules.guards[act]}
          onChange={(event) => {
            const guard = guardSchema.parse(event.currentTarget.value);
            onChange({ ...rules, guards: { ...rules.guards, [act]: guard } });
          }}
          data={guards.map((value) => ({ value, label: t(`deskRules.guard.${value}`) }))}
        />
      ))}
    </Fold>
  );
}

function isUsual({ pin, guards: chosen }: DeskRules): boolean {
  return pin === USUAL_DESK_RULES.pin && acts.every((act) => chosen[act] === USUAL_DESK_RULES.guards[act]);
}
