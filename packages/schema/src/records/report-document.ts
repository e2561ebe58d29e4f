import { z } from 'zod';
import { schemaVersion } from '../version.ts';
import { Report } from './report.ts';

/** A document of a newer minor version has all that this one describes, so only the major one must fit. */
const sameMajor = new RegExp(`^${schemaVersion.split('.')[0]}\\.\\d+\\.\\d+$`);

export const ReportDocument = z
  .object({
    schemaVersion: z.string().regex(sameMajor).optional().meta({
      description:
        'Version of the schema that the document was written by; `normalizeReport` itself gives a report without it.',
    }),
    ...Report.shape,
  })
  .meta({ description: 'What `--format json` writes: the report, with the version of its schema in front.' });
