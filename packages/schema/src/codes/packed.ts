import type { CodeName } from '../named.ts';
import { remembered } from '../words/remembered.ts';
import { type CodeLine, type OtherNameLine, type OtherNameUse, otherNameUses } from './lines.ts';

const letters: Readonly<Record<string, CodeName['status']>> = {
  o: 'observed',
  p: 'published',
  r: 'recalled',
  u: 'unverified',
};

/**
 * The lines of a code list as one text, a third of the size that they have as arrays of the years read one by one: years of
 * this century as two digits in runs (16-26), spans with four (-2018); a source that is a number counts documents.
 *
 * @example
 * packLines([['20805', '行政事业单位养老支出', 'observed', '2023|2024', '18']]); // '20805;行政事业单位养老支出;o;23-24;18'
 */
export const packLines = (lines: readonly CodeLine[]): string =>
  lines
    .map(([code, name, status, years, source]) => [code, name, status[0], packYears(years), source].join(';'))
    .join('\n');

/** The lines of a text made by {@link packLines}. */
export const unpackLines = (text: string): CodeLine[] =>
  text === ''
    ? []
    : text.split('\n').map((line) => {
        const [code = '', name = '', letter = '', years = '', source = ''] = line.split(';');
        const status = letters[letter];
        if (status === undefined) throw new TypeError(`${line} has no status`);
        return [code, name, status, unpackYears(years), source];
      });

/** Other names by their use, one text each. */
export type PackedOthers = Readonly<Partial<Record<OtherNameUse, string>>>;

/** The other names of a list as texts by their use. */
export const packOthers = (others: readonly OtherNameLine[]): PackedOthers =>
  Object.fromEntries(
    otherNameUses.map((use) => [
      use,
      packLines(others.filter(([own]) => own === use).map(([, ...line]) => line)),
    ]),
  );

/** The other names of texts made by {@link packOthers}. */
export const unpackOthers = (packed: PackedOthers): OtherNameLine[] =>
  otherNameUses.flatMap((use) => unpackLines(packed[use] ?? '').map((line) => [use, ...line] as const));

const century = 2000;

function packYears(years: string): string {
  const parts = years === '' ? [] : years.split('|');
  const spans = parts.filter((part) => part.includes('-'));
  const runs: [first: number, last: number][] = [];
  for (const year of parts.filter((part) => !part.includes('-')).map(Number)) {
    const run = runs.at(-1);
    if (run && run[1] === year - 1) run[1] = year;
    else runs.push([year, year]);
  }
  const short = (year: number) => String(year - century).padStart(2, '0');
  return [
    ...runs.map(([first, last]) => (first === last ? short(first) : `${short(first)}-${short(last)}`)),
    ...spans,
  ].join('|');
}

/** Hundreds of lines have the same years. */
const unpackYears = remembered((packed: string): string =>
  packed
    .split('|')
    .flatMap((part) => {
      const run = /^(\d\d)(?:-(\d\d))?$/.exec(part);
      if (run === null) return part === '' ? [] : [part];
      const [first, last] = [Number(run[1]), Number(run[2] ?? run[1])];
      return Array.from({ length: last - first + 1 }, (_, i) => String(century + first + i));
    })
    .join('|'),
);
