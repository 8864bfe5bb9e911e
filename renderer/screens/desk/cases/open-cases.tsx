import type { EventRef } from '@shared/domain/events';
import type { MemberKey } from '@shared/domain/ids';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { Button } from '../../../components/button';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import type { CaseView, Snapshot } from '../../../roll-worker/engine-api';
import { CaseBox } from './case-box';
import classes from './open-cases.module.css';

interface OpenCasesProps {
  readonly snapshot: Snapshot;
  readonly onOpen: (member: MemberKey) => void;
}

/** Contested cases that are open, and those of people who are on no list: nobody would find them by search. */
export function OpenCases({ snapshot, onOpen }: OpenCasesProps) {
  const { t } = useTranslation();
  const cases = useCases(snapshot);
  const [shown, setShown] = useState<EventRef>();
  const listed = cases.filter(({ status, member }) => status === 'open' || member === undefined);
  if (listed.length === 0) return undefined;
  const isShown = ({ case: { deskId, seq } }: CaseView) => shown?.deskId === deskId && shown.seq === seq;
  return (
    <Panel title={t('deskCase.list')}>
      <ul className={classes['list']}>
        {listed.map((view) => (
          <li key={`${view.case.deskId}-${view.case.seq}`}>
            <Row>
              <span className={classes['label']}>{view.label}</span>
              <span className={classes['name']}>
                {view.name}
                {view.member === undefined ? ` · ${t('deskCase.notOnList')}` : ''} ·{' '}
                {t(`deskCaseStatus.${view.status}`)}
              </span>
              <Button
                tone="quiet"
                {...(!isShown(view) && { 'aria-label': t('deskCase.showOf', { label: view.label }) })}
                onClick={() =>
                  view.member === undefined
                    ? setShown(isShown(view) ? undefined : view.case)
                    : onOpen(view.member)
                }
              >
                {t(isShown(view) ? 'deskCase.close' : 'deskCase.show')}
              </Button>
            </Row>
            {isShown(view) ? <CaseBox view={view} snapshot={snapshot} /> : undefined}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** All cases known here, read anew after each change. */
function useCases(snapshot: Snapshot): readonly CaseView[] {
  const [cases, setCases] = useState<readonly CaseView[]>([]);
  useEffect(() => {
    let wanted = true;
    void engine()
      .cases()
      .then((found) => {
        if (wanted) setCases(found);
      });
    return () => {
      wanted = false;
    };
  }, [snapshot]);
  return cases;
}
