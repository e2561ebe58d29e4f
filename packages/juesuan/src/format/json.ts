import { schemaVersion, withMessages } from '@juesuan/schema';
import type { ReportFormat } from './identified.ts';
import { roundedBoxes } from './points.ts';

/** The normalised `Report` behind the version of its schema, pretty; several reports on one stream make an array. */
export const json: ReportFormat = {
  extension: '.json',
  before: (many) => (many ? '[\n' : ''),
  between: ',\n',
  after: (many) => (many ? '\n]\n' : '\n'),
  body: ({ report }, language = 'en') =>
    JSON.stringify({ schemaVersion, ...withMessages(report, language) }, roundedBoxes, 2),
};
