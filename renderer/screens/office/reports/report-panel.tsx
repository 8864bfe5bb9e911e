import type { SaveKind } from '@shared/ipc/contract';
import type { Result } from '@shared/lib/result';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { type Report, SaveButton } from '../../../components/save-button';
import type { ExportFailure } from '../../../roll-worker/engine-api';
import type { ReportKind } from './report-kinds';

interface ReportPanelProps {
  readonly name: ReportKind;
  /** Why there is no such report here; absent: there is one. */
  readonly absent?: string | undefined;
  /** The report on paper, in a dialog. `label`: a verb and its object. */
  readonly paper?: { readonly label: string; readonly show: (onClose: () => void) => ReactNode };
  /** The report as a file: a table or, of the log, a line an entry. */
  readonly table?: {
    readonly label: string;
    readonly kind?: SaveKind;
    readonly make: () => Promise<Result<Report, ExportFailure>>;
  };
}

/** One report: what it is for, a look at it on paper, and the file. */
export function ReportPanel({ name, absent, paper, table }: ReportPanelProps) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  const title = t(`reports.${name}.title`);
  const lede = t(`reports.${name}.lede`);
  if (absent !== undefined) {
    return (
      <Panel title={title} lede={lede}>
        <p>{absent}</p>
      </Panel>
    );
  }
  return (
    <Panel title={title} lede={lede}>
      {paper === undefined ? undefined : (
        <Row>
          <Button tone="primary" onClick={() => setShown(true)}>
            {paper.label}
          </Button>
        </Row>
      )}
      {table === undefined ? undefined : (
        <SaveButton
          label={table.label}
          tone={paper === undefined ? 'primary' : 'plain'}
          kind={table.kind ?? 'table'}
          make={table.make}
        />
      )}
      {isShown ? paper?.show(() => setShown(false)) : undefined}
    </Panel>
  );
}
