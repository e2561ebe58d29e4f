import { describe, expect, test } from 'vitest';
import { Diagnostic, DiagnosticCode } from '../named.ts';
import { diagnostic, diagnosticMessage, withMessages } from './diagnostic.ts';
import { diagnosticTemplates } from './diagnostics.ts';
import { isTemplate, placeholders, type Template } from './template.ts';

const templates = Object.entries(diagnosticTemplates).flatMap(([code, own]): [string, Template][] =>
  isTemplate(own)
    ? [[code, own]]
    : Object.entries(own as Record<string, Template>).map(([reason, one]) => [`${code} ${reason}`, one]),
);

describe('every code', () => {
  test.each(templates)('%s has both languages, and both take the same params', (_, { zh, en }) => {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toBe('');
    expect(placeholders(zh).sort()).toEqual(placeholders(en).sort());
  });

  test.each(templates)('%s leaves no mark of the template behind', (code, { zh, en }) => {
    const [name = '', reason] = code.split(' ');
    const params = Object.fromEntries(placeholders(en).map((one) => [one, 'X']));
    const made = { code: name, params: { ...params, reason }, location: null } as unknown as Diagnostic;
    for (const language of ['zh', 'en'] as const)
      expect(diagnosticMessage(made, language)).not.toMatch(/[{}[\]|?]|undefined|null/u);
    expect(zh).not.toMatch(/\d页/u);
  });

  test('is a value of the schema', () =>
    expect(DiagnosticCode.options).toEqual(Object.keys(diagnosticTemplates)));
});

test('the compiler asks for the params that a code’s templates name', () => {
  // @ts-expect-error a param is missing
  diagnostic('amount-repaired', 'info', { raw: '9 8', name: '合计' }, null);
  // @ts-expect-error no such reason
  diagnostic('header-unknown', 'warning', { reason: 'none' }, null);
  // @ts-expect-error no such param
  diagnostic('table-duplicate', 'warning', { title: '', kind: '', page: 1 }, null);
  expect(diagnostic('unit-missing', 'warning', {}, null)).toMatchObject({ params: {} });
});

const found = diagnostic('header-unknown', 'warning', { reason: 'printed' }, null, {
  table: '支出决算表',
  column: '其他支出',
});

test('the place fills a sentence too', () => {
  expect(diagnosticMessage(found, 'zh')).toBe('支出决算表：栏目“其他支出”不在目录中，按印刷名称保留');
  expect(diagnosticMessage(found, 'en')).toMatch(/^支出决算表: column “其他支出” is not in the catalogue/);
});

test('writers put the sentence beside the code, and what they write is a diagnostic', () => {
  const [written] = withMessages({ diagnostics: [found] }, 'zh').diagnostics;
  expect(Object.keys(written ?? {}).slice(0, 3)).toEqual(['code', 'severity', 'message']);
  expect(Diagnostic.parse(JSON.parse(JSON.stringify(written)))).toEqual(written);
});
