import type { Report } from '@juesuan/schema';
import { schemaVersion } from '@juesuan/schema';
import type { Problem } from '../problem.ts';
import { reportId } from './identified.ts';
import { roundedBoxes } from './points.ts';

/** What became of one input of `extract --ndjson`: a report or an error, never both. */
export interface ReportLine {
  /** As it was given; `null` where the stream broke before it. */
  name: string | null;
  report_id: string | null;
  /** As `--format json` has it. */
  report: ({ schemaVersion: string } & Report) | null;
  error: Problem | null;
}

export const reportLine = (name: string, report: Report): string =>
  line({ name, report_id: reportId(report), report: { schemaVersion, ...report }, error: null });

export const errorLine = (name: string | null, error: Problem): string =>
  line({ name, report_id: null, report: null, error });

/** The line feed is the last byte, so a line that was cut off shows. */
const line = (record: ReportLine): string => `${JSON.stringify(record, roundedBoxes)}\n`;
