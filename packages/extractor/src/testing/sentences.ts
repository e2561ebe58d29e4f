import { type Diagnostic, diagnosticMessage } from '@juesuan/schema';

/** What diagnostics say, in English. */
export const sentences = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map((one) => diagnosticMessage(one, 'en'));
