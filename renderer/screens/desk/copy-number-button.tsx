import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../bridge/bridge';
import { Button } from '../../components/button';

/** Puts the member number on the clipboard: the only thing of a member that can be copied. */
export function CopyNumberButton({ number }: { readonly number: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await call('copyMemberNumber', number);
    setCopied(true);
  };
  return (
    <>
      <Button tone="quiet" onClick={() => void copy()}>
        {t('person.copyNumber')}
      </Button>
      <span role="status">{copied ? t('person.copied') : undefined}</span>
    </>
  );
}
