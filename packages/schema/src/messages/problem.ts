import { type ProblemCode, type ProblemParams, problemTemplates } from './problems.ts';
import { fill, type Language, type Params, type Templates, templateOf } from './template.ts';

/** An error as data: `params` are there where its code is one of ours. */
export interface Problem {
  code: string;
  params?: Params | undefined;
  /** In English, or in the words of whoever gave it. */
  message: string;
}

/**
 * The sentence of an error of ours; what another gave is in its own words.
 *
 * @example
 * try { … } catch (error) { if (error instanceof ExtractionError) console.log(problemMessage(error, 'zh')); }
 */
export function problemMessage({ code, params, message }: Problem, language: Language): string {
  const templates: Templates | undefined = problemTemplates[code as ProblemCode];
  if (templates === undefined || params === undefined) return message;
  return fill(templateOf(templates, params)[language], params, language);
}

/** What an error of ours is made of. */
export type ProblemArguments<Code extends ProblemCode> = {
  [One in Code]: [code: One, params: ProblemParams[One], options?: ErrorOptions];
}[Code];

/**
 * An error of ours: its message is the sentence of its code in English.
 *
 * @example
 * if (error instanceof ProblemError) console.error(`${error.code}: ${problemMessage(error, 'zh')}`);
 */
export class ProblemError<Code extends ProblemCode> extends Error {
  readonly code: Code;
  /** What differs from case to case; `problemMessage` makes the sentence of it. */
  readonly params: Params;

  constructor(...[code, params, options]: ProblemArguments<Code>) {
    super(problemMessage({ code, params, message: '' }, 'en'), options);
    this.code = code;
    this.params = params;
  }
}
