import { z } from 'zod';
import { Report } from '../records/report.ts';
import { schemaVersion } from '../version.ts';

/** A document of a newer minor version has all that this one describes, so only the major one must fit. */
const sameMajor = new RegExp(`^${schemaVersion.split('.')[0]}\\.\\d+\\.\\d+$`);

/** What `--format json` writes: the report, with the version of its schema in front. */
export const ReportDocument = z.object({
  /** Version of the schema that the document was written by; `normalizeReport` itself gives a report without it. */
  schemaVersion: z.string().regex(sameMajor).optional(),
  ...Report.shape,
});
export type ReportDocument = z.infer<typeof ReportDocument>;
