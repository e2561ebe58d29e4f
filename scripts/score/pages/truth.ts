import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fields, parseCsv } from 'juesuan/golden';

/**
 * One figure that a text states, read by a person. Lists are alternatives, each as right as the others; `*` is right
 * whatever was read, an empty alternative allows none.
 */
export interface TrueFact {
  text: string;
  /** Line of the text, counted from 1. */
  line: number;
  item: string[];
  measure: string[];
  value: string;
  unit: string[];
  /** Empty for what compares nothing. */
  direction: string;
  base: string[];
  /** `prose` is scored. What is no figure of the accounts (`aside`: staff, forms) or a table's (`cell`) may be read or not. */
  part: string;
}

/** What is known of a text besides its figures. */
export interface TrueText {
  text: string;
  /** What it states: `prose` has figures, a `form` or a `table` has them in cells only. */
  states: string;
  family: string[];
  department: string[];
  fiscalYear: string[];
  /** Kinds of its tables in order; `null` where they are not known. */
  kinds: string | null;
}

/** @param folder that of `facts.csv` and `texts.csv`; the texts of publishers where none is given */
export function readTruth(folder = import.meta.dirname): { facts: TrueFact[]; texts: TrueText[] } {
  return {
    facts: csvOf(join(folder, 'facts.csv')).map(trueFact),
    texts: csvOf(join(folder, 'texts.csv')).map(
      ({ text = '', states = '', family, department, fiscal_year, kinds }) => ({
        text,
        states,
        family: alternatives(family),
        department: alternatives(department),
        fiscalYear: alternatives(fiscal_year),
        kinds: kinds ?? null,
      }),
    ),
  };
}

const trueFact = ({
  text = '',
  line,
  item,
  measure,
  value = '',
  unit,
  direction = '',
  base,
  part = '',
}: Fields): TrueFact => ({
  text,
  line: Number(line),
  item: alternatives(item),
  measure: alternatives(measure),
  value,
  unit: alternatives(unit),
  direction,
  base: alternatives(base),
  part,
});

export const csvOf = (file: string): Fields[] => parseCsv(readFileSync(file, 'utf8'));

const alternatives = (field = ''): string[] => field.split('|');
