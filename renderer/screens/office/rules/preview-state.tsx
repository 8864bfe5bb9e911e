import { useTranslation } from 'react-i18next';
import { goToRoom } from '../../../app/session';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { ProgressBox } from '../../../components/progress-box';
import { Row } from '../../../components/row';
import type { Snapshot } from '../../../roll-worker/engine-api';
import type { PreviewView } from './use-rules-preview';

/** From so many members on counting takes long enough to be shown. */
const LARGE_ROLL = 20_000;

interface PreviewStateProps {
  readonly view: PreviewView;
  readonly roll: Snapshot['roll'];
}

/** Whether the figures beside the rules can be counted, and how far that is. */
export function PreviewState({ view, roll }: PreviewStateProps) {
  const { t } = useTranslation();
  if (roll === undefined) {
    return (
      <Banner tone="calm" title={t('rules.noRoll')}>
        <p>{t('rules.noRollHint')}</p>
        <Row>
          <Button onClick={() => goToRoom('members')}>{t('members.import')}</Button>
        </Row>
      </Banner>
    );
  }
  if (view.stopped) {
    return (
      <Banner tone="calm" title={t('rules.countingStopped')}>
        <Row>
          <Button onClick={view.goOn}>{t('rules.countOn')}</Button>
        </Row>
      </Banner>
    );
  }
  if (view.work === undefined || roll.members < LARGE_ROLL) return undefined;
  return <ProgressBox title={t('rules.counting')} work={view.work} onCancel={view.stop} />;
}
