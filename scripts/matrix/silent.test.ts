import { normalizeReport } from '@juesuan/normalizer';
import { type Diagnostic, diagnostic } from '@juesuan/schema';
import { expect, test } from 'vitest';
import { expenditureTable, extractedReport } from '../../packages/juesuan/src/testing/report.ts';
import { silentErrors } from './silent.ts';

const truth = [
  'table,code,name,column,value,page',
  '支出决算表,201,一般公共服务支出,本年支出合计,10.00,3',
  '支出决算表,201,一般公共服务支出,基本支出,9.00,3',
].join('\n');

const reportWith = (diagnostics: Diagnostic[]) =>
  normalizeReport(
    extractedReport({
      tables: [expenditureTable([['201', '一般公共服务支出', '10.00', '10.00']])],
      diagnostics,
    }),
  );
const on = (page: number) => ({ page, line: null, box: null });

test.each([
  ['no diagnostic', [], true],
  ['a warning of the page', [diagnostic('text-deleted', 'warning', { text: '9', kept: '' }, on(3))], false],
  [
    'a warning of another page',
    [diagnostic('text-deleted', 'warning', { text: '9', kept: '' }, on(7))],
    true,
  ],
  [
    'a warning that names the table before',
    [diagnostic('part-apart', 'warning', { before: '支出决算表' }, on(7))],
    false,
  ],
  [
    'a warning that the table is missing',
    [
      diagnostic(
        'table-missing',
        'warning',
        { kinds: ['expenditure'], titles: ['支出决算表'], unknown: [] },
        null,
      ),
    ],
    false,
  ],
  ['no more than information', [diagnostic('note-mark', 'info', { mark: '1', text: '9' }, on(3))], true],
])('a wrong cell and %s', (_, diagnostics, silent) =>
  expect(silentErrors(reportWith(diagnostics), truth) > 0).toBe(silent),
);
