import { Checkbox, SegmentedControl } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseForBoard, closeBoard, openBoard, renewBoard } from '../../../app/board';
import { BoardScreen } from '../../../board/board-screen';
import { useNow } from '../../../board/use-now';
import { Button } from '../../../components/button';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { useBoard } from '../../../stores/board-store';
import classes from './board-panel.module.css';

/** Opens and closes the board for the hall, chooses what it shows, and shows it small. */
export function BoardPanel({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const { openFor, choice, content } = useBoard();
  const isOpen = openFor === snapshot.assembly.id;
  const now = useNow();
  useEffect(() => void renewBoard(), [snapshot]);
  const shown = content?.title === snapshot.assembly.title ? content : undefined;
  return (
    <Panel title={t('boardPanel.title')} lede={t('boardPanel.lede')}>
      <div className={classes['columns']}>
        <Stack>
          <p role="status">
            {isOpen ? '● ' : '○ '}
            {t(isOpen ? 'boardPanel.isOpen' : 'boardPanel.isClosed')}
          </p>
          <Row>
            {isOpen ? (
              <Button onClick={() => void closeBoard()}>{t('boardPanel.close')}</Button>
            ) : (
              <Button tone="primary" onClick={() => void openBoard()}>
                {t('boardPanel.open')}
              </Button>
            )}
          </Row>
          <Choices />
          <p className={classes['quiet']}>{t('boardPanel.keys')}</p>
          <p className={classes['quiet']}>{t('boardPanel.whenLocked')}</p>
        </Stack>
        <div className={classes['preview']} role="img" aria-label={t('boardPanel.preview')}>
          <div className={classes['screen']} inert>
            {shown === undefined ? (
              <p>{t('boardPanel.reading')}</p>
            ) : (
              <BoardScreen state={{ content: { ...shown, ...look(choice) }, locked: false }} now={now} />
            )}
          </div>
        </div>
      </div>
    </Panel>
  );
}

/** What can change before new figures are there. */
function look({ first, appearance }: ReturnType<typeof useBoard.getState>['choice']) {
  return { first, appearance };
}

function Choices() {
  const { t } = useTranslation();
  const { choice } = useBoard();
  return (
    <>
      <div>
        <p id="board-first">{t('boardPanel.first')}</p>
        <SegmentedControl
          aria-labelledby="board-first"
          value={choice.first}
          onChange={(first) => void chooseForBoard({ ...choice, first })}
          data={[
            { value: 'present', label: t('boardPanel.firstPresent') },
            { value: 'accredited', label: t('boardPanel.firstAccredited') },
          ]}
        />
      </div>
      <div>
        <p id="board-appearance">{t('boardPanel.appearance')}</p>
        <SegmentedControl
          aria-labelledby="board-appearance"
          value={choice.appearance}
          onChange={(appearance) => void chooseForBoard({ ...choice, appearance })}
          data={[
            { value: 'dark', label: t('boardPanel.dark') },
            { value: 'light', label: t('boardPanel.light') },
          ]}
        />
      </div>
      <Checkbox
        checked={choice.blocked}
        onChange={({ currentTarget: { checked } }) => void chooseForBoard({ ...choice, blocked: checked })}
        label={t('boardPanel.blocked')}
      />
    </>
  );
}
