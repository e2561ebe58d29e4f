import { z } from 'zod';
import { Classification, CodeName, SubjectLevel } from '../codes/entry.ts';

export const SubjectStatus = z.enum(['match', 'name-differs', 'contradicts', 'unknown', 'completed']).meta({
  description:
    "How a row's printed code and name stand to the code list of the report's year. `match`: the list knows the code under this name. `name-differs`: the list knows the code under another name or the name under another year. `contradicts`: besides, the printed name is the name of another code: one of the two is misprinted. `unknown`: the list says nothing reliable of the code. No list is whole, so this is no error. `completed`: only the last part of the code is printed, the rest is from the rows above.",
});

export const SubjectVerdict = z.enum(['matched', 'renamed', 'unlisted', 'contradicted']).meta({
  description:
    "What the code list says of a code and the name beside it. `matched`: the code has this name in the report's year. `renamed`: it had or gets it in another year. `unlisted`: the list has no such pair, which is no error. `contradicted`: the name is that of another code, and the code's own was read in reports, or is of a public list of that year, or the rows around it confirm it. `null` without a whole code or a printed name.",
});

export const Subject = z
  .object({
    classification: Classification,
    code: z.string().nullable().meta({
      description:
        'The whole code, joined, completed, without padding zeros; `null` where what is printed cannot be one.',
    }),
    name: z.string().nullable().meta({
      description: "The list's name of the code in the report's year; `null` where the list has none.",
    }),
    level: SubjectLevel.nullable(),
    parent: z.string().nullable().meta({
      description:
        'Code of the nearest subject above this one (of a 项 its 款, else its 类) that has a row in the same table.',
    }),
    parentRow: z.int().positive().nullable().meta({ description: "That row's number in the table." }),
    status: SubjectStatus,
    by: z.enum(['code', 'name']).meta({
      description:
        'Whether the code is from what is printed in its place or, where nothing is printed there, from the name.',
    }),
    listed: CodeName.shape.status.nullable().meta({
      description: 'Where the list has `name` from, as `status` of a name; `null` without a name.',
    }),
    verdict: SubjectVerdict.nullable(),
  })
  .meta({
    description:
      "What a row's code and name mean. The printed `code` and `name` of the row stay as they are.",
  });
