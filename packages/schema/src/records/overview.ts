import { z } from 'zod';
import { Location } from './location.ts';

export const OverviewItem = z
  .object({
    marker: z.string().meta({ description: 'Ordinal as printed, or empty.' }),
    text: z
      .string()
      .meta({ description: 'Without the ordinal, without white space; names also without a final 。' }),
    location: Location,
  })
  .meta({ description: 'One entry of a list in the overview: a duty, a body, a unit.' });

export const Overview = z
  .object({
    cover: z.object({
      title: z.string().meta({ description: 'The lines of the cover as printed, joined.' }),
      fiscalYear: z.int().nullable(),
      department: z.string(),
      date: z.string().nullable().meta({
        description:
          'Date of publication, ISO 8601 (`2025-08-23`, `2025-08` where no day is printed); `null` if none is printed.',
      }),
    }),
    duties: z.array(OverviewItem),
    bodies: z.array(OverviewItem).meta({ description: '内设机构' }),
    bodiesTold: z
      .int()
      .nullable()
      .meta({ description: 'How many bodies the text says there are; `null` if it does not.' }),
    units: z
      .array(OverviewItem)
      .meta({ description: 'Units whose accounts are in the report (决算编制范围).' }),
  })
  .meta({
    description:
      'What a report says of itself before the tables: 封面, 部门职责, 内设机构, 部门决算单位构成.',
  });

export const GlossaryTerm = z
  .object({
    marker: z.string().meta({ description: 'Ordinal as printed, or empty.' }),
    term: z.string(),
    definition: z.string(),
    location: Location,
  })
  .meta({ description: 'One entry of 名词解释.' });
