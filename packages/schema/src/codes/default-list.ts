import type { CodeEntry } from '../named.ts';
import { economicCodes } from './economic.ts';
import { functionalCodes } from './functional.ts';
import { functionalCodesOf2009 } from './functional-2009.ts';
import { type CodeList, createCodeList } from './list.ts';
import { revenueCodes } from './revenue.ts';

const entries = (): CodeEntry[] => [...functionalCodes(), ...revenueCodes(), ...economicCodes()];

let made: CodeList | null = null;
const list = (): CodeList => {
  made ??= createCodeList(entries());
  return made;
};

/**
 * The codes read in real reports and public lists, with those from memory as a hint; the edition of about 2009 is left out.
 * Plain data, made when it is first looked into: `JSON.stringify(codeList.entries)`.
 */
export const codeList: CodeList = {
  get entries() {
    return list().entries;
  },
  get byCode() {
    return list().byCode;
  },
  get byName() {
    return list().byName;
  },
};

/** The last year of which the edition of about 2009 says anything. */
const lastOfOldEdition = 2013;
let withOldEdition: CodeList | null = null;

/**
 * The library's own list for the reports of a year: up to 2013 with the codes of the edition of about 2009.
 *
 * @example
 * codeListOf(2024) === codeList; // true
 */
export function codeListOf(year: number | null): CodeList {
  if (year === null || year > lastOfOldEdition) return codeList;
  withOldEdition ??= createCodeList([...functionalCodesOf2009(), ...entries()]);
  return withOldEdition;
}
