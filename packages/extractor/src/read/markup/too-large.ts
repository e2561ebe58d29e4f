import { ExtractionError, type ProblemParams } from '@juesuan/schema';

export const tooLarge = (what: ProblemParams['too-large']): ExtractionError =>
  new ExtractionError('too-large', what);
