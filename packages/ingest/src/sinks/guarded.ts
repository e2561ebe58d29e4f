import { guardFormula } from '@juesuan/schema';
import type { Column, Field } from '../rows/dataset.ts';

/**
 * A field as it can stand where a spreadsheet opens it: the rule of the command's own CSVs. Numbers, which are texts here
 * to stay exact, are left alone.
 */
export const guardedField = (field: Field, { type }: Column): Field =>
  typeof field === 'string' && (type === 'text' || type === 'json') ? guardFormula(field) : field;
