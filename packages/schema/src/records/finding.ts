import { z } from 'zod';
import { Location } from './location.ts';
import { Decimal } from './value.ts';

export const FindingSeverity = z.enum(['error', 'warning', 'info']).meta({
  description:
    'How sure and how grave: `error` a figure or name that contradicts another, `warning` wording or form, `info` worth a look.',
});

export const Sentence = z
  .object({ zh: z.string(), en: z.string() })
  .meta({ description: 'One sentence in both languages.' });

export const Evidence = z
  .object({
    label: z.string().meta({
      description: 'What it is: table, row and column, or the item and measure that the text names.',
    }),
    raw: z.string().meta({ description: 'As printed; empty for a blank cell.' }),
    value: Decimal.nullable().meta({
      description: 'The plain decimal in `unit`; `null` where the evidence is no number.',
    }),
    unit: z.string().nullable(),
    location: Location,
  })
  .meta({ description: 'A printed figure or phrase that a finding stands on.' });

export const Suspect = z
  .object({
    figure: z.int().nonnegative().meta({ description: "Which of the finding's figures." }),
    value: Decimal.meta({ description: "What it would have to be, in the figure's unit." }),
    mends: z.int().positive().meta({ description: 'Failing checks that this value mends.' }),
  })
  .meta({ description: 'The figure that, changed alone, mends more failing checks than any other.' });

export const Finding = z
  .object({
    rule: z.string(),
    severity: FindingSeverity,
    message: Sentence,
    figures: z.array(Evidence).min(1),
    computed: Decimal.nullable().meta({
      description:
        'What the other figures give for the first one, in its unit (the bound, where it may not be more); `null` if no number.',
    }),
    tolerance: Decimal.nullable().meta({
      description:
        'The difference that rounding of the printed figures allows, in the same unit; `null` if nothing is computed.',
    }),
    suspect: Suspect.nullable(),
    state: z.enum(['doubtful-source']).optional().meta({
      description:
        '`doubtful-source` where a figure was recognised from a picture and not surely, or its row or column is a guess: the difference may be the reading and not the report. Left out for all others.',
    }),
    location: Location.meta({ description: 'Of the first figure.' }),
  })
  .meta({ description: 'Something in a report that does not agree.' });

export const OutcomeStatus = z
  .enum(['pass', 'rounding', 'fail', 'not-applicable', 'insufficient-data', 'unreadable'])
  .meta({
    description:
      'How a rule ended. `pass` and `rounding` (all differences within the rounding of the printed figures) mean that checks ran; `not-applicable` that the report says there is nothing to check; `insufficient-data` that something a check needs is not in the report; `unreadable` that it is there and could not be read.',
  });

export const RuleOutcome = z
  .object({
    rule: z.string(),
    status: OutcomeStatus,
    reason: Sentence,
    checks: z.int().nonnegative().meta({ description: 'Checks that ran: each has figures on both sides.' }),
    rounding: z
      .int()
      .nonnegative()
      .meta({ description: 'Of these, with a difference that rounding explains.' }),
    failed: z.int().nonnegative(),
    skipped: z.int().nonnegative().meta({ description: 'Checks that could not run.' }),
  })
  .meta({ description: 'What became of one rule. Every rule that was asked for has exactly one outcome.' });

export const AuditResult = z.object({ findings: z.array(Finding), outcomes: z.array(RuleOutcome) });
