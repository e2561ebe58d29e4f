import { z } from 'zod';

export const Classification = z
  .enum(['functional', 'economic'])
  .meta({ description: '支出功能分类 or 支出经济分类.' });

export const SubjectLevel = z.enum(['类', '款', '项']);

export const CodeName = z
  .object({
    name: z.string().min(1),
    from: z
      .int()
      .nullable()
      .meta({ description: 'The first year of the name; `null` where it is not known.' }),
    to: z.int().nullable().meta({
      description: 'The last year of the name; `null` where it is not known or the name still holds.',
    }),
    years: z.array(z.int()).meta({ description: 'The years of the documents in which the name was read.' }),
    status: z.enum(['observed', 'published', 'recalled', 'unverified']).meta({
      description:
        'Where the name is from. `observed`: read beside its code in real reports; it may make another printed name wrong. `published`: of a public list; so may it in its years. `recalled`: from memory, twice the same; so may it where the rows around it agree. `unverified`: a hint.',
    }),
    source: z.string(),
  })
  .meta({ description: 'A name that a code has or had.' });

export const CodeEntry = z
  .object({
    classification: Classification,
    code: z
      .string()
      .regex(/^\d{3}(\d{2}){0,2}$/)
      .meta({ description: 'Functional: 3, 5 or 7 digits, economic: 3 or 5; never padded with zeros.' }),
    level: SubjectLevel,
    names: z.array(CodeName).min(1),
    aliases: z.array(z.string().min(1)).meta({
      description: 'Slips that reports print for the name. They find the code and are never its name.',
    }),
  })
  .meta({ description: 'One subject code (政府收支分类科目) and its names over the years.' });
