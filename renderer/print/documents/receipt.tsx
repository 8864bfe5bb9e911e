import type { DocumentOf } from '@shared/print/documents';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDate, formatDateAndTime, formatMemberNumber, formatMoney } from '../../i18n/format';
import { Sheets } from '../sheets';
import classes from './receipt.module.css';

const A6 = { widthMm: 105, heightMm: 148 };
/** As many lines as stand on one sheet beside everything else. */
const LINES = 10;

type Receipt = DocumentOf<'receipt'>;

/** The person's copy of a receipt, A6. Whoever paid for more years than stand on one sheet gets several. */
export function ReceiptSheet({ document }: { readonly document: Receipt }) {
  const { t } = useTranslation(undefined, { lng: document.language });
  const sheets = Math.max(1, Math.ceil(document.items.length / LINES));
  return (
    <Sheets
      size={A6}
      count={sheets}
      page={(index) => (
        <div className={classes['page']}>
          <Head t={t} document={document} />
          <Items t={t} document={document} from={index * LINES} />
          {index === sheets - 1 ? <Total t={t} document={document} /> : undefined}
          <Foot t={t} document={document} page={index + 1} pages={sheets} />
        </div>
      )}
    />
  );
}

interface PartProps {
  readonly t: TFunction;
  readonly document: Receipt;
}

function isReversal({ reverses }: Receipt): boolean {
  return reverses !== undefined;
}

function Head({ t, document }: PartProps) {
  const { assembly, deskName, receipt, name, number } = document;
  return (
    <header>
      <p className={classes['assembly']}>{assembly.title}</p>
      <p className={classes['quiet']}>
        {[assembly.unit, formatDate(assembly.date), assembly.place].join(' · ')}
      </p>
      <div className={classes['title']}>
        <h1>{t(`paper.receipt.${isReversal(document) ? 'reversal' : 'payment'}`)}</h1>
        <p className={classes['number']}>{t('paper.receipt.number', { receipt })}</p>
      </div>
      <p className={classes['quiet']}>{t('paper.receipt.atDesk', { desk: deskName })}</p>
      <p className={classes['name']}>{name}</p>
      {number === undefined ? undefined : (
        <p className={classes['quiet']}>
          {t('paper.receipt.memberNumber', { number: formatMemberNumber(number) })}
        </p>
      )}
    </header>
  );
}

function Items({ t, document, from }: PartProps & { readonly from: number }) {
  const { items, language } = document;
  return (
    <ul className={classes['items']}>
      {items.slice(from, from + LINES).map((item, at) => {
        const what = t(`paper.receipt.for.${item.for}`);
        return (
          <li key={at} className={classes['item']}>
            <span>{item.year === undefined ? what : t('paper.receipt.year', { what, year: item.year })}</span>
            <span className={classes['mono']}>{formatMoney(item.cents, language)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Total({ t, document }: PartProps) {
  const { items, language, means, reverses, reversedBy } = document;
  const total = items.reduce((sum, { cents }) => sum + cents, 0);
  const back = isReversal(document);
  return (
    <div>
      <div className={classes['total']}>
        <span>{t(`paper.receipt.${back ? 'back' : 'means'}.${means}`)}</span>
        <span className={classes['mono']}>
          {back ? '−' : ''}
          {formatMoney(total, language)}
        </span>
      </div>
      {reverses === undefined ? undefined : (
        <p className={classes['note']}>{t('paper.receipt.reverses', { receipt: reverses })}</p>
      )}
      {reversedBy === undefined ? undefined : (
        <p className={classes['note']}>{t('paper.receipt.reversedBy', { receipt: reversedBy })}</p>
      )}
    </div>
  );
}

function Foot({
  t,
  document: { at, operator },
  page,
  pages,
}: PartProps & { readonly page: number; readonly pages: number }) {
  return (
    <footer className={classes['foot']}>
      <div className={classes['line']} />
      <div className={classes['footLine']}>
        <span>{t('paper.receipt.signature', { name: operator })}</span>
        <span>{formatDateAndTime(at)}</span>
      </div>
      {pages > 1 ? <p>{t('documents.page', { page, pages })}</p> : undefined}
    </footer>
  );
}
