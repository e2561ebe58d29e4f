import { z } from 'zod';
import { Location } from './location.ts';
import { Decimal } from './value.ts';

/** How sure and how grave: `error` a figure or name that contradicts another, `warning` wording or form, `info` worth a look. */
export const FindingSeverity = z.enum(['error', 'warning', 'info']);
export type FindingSeverity = z.infer<typeof FindingSeverity>;

/** One sentence in both languages. */
export const Sentence = z.object({ zh: z.string(), en: z.string() });
export type Sentence = z.infer<typeof Sentence>;

/** A printed figure or phrase that a finding stands on. */
export const Evidence = z.object({
  /** What it is: table, row and column, or the item and measure that the text names. */
  label: z.string(),
  /** As printed; empty for a blank cell. */
  raw: z.string(),
  /** The plain decimal in `unit`; `null` where the evidence is no number. */
  value: Decimal.nullable(),
  unit: z.string().nullable(),
  location: Location,
});
export type Evidence = z.infer<typeof Evidence>;

/** The figure that, changed alone, mends more failing checks than any other. */
export const Suspect = z.object({
  /** Which of the finding's figures. */
  figure: z.int().nonnegative(),
  /** What it would have to be, in the figure's unit. */
  value: Decimal,
  /** Failing checks that this value mends. */
  mends: z.int().positive(),
});
export type Suspect = z.infer<typeof Suspect>;

/** Something in a report that does not agree. */
export const Finding = z.object({
  rule: z.string(),
  severity: FindingSeverity,
  message: Sentence,
  figures: z.array(Evidence).min(1),
  /** What the other figures give for the first one, in its unit (the bound, where it may not be more); `null` if no number. */
  computed: Decimal.nullable(),
  /** The difference that rounding of the printed figures allows, in the same unit; `null` if nothing is computed. */
  tolerance: Decimal.nullable(),
  suspect: Suspect.nullable(),
  /** Of the first figure. */
  location: Location,
});
export type Finding = z.infer<typeof Finding>;

/**
 * How a rule ended. `pass` and `rounding` (all differences within the rounding of the printed figures) mean that checks
 * ran; `not-applicable` that the report says there is nothing to check; `insufficient-data` that something a check needs
 * is not in the report; `unreadable` that it is there and could not be read.
 */
export const OutcomeStatus = z.enum([
  'pass',
  'rounding',
  'fail',
  'not-applicable',
  'insufficient-data',
  'unreadable',
]);
export type OutcomeStatus = z.infer<typeof OutcomeStatus>;

/** What became of one rule. Every rule that was asked for has exactly one outcome. */
export const RuleOutcome = z.object({
  rule: z.string(),
  status: OutcomeStatus,
  reason: Sentence,
  /** Checks that ran: each has figures on both sides. */
  checks: z.int().nonnegative(),
  /** Of these, with a difference that rounding explains. */
  rounding: z.int().nonnegative(),
  failed: z.int().nonnegative(),
  /** Checks that could not run. */
  skipped: z.int().nonnegative(),
});
export type RuleOutcome = z.infer<typeof RuleOutcome>;

export const AuditResult = z.object({ findings: z.array(Finding), outcomes: z.array(RuleOutcome) });
export type AuditResult = z.infer<typeof AuditResult>;
