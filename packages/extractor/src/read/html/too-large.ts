import { ExtractionError } from '@juesuan/schema';

export const tooLarge = (what: string): ExtractionError =>
  new ExtractionError('too-large', `this page has ${what}, which no report has: it is refused`);
