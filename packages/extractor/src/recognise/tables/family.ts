import {
  accountWords,
  budgetTablePattern,
  departmentAccountWords,
  familyHeaders,
  governmentAccountWords,
  indicatorKinds,
  type ReportFamily,
  type TableKind,
} from '@juesuan/schema';
import { characters } from '../../model/tolerances.ts';
import { matchKey } from '../../words/key.ts';
import { plainKey } from '../../words/plain.ts';
import { titleKey } from '../../words/title-key.ts';
import { readTitleLine } from '../identity/title-line.ts';
import { isGovernmentTable, namesWholePlace } from './government.ts';

/** What the head and the header of a table say. */
export interface HeadedTable {
  title: string;
  kind: TableKind | null;
  department: string;
  headers: readonly string[];
}

/** Tables that no government has: their kind, under a title of the catalogue, makes a report a department's. */
const ofDepartments: ReadonlySet<TableKind> = new Set([
  'income',
  'expenditure',
  'appropriation_summary',
  'general_public_basic_expenditure',
]);
const ofBudgetHeader = new RegExp(familyHeaders.budget, 'u');
const ofAccountsHeader = new RegExp(familyHeaders.accounts, 'u');
const headed = (tables: readonly HeadedTable[], pattern: RegExp): boolean =>
  tables.some(({ headers }) => headers.some((header) => pattern.test(matchKey(header))));
const budgetTable = new RegExp(budgetTablePattern, 'u');
const includesOne = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.includes(word));

/**
 * What is published, by the titles of text and tables and by the headers: a budget names no 决算 where accounts do, a
 * government's accounts say so or are all of tables of a whole place.
 */
export function familyOf(lines: readonly string[], tables: readonly HeadedTable[]): ReportFamily {
  const keys = lines.map(plainKey);
  const short = keys.filter((key) => key.length <= characters.longestTitle && !/[。;]$/u.test(key));
  if (isGovernments(short, tables)) return 'government_accounts';
  const titled = short.some((key) => {
    const read = readTitleLine(key, 'accounts');
    return read !== null && (read.name !== '' || read.year !== null);
  });
  const ofAccounts = titled || short.some((key) => includesOne(key, departmentAccountWords));
  if (!ofAccounts && isBudget(short, tables)) return 'budget';
  if (
    ofAccounts ||
    tables.some(({ title }) => ofAccountsHeader.test(title)) ||
    headed(tables, ofAccountsHeader) ||
    tables.some(({ kind }) => kind !== null && kind !== 'other')
  )
    return 'final_accounts';
  const whole = keys.join('');
  const words = [...accountWords, ...indicatorKinds.flatMap(({ names }) => names.filter(isIndicator))];
  return includesOne(whole, words) ? 'final_accounts' : 'unknown';
}

const isIndicator = (name: string): boolean => name.endsWith('指标');

function isGovernments(titles: readonly string[], tables: readonly HeadedTable[]): boolean {
  const isDepartments =
    titles.some((key) => includesOne(key, departmentAccountWords)) ||
    tables.some(({ kind, department }) => department !== '' || (kind !== null && ofDepartments.has(kind)));
  if (isDepartments) return false;
  if (
    [...titles, ...tables.map(({ title }) => plainKey(title))].some((key) =>
      includesOne(key, governmentAccountWords),
    )
  )
    return true;
  return tables.length > 0 && tables.every(isOfGovernment);
}

const isOfGovernment = ({ kind, headers, ...caption }: HeadedTable): boolean =>
  kind === null || kind === 'other'
    ? namesWholePlace(caption.title)
    : isGovernmentTable(kind, caption, [headers]);

function isBudget(titles: readonly string[], tables: readonly HeadedTable[]): boolean {
  const isTitled = titles.some((key) => {
    const read = readTitleLine(key, 'budget');
    return read !== null && (read.name !== '' || read.year !== null);
  });
  const ofTables = tables.some(({ title }) => budgetTable.test(titleKey(title)));
  const namesAccounts = tables.some(({ title }) => ofAccountsHeader.test(title));
  if (namesAccounts) return false;
  // A budget may print the accounts of the year before beside its figures.
  if (isTitled) return true;
  return !headed(tables, ofAccountsHeader) && (ofTables || headed(tables, ofBudgetHeader));
}
