import type { Catalogue } from './catalogue';
import { cause } from './en/cause';
import { print } from './en/print';
import { account } from './en/account';
import { cards } from './en/cards';
import { board } from './en/board';
import { documents } from './en/documents';
import { protocol } from './en/protocol';
import { reports } from './en/reports';
import { hallDocuments } from './en/hall-documents';
import { conflict } from './en/conflict';
import { deskCards } from './en/desk-cards';
import { common } from './en/common';
import { custody } from './en/custody';
import { treasury } from './en/treasury';
import { obstacleKinds } from './en/obstacle-kind';
import { hall } from './en/hall';
import { door } from './en/door';
import { desk } from './en/desk';
import { deskHall } from './en/desk-hall';
import { dues } from './en/dues';
import { failure } from './en/failure';
import { tableImport } from './en/import';
import { obstacle } from './en/obstacle';
import { office } from './en/office';
import { mandateTable } from './en/mandate-table';
import { rules } from './en/rules';
import { ruleSentence } from './en/rule-sentence';
import { operators } from './en/operators';
import { refusal } from './en/refusal';
import { register } from './en/register';
import { start } from './en/start';
import { trust } from './en/trust';
import { strength } from './en/strength';

/** All English texts, complete. */
export const en: Catalogue = {
  ...common,
  ...start,
  ...custody,
  ...strength,
  ...desk,
  ...dues,
  ...deskHall,
  ...register,
  ...office,
  ...obstacle,
  ...rules,
  ...mandateTable,
  ...ruleSentence,
  ...operators,
  ...tableImport,
  ...failure,
  ...cause,
  ...refusal,
  ...trust,
  ...print,
  ...cards,
  ...account,
  ...board,
  ...documents,
  ...protocol,
  ...reports,
  ...hallDocuments,
  ...conflict,
  ...deskCards,
  ...treasury,
  ...obstacleKinds,
  ...hall,
  ...door,
};
