import { useTranslation } from 'react-i18next';
import { Fact, Facts } from '../../components/fact';
import { Panel } from '../../components/panel';
import type { PackageInfo } from '../../roll-worker/engine-api';
import { CompareForm } from '../keys/compare-form';

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
      <CompareForm
        name={office.name}
        fingerprint={office.fingerprint}
        onSame={onCompared}
        onDifferent={onDrop}
        differentLabel={t('package.notSame')}
      />
    </Panel>
  );
}
