import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Page } from '../../../components/page';
import { Stack } from '../../../components/stack';

interface StepPageProps {
  readonly title: string;
  readonly lede?: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** One act on the desk's cards, and the way back to all of them. */
export function StepPage({ title, lede, onBack, children }: StepPageProps) {
  const { t } = useTranslation();
  return (
    <Page
      title={title}
      {...(lede !== undefined && { lede })}
      aside={<Button onClick={onBack}>{t('deskCards.back')}</Button>}
    >
      <Stack narrow>{children}</Stack>
    </Page>
  );
}
