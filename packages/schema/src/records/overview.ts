import { z } from 'zod';
import { Location } from './location.ts';

/** One entry of a list in the overview: a duty, a body, a unit. */
export const OverviewItem = z.object({
  /** Ordinal as printed, or empty. */
  marker: z.string(),
  /** Without the ordinal, without white space; names also without a final 。 */
  text: z.string(),
  location: Location,
});
export type OverviewItem = z.infer<typeof OverviewItem>;

/** What a report says of itself before the tables: 封面, 部门职责, 内设机构, 部门决算单位构成. */
export const Overview = z.object({
  cover: z.object({
    /** The lines of the cover as printed, joined. */
    title: z.string(),
    fiscalYear: z.int().nullable(),
    department: z.string(),
    /** Date of publication, ISO 8601 (`2025-08-23`, `2025-08` where no day is printed); `null` if none is printed. */
    date: z.string().nullable(),
  }),
  duties: z.array(OverviewItem),
  /** 内设机构 */
  bodies: z.array(OverviewItem),
  /** How many bodies the text says there are; `null` if it does not. */
  bodiesTold: z.int().nullable(),
  /** Units whose accounts are in the report (决算编制范围). */
  units: z.array(OverviewItem),
});
export type Overview = z.infer<typeof Overview>;

/** One entry of 名词解释. */
export const GlossaryTerm = z.object({
  /** Ordinal as printed, or empty. */
  marker: z.string(),
  term: z.string(),
  definition: z.string(),
  location: Location,
});
export type GlossaryTerm = z.infer<typeof GlossaryTerm>;
