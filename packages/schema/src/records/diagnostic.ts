import { z } from 'zod';
import { Location } from './location.ts';

export const DiagnosticCode = z
  .enum([
    // reading
    'font-unreadable',
    'page-unreadable',
    'page-without-text',
    'text-invisible',
    'text-doubled',
    'run-unplaced',
    // tables
    'table-missing',
    'table-unrecognised',
    'table-duplicate',
    'table-joined',
    'row-joined-across-pages',
    'grid-inferred',
    'cell-outside-grid',
    'cell-crowded',
    'header-unknown',
    'unit-missing',
    'code-unreadable',
    'code-completed',
    'code-name-mismatch',
    'row-unlabelled',
    // forms
    'form-joined',
    'form-incomplete',
    'funding-realigned',
    'funding-incomplete',
    'funding-unknown',
    'indicator-realigned',
    'indicator-level-inferred',
    'indicator-level-unknown',
    // values
    'amount-unreadable',
    'amount-repaired',
    'rate-ambiguous',
    'rate-unreadable',
    'record-invalid',
  ])
  .meta({
    description:
      'Every diagnostic that reading a report can give; the sentence of each is in `message`, the code never changes.',
  });

export const Diagnostic = z
  .object({
    code: DiagnosticCode,
    severity: z.enum(['error', 'warning', 'info']),
    message: z.string(),
    location: Location.nullable(),
  })
  .meta({ description: 'Something unclear in a report, told as a compiler would: what, how bad, where.' });
