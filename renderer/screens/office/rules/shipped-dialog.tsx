import { Checkbox, Radio } from '@mantine/core';
import { type AssemblyKind, assemblyKindSchema } from '@shared/domain/assembly';
import { shippedRules } from '@shared/domain/rule-sets';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { delegationSentences, paymentSentences, quorumSentence } from '../../../i18n/rule-sentence';
import type { AssemblyForm } from './assembly-form';
import { shippedForm } from './shipped-form';
import classes from './settings.module.css';

interface ShippedDialogProps {
  readonly form: AssemblyForm;
  readonly kind: AssemblyKind;
  readonly onTake: (part: Partial<AssemblyForm>) => void;
  readonly onClose: () => void;
}

/** Puts a shipped set in the place of the rules that are written. Nothing is saved by it. */
export function ShippedDialog({ form, kind, onTake, onClose }: ShippedDialogProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(kind);
  const [settings, setSettings] = useState(false);
  return (
    <Dialog title={t('rules.shipped.title')} onClose={onClose}>
      <Stack>
        <Radio.Group
          label={t('rules.shipped.which')}
          value={chosen}
          onChange={(value) => setChosen(assemblyKindSchema.parse(value))}
        >
          <Stack>
            {assemblyKindSchema.options.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`kind.${one}`)}
                description={t(`newAssembly.kindHint.${one}`)}
                data-autofocus={one === kind || undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Checkbox
          label={t('rules.shipped.settings')}
          checked={settings}
          onChange={(event) => setSettings(event.currentTarget.checked)}
        />
        <UsualSettings kind={chosen} />
        <Banner tone="cure" title={t(settings ? 'rules.shipped.replacesAll' : 'rules.shipped.replaces')}>
          <p>{t(settings ? 'rules.shipped.replacesAllHint' : 'rules.shipped.replacesHint')}</p>
        </Banner>
        <Row end>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            tone="primary"
            onClick={() => onTake(shippedForm(form, { kind: chosen, settings }, () => crypto.randomUUID()))}
          >
            {t('rules.shipped.take')}
          </Button>
        </Row>
      </Stack>
    </Dialog>
  );
}

/** What is usual beside the right to vote at such an assembly, in words. */
function UsualSettings({ kind }: { readonly kind: AssemblyKind }) {
  const { t, i18n } = useTranslation();
  const { quorum, delegation, payments } = shippedRules(kind);
  const sentences = [
    quorumSentence(t, quorum),
    ...(delegation === undefined ? [] : delegationSentences(t, delegation)),
    ...paymentSentences(t, i18n.language, payments),
  ];
  return (
    <ul className={classes['usual']} aria-label={t('rules.shipped.usual')}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
