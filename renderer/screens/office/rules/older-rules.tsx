import { useTranslation } from 'react-i18next';
import { goToRoom } from '../../../app/session';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { Row } from '../../../components/row';
import type { Snapshot } from '../../../roll-worker/engine-api';

/** Which desks still go by older rules: until they take in the next package (rule E24). */
export function OlderRules({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const { desksWithOlderRules, desks } = snapshot;
  if (desksWithOlderRules.length === 0) return undefined;
  const names = desksWithOlderRules.map(
    (id) => desks.find((desk) => desk.id === id)?.name ?? t('desk.unknown'),
  );
  return (
    <Banner
      tone="cure"
      title={t('rules.older', { count: names.length, replace: { names: names.join(', ') } })}
    >
      <p>{t('rules.olderHint')}</p>
      <Row>
        <Button onClick={() => goToRoom('accreditors')}>{t('rules.olderAct')}</Button>
      </Row>
    </Banner>
  );
}
