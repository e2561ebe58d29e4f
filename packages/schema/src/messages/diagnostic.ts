import type { Diagnostic, DiagnosticCode, Location } from '../named.ts';
import { type DiagnosticParams, diagnosticTemplates } from './diagnostics.ts';
import { fill, type Language, type Params, templateOf } from './template.ts';

/** A diagnostic of one code, with the params of that code. */
export type DiagnosticOf<Code extends DiagnosticCode> = Omit<Diagnostic, 'code' | 'params'> & {
  code: Code;
  params: DiagnosticParams[Code];
};

/** Where in a table a diagnostic is. */
export type DiagnosticPlace = Partial<Pick<Diagnostic, 'table' | 'row' | 'column'>>;

/**
 * A diagnostic; the compiler asks for the params that the templates of its code name.
 *
 * @example
 * diagnostic('unit-missing', 'warning', {}, location, { table: '支出决算表' });
 */
export const diagnostic = <Code extends DiagnosticCode>(
  code: Code,
  severity: Diagnostic['severity'],
  params: DiagnosticParams[Code],
  location: Location | null,
  { table = null, row = null, column = null }: DiagnosticPlace = {},
): Diagnostic => ({
  code,
  severity,
  params: params as Diagnostic['params'],
  table: table || null,
  row,
  column: column || null,
  location,
});

/**
 * Whether a diagnostic has a code; the compiler then knows its params.
 *
 * @example
 * const missing = report.diagnostics.find((one) => isDiagnostic(one, 'table-missing'));
 */
export const isDiagnostic = <Code extends DiagnosticCode>(
  one: Diagnostic,
  code: Code,
): one is Diagnostic & DiagnosticOf<Code> => one.code === code;

/**
 * The sentence of a diagnostic.
 *
 * @example
 * diagnosticMessage(report.diagnostics[0], 'zh'); // '支出决算表：没有印金额单位'
 */
export function diagnosticMessage(
  { code, params, table, row, column, location }: Diagnostic,
  language: Language,
): string {
  const place: Params = { table, row, column, page: location?.page ?? null };
  return fill(templateOf(diagnosticTemplates[code], params)[language], { ...place, ...params }, language);
}

/**
 * A report whose diagnostics have their sentences, as writers give it.
 *
 * @example
 * JSON.stringify(withMessages(report, 'en'));
 */
export const withMessages = <Report extends { diagnostics: Diagnostic[] }>(
  report: Report,
  language: Language,
): Report => ({
  ...report,
  diagnostics: report.diagnostics.map((one): Diagnostic => {
    const { code, severity, ...rest } = one;
    return { code, severity, message: diagnosticMessage(one, language), ...rest };
  }),
});
