import {
  accountWords,
  type ExtractedTable,
  indicatorGroups,
  indicatorKinds,
  overviewWords,
  publicMoneyWords,
  type TextLine,
} from '@juesuan/schema';
import { isNumber, moneyUnits, ofVocabulary } from '@juesuan/schema/words';
import { counts } from '../model/tolerances.ts';
import { matchKey } from '../words/key.ts';
import { plainKey } from '../words/plain.ts';
import { readHeading } from './prose/heading.ts';

const sumOfMoney = ofVocabulary(() => new RegExp(`\\d(?:${moneyUnits()})`, 'u'));
const indicatorWords = new Set(
  [...Object.values(indicatorGroups).flat(), ...indicatorKinds.flatMap(({ names }) => names)]
    .filter((name) => name.length > 2 && name.endsWith('指标'))
    .map(matchKey),
);

/**
 * Does what is read say something of accounts, so that it is a report without any of the public tables: a sum of money of the
 * accounts, a table of figures that prints a unit of money, an overview of whose they are, or pieces of a self-evaluation form?
 */
export function statesAccounts(text: readonly TextLine[], tables: readonly ExtractedTable[]): boolean {
  const whole = plainKey([...text.map((line) => line.text), ...tables.map(({ title }) => title)].join(''));
  if ([...indicatorWords].filter((word) => whole.includes(word)).length >= counts.wordsOfForm) return true;
  if (tables.some((table) => table.unit !== null && holdsFigure(table))) return true;
  const statesMoney = sumOfMoney().test(whole);
  if (!accountWords.some((word) => whole.includes(word)))
    return statesMoney && publicMoneyWords.some((word) => whole.includes(word));
  return statesMoney || tables.some(holdsFigure) || text.some((line) => isOfOverview(line.text));
}

const holdsFigure = ({ rows }: ExtractedTable): boolean =>
  rows.some(({ cells }) => cells.some(({ raw }) => isNumber(raw)));

function isOfOverview(line: string): boolean {
  const title = readHeading(line)?.title ?? '';
  return overviewWords.some((word) => plainKey(title).includes(word));
}
