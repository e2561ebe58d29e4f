import type { Random } from '../fuzz/random.ts';

/** What the pages speak of: made up. */
const nouns = [
  'harbours',
  'fishing vessels',
  'rural libraries',
  'bus routes',
  'apprentices',
  'grants',
  'orchards',
  'water permits',
  'clinics',
  'bridges',
  'school meals',
  'ferries',
  'housing loans',
  'nurseries',
  'archives',
];
const places = [
  'Northfield',
  'Aldermoor',
  'East Carrow',
  'Lindale',
  'Port Stevin',
  'Kestrel Bay',
  'Upper Wythe',
  'Grantham Vale',
  'Tarn',
  'Saltmarsh',
  'Ostrava Hill',
  'Melby',
  'Rookwood',
  'Dunmere',
  'Fairholt',
  'Quillan',
  'Hartsea',
  'Brim',
];
const kinds = [
  'Wages and salaries',
  'Travel',
  'Equipment',
  'Printing and reproduction',
  'Rent, communications and utilities',
  'Supplies and materials',
  'Contracts',
  'Insurance claims',
  'Land and structures',
  'Benefits for former personnel',
  'Interest and dividends',
  'Refunds',
  'Advisory services',
  'Operation and maintenance of facilities',
];
const measures = [
  'Number of sites',
  'Share',
  'Budget authority',
  'Outlays',
  'Population',
  'Change from previous year',
  'Rate per 1,000',
  'Estimated cost',
  'Actual',
  'Planned',
  'Staff',
  'Average length',
  'Total hours',
  'Area',
  'Trips per day',
];
const clauses = [
  'The number of {n} rose in most districts',
  'Fewer {n} were reported than in earlier years',
  'the survey covered all {n} with a permit',
  'funds for {n} are released twice a year',
  'no district had to close its {n}',
  'the office will review {n} again next spring',
  'responses were weighted by the size of the district',
  'earlier estimates were revised in 2009',
  'about 1,240 households took part',
  'the costs remained below 3.5 percent of the budget',
];
const remarks = [
  'Reports are due within thirty days of the end of the quarter',
  'Applies to new permits only',
  'Staff visit every site once a year and record its state',
  'Fees are waived for schools',
  'Provides loans to towns that repair their water mains',
  'Pending',
  'Under review by the council',
  'Trains volunteers in the care of old books',
  'No change',
  'Funding ends with the programme in 2014',
  'Gathers yearly data on catches and prices',
  'Open to all residents',
  'Approved',
  'Partly in place',
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const noun = ({ pick }: Random): string => pick(nouns);
export const sentence = (random: Random): string => {
  const clause = (): string => random.pick(clauses).replace('{n}', noun(random));
  return `${capital(clause())}${random.chance(0.6) ? `, and ${clause()}` : ''}.`;
};
export const paragraph = (random: Random, sentences: number): string =>
  Array.from({ length: sentences }, () => sentence(random)).join(' ');
export const remark = ({ pick }: Random): string => pick(remarks);
export const measure = ({ pick }: Random): string => pick(measures);

/** Labels of rows, no two alike. */
export function labels({ pick, next }: Random, count: number): string[] {
  const all = [...pick([places, kinds])];
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [all[i], all[j]] = [all[j] ?? '', all[i] ?? ''];
  }
  return Array.from({ length: count }, (_, i) =>
    i < all.length ? (all[i] ?? '') : `${all[i % all.length]} ${Math.floor(i / all.length) + 1}`,
  );
}
