import type { DestructionHurdle } from '@shared/domain/retention';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../components/banner';
import { formatDate } from '../../i18n/format';

/** One reason not to destroy the data yet. */
export function HurdleBanner({ hurdle }: { readonly hurdle: DestructionHurdle }) {
  const { t } = useTranslation();
  return (
    <Banner tone="stop" sign="!" title={t(`destroy.hurdle.${hurdle.kind}.title`)}>
      <p>{hurdleText(t, hurdle)}</p>
    </Banner>
  );
}

function hurdleText(t: TFunction, hurdle: DestructionHurdle): string {
  switch (hurdle.kind) {
    case 'too-early':
      return t('destroy.hurdle.too-early.text', { date: formatDate(hurdle.from) });
    case 'not-acknowledged':
      return t('destroy.hurdle.not-acknowledged.text', { count: hurdle.events });
    case 'no-day':
    case 'unreadable':
      return t(`destroy.hurdle.${hurdle.kind}.text`);
  }
}
