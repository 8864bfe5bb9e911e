import type { Catalogue } from './catalogue';
import { cause } from './en/cause';
import { common } from './en/common';
import { custody } from './en/custody';
import { desk } from './en/desk';
import { failure } from './en/failure';
import { tableImport } from './en/import';
import { office } from './en/office';
import { refusal } from './en/refusal';
import { register } from './en/register';
import { start } from './en/start';
import { strength } from './en/strength';

/** All English texts, complete. */
export const en: Catalogue = {
  ...common,
  ...start,
  ...custody,
  ...strength,
  ...desk,
  ...register,
  ...office,
  ...tableImport,
  ...failure,
  ...cause,
  ...refusal,
};
