import { z } from 'zod';

/** 支出功能分类 or 支出经济分类. */
export const Classification = z.enum(['functional', 'economic']);
export type Classification = z.infer<typeof Classification>;

export const SubjectLevel = z.enum(['类', '款', '项']);
export type SubjectLevel = z.infer<typeof SubjectLevel>;

/** A name that a code has or had. */
export const CodeName = z.object({
  name: z.string().min(1),
  /** The first year of the name; `null` where it is not known. */
  from: z.int().nullable(),
  /** The last year of the name; `null` where it is not known or the name still holds. */
  to: z.int().nullable(),
  /** The years of the documents in which the name was read. */
  years: z.array(z.int()),
  /** Only an `observed` name, read beside its code in real reports, may make another printed name wrong. */
  status: z.enum(['observed', 'unverified']),
  source: z.string(),
});
export type CodeName = z.infer<typeof CodeName>;

/** One subject code (政府收支分类科目) and its names over the years. */
export const CodeEntry = z.object({
  classification: Classification,
  /** Functional: 3, 5 or 7 digits, economic: 3 or 5; never padded with zeros. */
  code: z.string().regex(/^\d{3}(\d{2}){0,2}$/),
  level: SubjectLevel,
  names: z.array(CodeName).min(1),
  /** Slips that reports print for the name. They find the code and are never its name. */
  aliases: z.array(z.string().min(1)),
});
export type CodeEntry = z.infer<typeof CodeEntry>;
