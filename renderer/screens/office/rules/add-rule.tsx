import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Row } from '../../../components/row';
import type { VoteForm } from './assembly-form';
import classes from './blanks.module.css';
import { type RuleForm, newRuleForm, rulesToAdd } from './rule-form';

interface AddRuleProps {
  readonly form: VoteForm;
  readonly onAdd: (rule: RuleForm) => void;
}

/** The rules that aren't there yet, in a menu. */
export function AddRule({ form, onAdd }: AddRuleProps) {
  const { t } = useTranslation();
  const free = rulesToAdd(form.rules);
  if (free.length === 0) return undefined;
  return (
    <Row>
      <Menu position="bottom-start" transitionProps={{ duration: 0 }} returnFocus>
        <Menu.Target>
          <Button icon={<IconPlus size={18} aria-hidden="true" />}>{t('rules.add')}</Button>
        </Menu.Target>
        <Menu.Dropdown className={classes['menu'] ?? ''}>
          {free.map((name) => (
            <Menu.Item
              key={name}
              className={classes['item'] ?? ''}
              onClick={() => onAdd(newRuleForm(name, crypto.randomUUID()))}
            >
              {t(`rules.addable.${name}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Row>
  );
}
