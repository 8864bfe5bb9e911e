import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/dialog';
import { KeyCap } from '../components/key-cap';
import { useSession } from '../stores/session-store';
import classes from './keys-overlay.module.css';

/** Every key that does something, in one list. */
export function KeysOverlay() {
  const { t } = useTranslation();
  const showKeys = useSession((state) => state.showKeys);
  const control = t('keys.control');
  const rows: readonly (readonly [caps: readonly string[], does: string])[] = [
    [['↑', '↓'], t('keys.choose')],
    [['Enter'], t('keys.enter')],
    [['1', '2', '3'], t('keys.identity')],
    [['Esc'], t('keys.escape')],
    [[control, 'Z'], t('keys.undo')],
    [['F8'], t('signOn.key')],
    [[control, 'O'], t('keys.open')],
    [['F12'], t('keys.lock')],
    [['?'], t('keys.help')],
  ];
  return (
    <Dialog title={t('keys.title')} onClose={() => showKeys(false)}>
      <table className={classes['table']}>
        <tbody>
          {rows.map(([caps, does]) => (
            <tr key={does}>
              <th scope="row" aria-label={caps.join(' ')}>
                <span className={classes['keys']}>
                  {caps.map((cap) => (
                    <KeyCap key={cap} name={cap} />
                  ))}
                </span>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
