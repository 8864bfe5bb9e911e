import { NativeSelect, PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../components/banner';
import { Message } from '../../components/message';
import classes from './approval-fields.module.css';
import { PinField } from './pin-field';
import type { Approving } from './use-approval';

/** Who approves, and that person's PIN. Nothing where nobody has to. */
export function ApprovalFields({ approving }: { readonly approving: Approving }) {
  const { t } = useTranslation();
  const { need, candidates, chosen, choose, secret, given, setGiven, refusal, seconds } = approving;
  if (need === undefined || candidates === undefined) return undefined;
  if (candidates.length === 0) {
    return (
      <Banner tone="cure" title={t(`approval.${need}.title`)} role="status">
        <p>{t(`approval.${need}.nobody`)}</p>
      </Banner>
    );
  }
  const people = candidates.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <fieldset className={classes['block']}>
      <legend className={classes['title']}>{t(`approval.${need}.title`)}</legend>
      <p className={classes['text']}>{t('approval.text')}</p>
      <div className={classes['fields']}>
        <NativeSelect
          label={t('approval.who')}
          value={chosen?.id ?? ''}
          onChange={(event) => choose(event.currentTarget.value)}
          data={
            candidates.length === 1
              ? people
              : [{ value: '', label: t('approval.choose'), disabled: true }, ...people]
          }
        />
        {chosen && secret === 'pin' ? (
          <PinField label={t('signOn.pinOf', { name: chosen.name })} value={given} onChange={setGiven} />
        ) : undefined}
        {secret === 'passphrase' ? (
          <PasswordInput
            label={t('operator.passphrase')}
            value={given}
            onChange={(event) => setGiven(event.currentTarget.value)}
            autoComplete="off"
          />
        ) : undefined}
      </div>
      {chosen && secret === 'passphrase' ? (
        <p className={classes['text']}>{t('signOn.leadWithoutPin', { name: chosen.name })}</p>
      ) : undefined}
      {refusal ? <Message text={refusal} /> : undefined}
      {seconds > 0 ? <p role="status">{t('start.wait', { count: seconds })}</p> : undefined}
    </fieldset>
  );
}
