import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SpanBlank } from './blanks';
import { useSession } from '../../../stores/session-store';
import { MembersBlank } from './members-blank';
import type { BlankProps } from './rule-row';
import classes from './rule-row.module.css';

/** What a rule leaves open beside the blanks of its sentence. */
export function RuleExtras(props: BlankProps) {
  const { t } = useTranslation();
  const { form, set } = props;
  const { values } = form;
  switch (form.rule) {
    case 'no-open-dues':
      return (
        <div className={classes['sentence']}>
          <span>{t('rules.graceBegin')}</span>
          <SpanBlank {...props} count="grace" unit="graceUnit" placeholder="0" />
        </div>
      );
    case 'unit':
      return (
        <Checkbox
          label={t('rules.below')}
          checked={values.below === 'yes'}
          onChange={(event) => set('below', event.currentTarget.checked ? 'yes' : '')}
        />
      );
    case 'constituency':
      return (
        <NativeSelect
          aria-label={t('rules.blank.of')}
          value={values.of ?? 'federal'}
          onChange={(event) => set('of', event.currentTarget.value)}
          data={(['federal', 'state', 'municipality'] as const).map((value) => ({
            value,
            label: t(`rules.of.${value}`),
          }))}
          w="16rem"
        />
      );
    case 'maximum-age':
      return (
        <NativeSelect
          aria-label={t('rules.blank.until')}
          value={values.until ?? 'birthday'}
          onChange={(event) => set('until', event.currentTarget.value)}
          data={(['birthday', 'year-end'] as const).map((value) => ({
            value,
            label: t(`rules.until.${value}`),
          }))}
          w="22rem"
        />
      );
    case 'mandate':
      return <MandateHint />;
    case 'manual-list':
      return <MembersBlank {...props} />;
    default:
      return undefined;
  }
}

/** Without a table of mandates nobody has one. */
function MandateHint() {
  const { t } = useTranslation();
  const units = useSession(({ snapshot }) => snapshot?.mandateUnits);
  return units === 0 ? <p className={classes['hint']}>{t('rules.noMandates')}</p> : undefined;
}
