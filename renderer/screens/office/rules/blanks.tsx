import { MultiSelect, NativeSelect, TagsInput, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../i18n/format';
import { countryName } from '../../../i18n/rule-sentence';
import classes from './blanks.module.css';
import { type Blank, MEMBERSHIP_KINDS, type RuleForm, SPAN_UNITS } from './rule-form';
import type { BlankProps } from './rule-row';
import type { PreviewView } from './use-rules-preview';

interface TextBlankProps extends BlankProps {
  readonly blank: Exclude<Blank, 'names' | 'below'>;
  readonly width: string;
  readonly type?: 'text' | 'date';
  readonly suffix?: string;
  readonly placeholder?: string;
}

/** A short text within a sentence. */
export function TextBlank(props: TextBlankProps) {
  const { form, blank, width, type = 'text', suffix, placeholder = '', idOf, faultOf, set } = props;
  const { t } = useTranslation();
  return (
    <TextInput
      id={idOf(blank)}
      type={type}
      aria-label={t(`rules.blank.${blank}`)}
      placeholder={placeholder}
      value={form.values[blank] ?? ''}
      onChange={(event) => set(blank, event.currentTarget.value)}
      error={faultOf(blank)}
      w={width}
      maxLength={200}
      rightSection={suffix === undefined ? undefined : <span aria-hidden="true">{suffix}</span>}
    />
  );
}

/** A whole number within a sentence. */
export function NumberBlank(props: Omit<TextBlankProps, 'width'>) {
  return <TextBlank {...props} width="4.5rem" />;
}

interface SpanBlankProps extends BlankProps {
  readonly count: 'grace' | 'count';
  readonly unit: 'graceUnit' | 'unit';
  readonly placeholder?: string;
}

/** A span of time: so many days, weeks or months. */
export function SpanBlank({ count, unit, ...props }: SpanBlankProps) {
  const { t } = useTranslation();
  const { form, idOf, set } = props;
  const many = { count: 2, shown: '' };
  return (
    <>
      <NumberBlank {...props} blank={count} />
      <NativeSelect
        id={idOf(unit)}
        aria-label={t(`rules.blank.${unit}`)}
        value={form.values[unit] ?? 'weeks'}
        onChange={(event) => set(unit, event.currentTarget.value)}
        data={SPAN_UNITS.map((value) => ({ value, label: t(`ruleTerm.span.${value}`, many).trim() }))}
        w="8rem"
      />
    </>
  );
}

const CLASSES = {
  pill: classes['pill'] ?? '',
  inputField: classes['field'] ?? '',
  dropdown: classes['menu'] ?? '',
  option: classes['item'] ?? '',
};

/** Which kinds of membership. */
export function KindsBlank({ form, idOf, faultOf, setNames }: BlankProps) {
  const { t } = useTranslation();
  return (
    <MultiSelect
      id={idOf('names')}
      className={classes['wide'] ?? ''}
      aria-label={t('rules.blank.kinds')}
      classNames={CLASSES}
      data={MEMBERSHIP_KINDS.map((value) => ({ value, label: t(`membership.${value}`) }))}
      value={[...form.names]}
      onChange={setNames}
      error={faultOf('names')}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
}

/** Which citizenships, by the names of countries. */
export function CountriesBlank({ form, idOf, faultOf, setNames }: BlankProps) {
  const { t, i18n } = useTranslation();
  const countries = useMemo(() => countriesOf(i18n.language), [i18n.language]);
  return (
    <MultiSelect
      id={idOf('names')}
      className={classes['wide'] ?? ''}
      aria-label={t('rules.blank.countries')}
      classNames={CLASSES}
      data={countries}
      value={[...form.names]}
      onChange={setNames}
      error={faultOf('names')}
      searchable
      nothingFoundMessage={t('rules.nothingFound')}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
}

/** Not the code of a country that has become another, as DD and SU. */
function isCurrent(code: string): boolean {
  return new Intl.Locale(`und-${code}`).region === code;
}

/** Codes that name no country. */
const NO_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

function countriesOf(language: string): { value: string; label: string }[] {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const names = new Map<string, string>();
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = countryName(language, code);
    if (name !== code && !NO_COUNTRIES.has(code) && isCurrent(code)) names.set(code, name);
  }
  const order = new Intl.Collator(language);
  return [...names]
    .map(([value, name]) => ({ value, label: `${name} (${value})` }))
    .sort((a, b) => order.compare(a.label, b.label));
}

/** Units or constituencies, as the roll names them, each with its members; others can be typed. */
export function NamesBlank({ form, view, idOf, faultOf, setNames }: BlankProps) {
  const { t } = useTranslation();
  const known = useMemo(() => namesOnRoll(form, view.preview), [form, view.preview]);
  const isUnit = form.rule === 'unit';
  return (
    <TagsInput
      id={idOf('names')}
      className={classes['wide'] ?? ''}
      aria-label={t(isUnit ? 'rules.blank.units' : 'rules.blank.constituencies')}
      classNames={CLASSES}
      placeholder={form.names.length > 0 ? '' : t(isUnit ? 'rules.chooseUnits' : 'rules.chooseNames')}
      data={[...known.keys()]}
      value={[...form.names]}
      onChange={(names) => setNames([...new Set(names.map((name) => name.trim()).filter(Boolean))])}
      renderOption={({ option }) => (
        <span className={classes['option']}>
          <span>{option.value}</span>
          <span className={classes['count']}>{formatCount(known.get(option.value) ?? 0)}</span>
        </span>
      )}
      error={faultOf('names')}
      acceptValueOnBlur
      limit={50}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
}

/** Names that can be chosen, with their members. Of one name at several levels, the most. */
function namesOnRoll(
  { rule, values }: RuleForm,
  preview: PreviewView['preview'],
): ReadonlyMap<string, number> {
  if (preview === undefined) return new Map();
  const of = values.of === 'state' || values.of === 'municipality' ? values.of : 'federal';
  const rows = rule === 'unit' ? preview.units : preview.constituencies[of];
  const found = new Map<string, number>();
  for (const { name, members } of rows) found.set(name, Math.max(found.get(name) ?? 0, members));
  return found;
}
