import { cells } from './cells.ts';
import { facts } from './facts.ts';
import { forms, funding, indicators } from './forms.ts';

/** The families of records that a report gives to every output, by name. */
export const recordFamilies = { cells, facts, forms, indicators, funding } as const;
