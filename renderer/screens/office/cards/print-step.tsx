import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Row } from '../../../components/row';
import { PrintWizard } from '../print/print-wizard';
import type { StepProps } from './cards-room';

/** Prints cards, and leads on where there is nothing to print. */
export function PrintStep({ snapshot, onStep }: StepProps) {
  const { t } = useTranslation();
  const { unprintedRanges, inHand } = snapshot;
  return (
    <>
      <PrintWizard snapshot={snapshot} />
      {unprintedRanges.length > 0 ? undefined : (
        <Row>
          {inHand.length > 0 ? (
            <Button tone="primary" onClick={() => onStep('handOver')}>
              {t('createCards.toHandOver')}
            </Button>
          ) : undefined}
          <Button onClick={() => onStep('create')}>{t('createCards.act')}</Button>
        </Row>
      )}
    </>
  );
}
