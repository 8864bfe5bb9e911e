import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Row } from '../../../components/row';
import { useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { ObjectionDialog } from './objection-dialog';

/** The way to object for somebody whom no search finds (rule B1). */
export function UnlistedObjection({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useDraft('objection/asking-unlisted', false);
  return (
    <>
      <Row>
        <Button tone="quiet" onClick={() => setAsking(true)}>
          {t('deskObjection.notListed')}
        </Button>
      </Row>
      {asking ? <ObjectionDialog snapshot={snapshot} onClose={() => setAsking(false)} /> : undefined}
    </>
  );
}
