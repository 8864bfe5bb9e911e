import { TextInput } from '@mantine/core';
import { type Assembly, assemblySchema } from '@shared/domain/assembly';
import { USUAL_DESK_RULES } from '@shared/domain/desk-rules';
import { shippedRules } from '@shared/domain/rule-sets';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OpeningFailure, createAssembly, goTo } from '../../app/session';
import { Button } from '../../components/button';
import { Message } from '../../components/message';
import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';
import { failureText } from '../../i18n/failure-text';
import { clearDraft, useDraft } from '../../lib/use-draft';
import { DeskRulesFields } from './desk-rules-fields';
import { HomeFrame } from './home-frame';
import { KindField } from './kind-field';
import { RetentionField, suggestedDay } from './retention-field';

type Step =
  | { readonly step: 'asking' }
  | { readonly step: 'making' }
  | { readonly step: 'failed'; readonly failure: OpeningFailure };

/** The most characters in a title, a place or a unit. */
const TEXT_LIMIT = 200;
const NOTHING_WRITTEN = { title: '', date: '', place: '', unit: '' };
/** What is typed stays through a lock. */
const DRAFT = 'new-assembly';
const fields = ['title', 'date', 'place', 'unit'] as const;

/** Creates an assembly of which this computer becomes the office. */
export function NewAssemblyScreen() {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>({ step: 'asking' });
  const [form, setForm] = useDraft(`${DRAFT}/texts`, NOTHING_WRITTEN);
  const [kind, setKind] = useDraft<Assembly['kind']>(`${DRAFT}/kind`, 'conference');
  const [deskRules, setDeskRules] = useDraft(`${DRAFT}/desk-rules`, USUAL_DESK_RULES);
  /** Undefined: as suggested. */
  const [chosenDay, setChosenDay] = useDraft<string | undefined>(`${DRAFT}/day`, undefined);
  const [tried, setTried] = useState(false);

  const destroyAfter = chosenDay ?? suggestedDay(form.date);
  const dayFault = destroyAfter !== '' && destroyAfter < form.date ? t('retention.missing') : undefined;

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const parsed = assemblySchema.safeParse({
      ...form,
      kind,
      id: crypto.randomUUID(),
      ...shippedRules(kind),
      ...(deskRules !== USUAL_DESK_RULES && { deskRules }),
      ...(destroyAfter !== '' && { destroyAfter }),
    });
    if (!parsed.success || dayFault !== undefined || step.step === 'making') return;
    setStep({ step: 'making' });
    const made = await createAssembly(parsed.data);
    if (made.ok) clearDraft(DRAFT);
    else setStep({ step: 'failed', failure: made.error });
  };

  const cancel = () => {
    clearDraft(DRAFT);
    void goTo('home');
  };

  const fieldError = (field: (typeof fields)[number]) => {
    if (assemblySchema.shape[field].safeParse(form[field]).success) return undefined;
    return form[field].trim() === '' || field === 'date'
      ? t(`newAssembly.${field}Missing`)
      : t('newAssembly.notPlainText', { count: TEXT_LIMIT });
  };

  return (
    <HomeFrame>
      <Page title={t('newAssembly.title')} lede={t('newAssembly.lede')}>
        <Stack narrow>
          <form onSubmit={(event) => void submit(event)} aria-label={t('newAssembly.title')} noValidate>
            <Panel>
              {fields.map((field) => (
                <TextInput
                  key={field}
                  type={field === 'date' ? 'date' : 'text'}
                  label={t(`newAssembly.${field === 'title' ? 'name' : field}`)}
                  placeholder={field === 'date' ? '' : t(`newAssembly.${field}Example`)}
                  value={form[field]}
                  {...(field === 'date' ? {} : { maxLength: TEXT_LIMIT })}
                  onChange={(event) => setForm({ ...form, [field]: event.currentTarget.value })}
                  error={tried && fieldError(field)}
                  autoFocus={field === 'title'}
                />
              ))}
              <KindField kind={kind} onChange={setKind} />
              <DeskRulesFields rules={deskRules} onChange={setDeskRules} />
              <RetentionField
                day={destroyAfter}
                onChange={setChosenDay}
                fault={tried ? dayFault : undefined}
              />
              {step.step === 'failed' ? <Message text={failureText(t, step.failure)} /> : undefined}
              <Row>
                <Button tone="primary" large type="submit" busy={step.step === 'making'}>
                  {t('newAssembly.create')}
                </Button>
                <Button tone="quiet" onClick={cancel}>
                  {t('common.cancel')}
                </Button>
              </Row>
            </Panel>
          </form>
        </Stack>
      </Page>
    </HomeFrame>
  );
}
