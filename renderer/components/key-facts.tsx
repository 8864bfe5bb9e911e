import type { KeyDescription } from '@shared/ipc/contract';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../i18n/format';
import { Fact, Facts } from './fact';

/** What can be told of a key, but for its fingerprint. */
export function KeyFacts({ description }: { readonly description: KeyDescription }) {
  const { t } = useTranslation();
  const { name, algorithm, createdAt, expiresAt } = description;
  return (
    <Facts>
      <Fact label={t('ownKey.name')}>{name}</Fact>
      <Fact label={t('ownKey.algorithm')}>{algorithm}</Fact>
      <Fact label={t('ownKey.created')}>{formatDay(createdAt)}</Fact>
      <Fact label={t('ownKey.expires')}>
        {expiresAt === undefined ? t('ownKey.never') : formatDay(expiresAt)}
      </Fact>
    </Facts>
  );
}
