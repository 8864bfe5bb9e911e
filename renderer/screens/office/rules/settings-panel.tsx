import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { DeskRulesFields } from '../../home/desk-rules-fields';
import { type AssemblyForm, type FieldPath, restsOnMandates } from './assembly-form';
import { DelegationFields } from './delegation-fields';
import { QuorumFields } from './quorum-fields';

/** What the fields of the settings need. */
export interface SettingsProps {
  readonly form: AssemblyForm;
  readonly tried: boolean;
  readonly faults: readonly FieldPath[];
  readonly onChange: (part: Partial<AssemblyForm>) => void;
}

/** What the statutes say beside the right to vote. */
export function SettingsPanel(props: SettingsProps) {
  const { t } = useTranslation();
  const { form, onChange } = props;
  return (
    <Panel title={t('rules.settings.title')} lede={t('rules.settings.lede')}>
      <QuorumFields {...props} />
      {restsOnMandates(form) ? <DelegationFields {...props} /> : undefined}
      {form.votes.length > 1 ? (
        <NativeSelect
          label={t('rules.settings.cards')}
          value={form.cardPerVote ? 'each' : 'one'}
          onChange={(event) => onChange({ cardPerVote: event.currentTarget.value === 'each' })}
          data={[
            { value: 'one', label: t('assemblyTerm.oneCard') },
            { value: 'each', label: t('assemblyTerm.cardPerVote') },
          ]}
        />
      ) : undefined}
      <ProxyField {...props} />
      <PaymentFields {...props} />
      <Checkbox
        label={t('rules.settings.attendanceList')}
        description={t('rules.settings.attendanceListHint')}
        checked={form.attendanceList}
        onChange={(event) => onChange({ attendanceList: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('rules.settings.genderQuota')}
        description={t('rules.settings.genderQuotaHint')}
        checked={form.genderQuota}
        onChange={(event) => onChange({ genderQuota: event.currentTarget.checked })}
      />
      <DeskRulesFields rules={form.deskRules} onChange={(deskRules) => onChange({ deskRules })} />
    </Panel>
  );
}

function ProxyField({ form, faults, onChange }: SettingsProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      id="proxies"
      label={t('rules.settings.proxies')}
      description={t('rules.settings.proxiesHint')}
      inputMode="numeric"
      value={form.proxies}
      onChange={(event) => onChange({ proxies: event.currentTarget.value })}
      error={faults.includes('proxies') && t('rules.fault.proxies')}
      maw="30rem"
    />
  );
}

function PaymentFields({ form, faults, onChange }: SettingsProps) {
  const { t } = useTranslation();
  const choose = (means: 'cash' | 'card', yes: boolean) =>
    onChange({
      means: (['cash', 'card'] as const).filter((one) => (one === means ? yes : form.means.includes(one))),
    });
  return (
    <>
      <Checkbox.Group label={t('rules.settings.payments')} value={[...form.means]}>
        <Row>
          {(['cash', 'card'] as const).map((means) => (
            <Checkbox
              key={means}
              value={means}
              label={t(`rules.settings.means.${means}`)}
              onChange={(event) => choose(means, event.currentTarget.checked)}
            />
          ))}
        </Row>
      </Checkbox.Group>
      {form.means.length === 0 ? undefined : (
        <TextInput
          id="yearly"
          label={t('rules.settings.yearly')}
          description={t('rules.settings.yearlyHint')}
          value={form.yearly}
          onChange={(event) => onChange({ yearly: event.currentTarget.value })}
          error={faults.includes('yearly') && t('rules.fault.limit')}
          rightSection={<span aria-hidden="true">€</span>}
          maw="30rem"
        />
      )}
    </>
  );
}
