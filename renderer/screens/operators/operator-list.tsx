import type { Operator } from '@shared/ipc/contract';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';
import { OperatorMarks } from './operator-choices';
import classes from './operator-list.module.css';

interface OperatorListProps {
  readonly operators: readonly Operator[];
  /** The id of whoever is signed on. */
  readonly current: string | undefined;
  readonly onChange: (operator: Operator) => void;
  readonly onRemove: (operator: Operator) => void;
  readonly onAdd: () => void;
  readonly onBack: () => void;
}

/** The people of this computer, to be changed. */
export function OperatorList(props: OperatorListProps) {
  const { operators, current, onChange, onRemove, onAdd, onBack } = props;
  const { t } = useTranslation();
  return (
    <Stack narrow>
      <p>{t('operator.manageHint')}</p>
      <ul className={classes['list']} aria-label={t('signOn.people')}>
        {operators.map((operator) => (
          <li key={operator.id} className={classes['person']}>
            <span className={classes['text']}>
              <strong>{operator.name}</strong>
              <OperatorMarks operator={operator} current={operator.id === current} />
            </span>
            <Button tone="quiet" onClick={() => onChange(operator)}>
              {t('operator.edit', { name: operator.name })}
            </Button>
            {operator.owner === true || operator.id === current ? undefined : (
              <Button tone="quiet" onClick={() => onRemove(operator)}>
                {t('operator.removeShort', { name: operator.name })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Row>
        <Button tone="primary" onClick={onBack} data-autofocus>
          {t('operator.toChoice')}
        </Button>
        <Button onClick={onAdd}>{t('signOn.new')}</Button>
      </Row>
    </Stack>
  );
}
