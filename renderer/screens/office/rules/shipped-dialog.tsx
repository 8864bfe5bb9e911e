import { Radio } from '@mantine/core';
import { type AssemblyKind, assemblyKindSchema } from '@shared/domain/assembly';
import { defaultVotes } from '@shared/domain/rule-sets';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import type { AssemblyForm } from './assembly-form';
import { formOfRule } from './rule-form';

interface ShippedDialogProps {
  readonly form: AssemblyForm;
  readonly kind: AssemblyKind;
  readonly onTake: (votes: AssemblyForm['votes']) => void;
  readonly onClose: () => void;
}

/** Puts a shipped set in the place of the rules that are written. Nothing is saved by it. */
export function ShippedDialog({ form, kind, onTake, onClose }: ShippedDialogProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(kind);
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
        <Banner tone="cure" title={t('rules.shipped.replaces')}>
          <p>{t('rules.shipped.replacesHint')}</p>
        </Banner>
        <Row end>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" onClick={() => onTake(votesBy(form, chosen))}>
            {t('rules.shipped.take')}
          </Button>
        </Row>
      </Stack>
    </Dialog>
  );
}

/** The votes that are held, each with the rules that the set has for it, or else for its first vote. */
function votesBy({ votes }: AssemblyForm, kind: AssemblyKind): AssemblyForm['votes'] {
  const shipped = defaultVotes(kind);
  return votes.map((form) => {
    const { rules = [] } = shipped.find(({ vote }) => vote === form.vote) ?? shipped[0] ?? {};
    return { ...form, rules: rules.map((rule) => formOfRule(rule, crypto.randomUUID())) };
  });
}
