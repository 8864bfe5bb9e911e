import { useTranslation } from 'react-i18next';
import { Page } from '../../components/page';
import type { Snapshot } from '../../roll-worker/engine-api';
import { SignOn } from './sign-on';

/** Asked before anything is done at a desk (rule S5). */
export function SignOnScreen({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  return (
    <Page title={t('signOn.title')} lede={t('signOn.lede')}>
      <SignOn snapshot={snapshot} />
    </Page>
  );
}
