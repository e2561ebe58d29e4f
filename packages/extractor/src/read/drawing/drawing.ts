import type { Box } from '@juesuan/schema';
import type { TextAnnotation } from './model.ts';
import type { RulingReader } from './rulings.ts';
import type { DrawnRun } from './runs.ts';
import type { TextReader } from './text.ts';

/** What one page draws, whatever its format. */
export interface Drawing {
  text: TextReader;
  lines: RulingReader;
  images: Box[];
  /** Those of them that hide what is under them. */
  solid: Box[];
  /** Runs that form fields and notes hold, which the page's own content does not. */
  annotated: AnnotatedRuns[];
}

/** The text that one annotation draws on the page. */
export interface AnnotatedRuns {
  type: TextAnnotation;
  runs: readonly DrawnRun[];
}
