import { cause } from './de/cause';
import { common } from './de/common';
import { desk } from './de/desk';
import { failure } from './de/failure';
import { tableImport } from './de/import';
import { office } from './de/office';
import { refusal } from './de/refusal';
import { register } from './de/register';
import { start } from './de/start';

/** All German texts: the source of the keys. */
export const de = {
  ...common,
  ...start,
  ...desk,
  ...register,
  ...office,
  ...tableImport,
  ...failure,
  ...cause,
  ...refusal,
};
