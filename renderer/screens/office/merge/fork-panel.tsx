import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { eventSentence, whoDid } from '../../../i18n/event-text';
import { formatCount, formatMoment } from '../../../i18n/format';
import type { ForkedDelta } from '../../../roll-worker/engine-api';
import classes from './fork-panel.module.css';

interface ForkPanelProps {
  readonly fork: ForkedDelta;
  readonly fileName: string;
  readonly onNote: () => Promise<void>;
  readonly onSkip: () => void;
}

/** Two logs under one desk's name, side by side from where they part. Neither is merged (rule L10). */
export function ForkPanel({ fork, fileName, onNote, onSkip }: ForkPanelProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const { deskName: desk, seq } = fork;
  const note = () => {
    setBusy(true);
    void onNote();
  };
  return (
    <Panel title={t('fork.title', { desk })} lede={fileName}>
      <Banner tone="stop" title={t('fork.what', { seq: formatCount(seq) })} role="alert">
        <p>{t('fork.why')}</p>
        <p>{t('fork.now', { desk })}</p>
      </Banner>
      <div className={classes['stories']}>
        <Story title={t('fork.known')} story={fork.known} />
        <Story title={t('fork.other')} story={fork.other} />
      </div>
      <Row>
        <Button tone="primary" busy={busy} onClick={note}>
          {t('fork.act')}
        </Button>
        <Button onClick={onSkip}>{t('merge.skip')}</Button>
      </Row>
    </Panel>
  );
}

function Story({ title, story }: { readonly title: string; readonly story: ForkedDelta['known'] }) {
  const { t } = useTranslation();
  const more = story.events - story.first.length;
  return (
    <section className={classes['story']} aria-label={title}>
      <h3 className={classes['title']}>{title}</h3>
      <p className={classes['count']}>
        {t('fork.events', { count: story.events, shown: formatCount(story.events) })}
      </p>
      <ol>
        {story.first.map((entry) => (
          <li key={entry.event.seq} className={classes['entry']}>
            <span className={classes['seq']}>{entry.event.seq}</span>
            <div>
              <p>{eventSentence(t, entry)}</p>
              <p className={classes['count']}>
                {formatMoment(entry.at)} · {whoDid(t, entry)}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {more > 0 ? (
        <p className={classes['count']}>{t('fork.more', { count: more, shown: formatCount(more) })}</p>
      ) : undefined}
    </section>
  );
}
