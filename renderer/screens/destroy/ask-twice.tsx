import { TextInput, Textarea } from '@mantine/core';
import { longTextSchema } from '@shared/domain/ids';
import type { DestructionHurdle } from '@shared/domain/retention';
import type { AssemblyEntry } from '@shared/ipc/contract';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';
import { useDraft } from '../../lib/use-draft';

/** Leaves room for what the program has to add. */
const LONGEST_REASON = 1_900;

interface AskTwiceProps {
  readonly entry: AssemblyEntry;
  readonly hurdles: readonly DestructionHurdle[];
  readonly onDestroy: (reason: string) => void;
  readonly onBack: () => void;
}

/** The second question of rule S9: a reason, and the assembly's title typed by hand. */
export function AskTwice({ entry: { id, role, title }, hurdles, onDestroy, onBack }: AskTwiceProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useDraft(`destroy/${role}-${id}/reason`, '');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const given = longTextSchema.safeParse(reason);
  const isTitle = plain(typed) === plain(title);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (given.success && isTitle) onDestroy(given.data);
  };
  return (
    <Panel title={t('destroy.askedTitle')} lede={t('destroy.askedLede')}>
      <Banner
        tone="stop"
        sign="!"
        title={hurdles.map(({ kind }) => t(`destroy.hurdle.${kind}.title`)).join('. ')}
      />
      <form onSubmit={submit} aria-label={t('destroy.askedTitle')} noValidate>
        <Stack>
          <Textarea
            label={t('destroy.reason')}
            description={t('destroy.reasonHint')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={tried && !given.success && t('destroy.reasonMissing')}
            maxLength={LONGEST_REASON}
            minRows={2}
            autosize
            autoFocus
          />
          <TextInput
            label={t('destroy.retype', { title })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            error={tried && !isTitle && t('destroy.retypeWrong')}
            autoComplete="off"
          />
          <Row>
            <Button tone="stop" type="submit">
              {t('destroy.go')}
            </Button>
            <Button tone="quiet" onClick={onBack}>
              {t('common.cancel')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Panel>
  );
}

/** Without what nobody sees: how spaces and accents are written inside the computer. */
function plain(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ');
}
