import { z } from 'zod';
import { type DiagnosticTemplateCode, diagnosticTemplates } from '../messages/diagnostics.ts';
import { Location } from './location.ts';

export const DiagnosticCode = z
  .enum(Object.keys(diagnosticTemplates) as [DiagnosticTemplateCode, ...DiagnosticTemplateCode[]])
  .meta({
    description:
      'Every diagnostic that reading a report can give. The code never changes; its sentences are under Messages.',
  });

export const DiagnosticParam = z
  .union([
    z.string(),
    z.number(),
    z.null(),
    z.array(z.string()),
    z.array(z.object({ title: z.string(), page: z.int().positive().nullable() })),
  ])
  .meta({
    description:
      'What a placeholder of a sentence is filled with: a printed text, a figure, words, or tables by title and page.',
  });

export const Diagnostic = z
  .object({
    code: DiagnosticCode,
    severity: z.enum(['error', 'warning', 'info']),
    message: z.string().optional().meta({
      description:
        'The sentence, in the language that the output was asked for. Writers add it; `diagnosticMessage` gives it for a report in memory.',
    }),
    params: z.record(z.string(), DiagnosticParam).meta({
      description:
        'What differs from case to case: figures, printed words, names. Which names there are, the code says.',
    }),
    table: z.string().nullable().meta({
      description:
        'Title of the table or form that it is about, as the record has it; `null` where it is about none, or one without a title.',
    }),
    row: z.int().positive().nullable().meta({
      description: '`row` of the row in that table; `null` where it is about no one row of a public table.',
    }),
    column: z.string().nullable().meta({
      description: '`label` of the column: its printed header; `null` where it is about no one column.',
    }),
    location: Location.nullable(),
  })
  .meta({
    description: 'Something unclear in a report, stated as a compiler would: what, how bad, where.',
  });
