import { otherMatters } from './other-matters.ts';
import { passages } from './passages.ts';
import type { Publisher } from './publisher.ts';
import { subjects } from './subjects.ts';
import { threePublic } from './three-public.ts';
import { totals } from './totals.ts';

/** Short reports on the ledger in the wording of publishers of many places, by the part of the explanations. */
export const publishers: Readonly<Record<string, readonly Publisher[]>> = {
  totals,
  subjects,
  'three public expenses': threePublic,
  'other matters': otherMatters,
  'whole sections': passages,
};
