import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { Fact, Facts } from '../../components/fact';
import { Fingerprint } from '../../components/fingerprint';
import { Panel } from '../../components/panel';
import { Row } from '../../components/row';
import type { PackageInfo } from '../../roll-worker/engine-api';

interface CompareStepProps {
  readonly info: PackageInfo;
  readonly onCompared: () => void;
  readonly onDrop: () => void;
}

/** The package is signed by an office whose key has not been compared yet: compare it by telephone, once. */
export function CompareStep({ info, onCompared, onDrop }: CompareStepProps) {
  const { t } = useTranslation();
  const { office, assembly } = info;
  return (
    <Panel title={t('package.compareTitle')} lede={t('package.compareLede')}>
      <Facts>
        <Fact label={t('package.office')}>{office.name}</Fact>
        <Fact label={t('package.assembly')}>{assembly.title}</Fact>
      </Facts>
      <Fingerprint label={t('package.fingerprint')} fingerprint={office.fingerprint} />
      <p>{t('package.compareHow')}</p>
      <Row>
        <Button tone="primary" large onClick={onCompared}>
          {t('package.comparedSame')}
        </Button>
        <Button tone="stop" onClick={onDrop}>
          {t('package.notSame')}
        </Button>
      </Row>
    </Panel>
  );
}
