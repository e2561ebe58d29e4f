import { z } from 'zod';
import { Location } from './location.ts';

export const CorrectionVerdict = z.enum(['right', 'corrected', 'wrong', 'missing']).meta({
  description:
    'What a person says of a place: `right`, the source prints what was read; `corrected`, it prints something else (`printed`); `wrong`, it prints something else that the person does not say; `missing`, it prints what was not read.',
});

export const Correction = z
  .object({
    verdict: CorrectionVerdict,
    record: z.enum(['cell', 'fact']).meta({
      description: 'Whether it is about a cell of a table or about a figure of the explanations.',
    }),
    table: z.string().meta({ description: 'Title of the table as printed; of a fact its section.' }),
    row: z.int().positive().nullable().meta({
      description: '`row` of the row in the table as it was read; `null` for a fact and for what is missing.',
    }),
    code: z.string().meta({ description: 'Subject code of the row, or empty.' }),
    name: z.string().meta({ description: 'Label of the row; what the fact is of.' }),
    column: z.string().meta({ description: 'Printed header of the column; the measure of the fact.' }),
    read: z.string().nullable().meta({
      description: 'What was read there (`raw` of the cell, `value` of the fact); `null` where nothing was.',
    }),
    printed: z.string().nullable().meta({
      description: 'What the source prints there by the person; `null` where the person does not say.',
    }),
    note: z.string().optional(),
    location: Location,
  })
  .meta({ description: 'What a person found at one place of a source.' });

export const Corrections = z
  .object({
    source: z
      .object({
        sha256: z.string().regex(/^[\da-f]{64}$/),
        file: z.string().meta({ description: 'Name of the source when it was looked at.' }),
      })
      .meta({ description: 'The source, identified by its bytes: the name may change.' }),
    corrections: z.array(Correction),
  })
  .meta({
    description: 'What a person who compared a report with its source found: `NAME.corrections.json`.',
  });
