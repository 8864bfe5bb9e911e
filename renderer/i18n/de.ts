import { cause } from './de/cause';
import { print } from './de/print';
import { account } from './de/account';
import { cards } from './de/cards';
import { board } from './de/board';
import { documents } from './de/documents';
import { protocol } from './de/protocol';
import { reports } from './de/reports';
import { hallDocuments } from './de/hall-documents';
import { conflict } from './de/conflict';
import { deskCards } from './de/desk-cards';
import { common } from './de/common';
import { custody } from './de/custody';
import { treasury } from './de/treasury';
import { obstacleKinds } from './de/obstacle-kind';
import { hall } from './de/hall';
import { door } from './de/door';
import { desk } from './de/desk';
import { deskHall } from './de/desk-hall';
import { dues } from './de/dues';
import { failure } from './de/failure';
import { tableImport } from './de/import';
import { obstacle } from './de/obstacle';
import { office } from './de/office';
import { mandateTable } from './de/mandate-table';
import { rules } from './de/rules';
import { ruleSentence } from './de/rule-sentence';
import { operators } from './de/operators';
import { refusal } from './de/refusal';
import { register } from './de/register';
import { start } from './de/start';
import { trust } from './de/trust';
import { strength } from './de/strength';

/** All German texts: the source of the keys. */
export const de = {
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
