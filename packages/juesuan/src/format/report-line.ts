import { type Language, type Report, schemaVersion, withMessages } from '@juesuan/schema';
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

export const reportLine = (name: string, report: Report, language: Language): string =>
  line({
    name,
    report_id: reportId(report),
    report: { schemaVersion, ...withMessages(report, language) },
    error: null,
  });

export const errorLine = (name: string | null, error: Problem): string =>
  line({ name, report_id: null, report: null, error });

/** The line feed is the last byte, so a line that was cut off shows. */
const line = (record: ReportLine): string => `${JSON.stringify(record, roundedBoxes)}\n`;
