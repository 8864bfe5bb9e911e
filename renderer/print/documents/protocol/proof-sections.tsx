import { shortHash } from '@shared/lib/short-hash';
import type { TFunction } from 'i18next';
import { formatCount, formatDateAndTime } from '../../../i18n/format';
import type { FlowBlock } from '../../flow-pages';
import { NumberCell, Signatures, TableRow } from '../document-parts';
import documentClasses from '../documents.module.css';
import classes from '../hall-documents.module.css';
import { coverageBlocks } from '../hall-parts';
import { type Protocol, type Section, paragraph } from './section';

export const DESK_COLUMNS = '1fr 20mm 24mm 50mm 34mm';

/** Desks with the ends of their logs, and the digest of the register: what proves all of it later. */
export function proofSection(t: TFunction, { desks, digest, coverage }: Protocol): Section {
  const blocks: readonly FlowBlock[] = [
    ...desks.map((desk, at): FlowBlock => ({
      key: `desk-${at}`,
      under: 'desks',
      content: (
        <TableRow
          columns={DESK_COLUMNS}
          cells={[
            desk.name,
            <NumberCell key="events">{formatCount(desk.events)}</NumberCell>,
            <NumberCell key="accredited">
              {desk.accredited === undefined ? '' : formatCount(desk.accredited)}
            </NumberCell>,
            <span key="head" className={classes['mono']}>
              {desk.head === undefined ? '–' : shortHash(desk.head.hash)}
            </span>,
            <span key="closed" className={classes['small']}>
              {desk.closedAt === undefined ? '–' : formatDateAndTime(desk.closedAt)}
            </span>,
          ]}
        />
      ),
    })),
    ...paragraph('head-text', t('protocol.headText'), 'soft'),
    {
      key: 'digest',
      content: (
        <div className={classes['digest']}>
          <p className={classes['strong']}>{t('protocol.digest')}</p>
          <p className={documentClasses['digest']}>{(digest.match(/.{1,4}/g) ?? []).join(' ')}</p>
          <p className={classes['soft']}>{t('protocol.digestText')}</p>
        </div>
      ),
    },
    ...coverageBlocks(t, 'coverage', coverage),
  ];
  return { key: 'proof', title: t('protocol.proof'), blocks };
}

/** Room for four people to sign. */
export function signaturesSection(t: TFunction): Section {
  const rows = [
    ['signedOffice', 'signedCommission'],
    ['signedChair', 'signedKeeper'],
  ] as const;
  return {
    key: 'signatures',
    title: t('protocol.signatures'),
    blocks: rows.map((row, at) => ({
      key: row[0],
      keepWithNext: at < rows.length - 1,
      content: <Signatures t={t} parties={row.map((who) => ({ caption: t(`protocol.${who}`), name: '' }))} />,
    })),
  };
}
