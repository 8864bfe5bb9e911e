import { useTranslation } from 'react-i18next';
import { goToAssembly } from '../../app/session';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Fact, Facts } from '../../components/fact';
import { Panel } from '../../components/panel';
import { Row } from '../../components/row';
import { roughDuration } from '../../i18n/duration-text';
import { formatCount, formatDate, formatMoment } from '../../i18n/format';
import type { PackageInfo } from '../../roll-worker/engine-api';
import { PackageChanges } from './package-changes';

interface SummaryStepProps {
  readonly info: PackageInfo;
  readonly onTake: () => void;
  /** An older list is meant nevertheless. */
  readonly onOlder: () => void;
  readonly onDrop: () => void;
}

/** What the package holds, and how it stands to what this desk has. */
export function SummaryStep({ info, onTake, onOlder, onDrop }: SummaryStepProps) {
  const { t } = useTranslation();
  const { assembly, relation, changes, clockBehind } = info;
  const useful = relation === 'new' || relation === 'update';
  const { id, title, date, place } = assembly;
  return (
    <Panel title={title} lede={`${formatDate(date)} · ${place} · ${assembly.unit}`}>
      <Facts>
        <Fact label={t('package.members')}>{formatCount(info.members)}</Fact>
        <Fact label={t('package.cards')}>{formatCount(info.cards)}</Fact>
        <Fact label={t('package.office')}>{info.office.name}</Fact>
        <Fact label={t('package.issued')}>{formatMoment(info.issuedAt)}</Fact>
      </Facts>
      {info.emergency ? (
        <Banner tone="calm" title={t('openPackage.byPassphrase')}>
          <p>{t('openPackage.byPassphraseText')}</p>
        </Banner>
      ) : undefined}
      {clockBehind === undefined ? undefined : (
        <Banner tone="cure" title={t('clockBehind.title', { time: roughDuration(t, clockBehind) })}>
          <p>{t('clockBehind.text')}</p>
        </Banner>
      )}
      <Banner tone={useful ? 'go' : 'cure'} title={t(`package.relation.${relation}.title`)}>
        <p>{t(`package.relation.${relation}.text`)}</p>
      </Banner>
      {changes === undefined || relation === 'same' ? undefined : (
        <PackageChanges changes={changes} assembly={assembly} />
      )}
      {info.cards === 0 ? (
        <Banner tone="cure" title={t('package.noCards')}>
          <p>{t('package.noCardsText')}</p>
        </Banner>
      ) : undefined}
      <Row>
        {useful ? (
          <Button tone="primary" large onClick={onTake}>
            {t('package.take')}
          </Button>
        ) : (
          <Button tone="primary" large onClick={() => goToAssembly({ id, title, date, place, role: 'desk' })}>
            {t('package.openAssembly')}
          </Button>
        )}
        {relation === 'older' ? (
          <Button tone="quiet" onClick={onOlder}>
            {t('olderList.open')}
          </Button>
        ) : undefined}
        <Button tone="quiet" onClick={onDrop}>
          {t('common.cancel')}
        </Button>
      </Row>
    </Panel>
  );
}
