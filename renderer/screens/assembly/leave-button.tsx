import { IconList } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo, goToRoom } from '../../app/session';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { RailItem } from '../../components/rail';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';
import { useDrafts } from '../../stores/draft-store';
import { RULES_DRAFT } from '../office/rules/use-rules-form';

/** Leads out of the assembly; where rules were changed and not saved, only once somebody agreed to lose that. */
export function LeaveButton() {
  const { t } = useTranslation();
  const unsaved = useDrafts(({ drafts }) => drafts.has(RULES_DRAFT));
  const [asked, setAsked] = useState(false);
  const leave = () => void goTo('home');
  const stay = () => {
    setAsked(false);
    goToRoom('rules');
  };
  return (
    <>
      <RailItem
        icon={<IconList size={22} />}
        label={t('rail.leave')}
        onClick={unsaved ? () => setAsked(true) : leave}
      />
      {asked ? (
        <Dialog title={t('rules.leave.title')} onClose={() => setAsked(false)}>
          <Stack>
            <p>{t('rules.leave.text')}</p>
            <Row end>
              <Button onClick={leave}>{t('rules.leave.go')}</Button>
              <Button tone="primary" onClick={stay} data-autofocus>
                {t('rules.leave.stay')}
              </Button>
            </Row>
          </Stack>
        </Dialog>
      ) : undefined}
    </>
  );
}
