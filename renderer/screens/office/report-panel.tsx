import type { SaveKind } from '@shared/ipc/contract';
import type { Result } from '@shared/lib/result';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/panel';
import { type Report, SaveButton } from '../../components/save-button';
import type { ExportFailure } from '../../roll-worker/engine-api';

interface ReportPanelProps {
  readonly name: 'upload' | 'blocked' | 'log';
  readonly kind: SaveKind;
  readonly make: () => Promise<Result<Report, ExportFailure>>;
  /** The same on paper. */
  readonly children?: ReactNode;
}

/** One report: what it holds, for whom it is, and a button that saves it. */
export function ReportPanel({ name, kind, make, children }: ReportPanelProps) {
  const { t } = useTranslation();
  return (
    <Panel title={t(`reports.${name}.title`)} lede={t(`reports.${name}.lede`)}>
      {children}
      <SaveButton
        label={t(`reports.${name}.act`)}
        tone={children === undefined ? 'primary' : 'plain'}
        kind={kind}
        make={make}
      />
    </Panel>
  );
}
