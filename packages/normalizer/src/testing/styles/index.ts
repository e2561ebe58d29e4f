import { changes } from './changes.ts';
import { damaged } from './damaged.ts';
import { further } from './further.ts';
import { otherMatters } from './other-matters.ts';
import { publishers } from './publishers.ts';
import type { Style } from './style.ts';
import { subjects } from './subjects.ts';
import { threePublic } from './three-public.ts';
import { totals } from './totals.ts';

/** How publishers of many places state their accounts, by the part of the explanations. */
export const styles: Readonly<Record<string, readonly Style[]>> = {
  totals,
  changes,
  subjects,
  'three public expenses': threePublic,
  'other matters': otherMatters,
  'publishers of many provinces': publishers,
  'damaged text': damaged,
  'whole passages': further,
};
