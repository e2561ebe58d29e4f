import { type CodeEntry, codeList, createCodeList, parentOf } from '@juesuan/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DrawnRow, subjectsOf } from '../testing/subjects.ts';

test.each(['three_public', 'other', 'performance_self_evaluation'] as const)(
  'a table of kind %s has no subjects',
  (kind) => {
    const { rows } = subjectsOf(kind, [['', '公务接待费']]);
    expect(rows.map(({ subject }) => subject)).toEqual([null]);
  },
);

test('a list of one’s own is used', () => {
  const own: CodeEntry = {
    classification: 'functional',
    code: '20150',
    level: '款',
    names: [{ name: '低空经济事务', from: null, to: null, years: [2025], status: 'observed', source: 'own' }],
    aliases: [],
  };
  const list = createCodeList([...codeList.entries, own]);
  const { rows } = subjectsOf('expenditure', [['20150', '低空经济事务']], { list });
  expect(rows[0]?.subject).toMatchObject({ status: 'match', listed: 'observed' });
});

describe('whatever is printed', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('支出', '', '行政运行', '05', '…'));
  const part = fc.oneof(
    fc.stringMatching(/^\d{0,8}$/),
    fc.constantFrom('208', '05', '0505', '00', '20805'),
    text,
  );
  const kind = fc.constantFrom(
    'expenditure' as const,
    'general_public_basic_expenditure' as const,
    'income_expenditure_summary' as const,
  );
  const drawnRow = fc
    .tuple(part, text, fc.array(part, { maxLength: 3 }))
    .map(([code, name, parts]): DrawnRow => [code, name, { parts, side: 'expenditure' }]);

  test('nothing throws, and code and name stay as printed', () => {
    fc.assert(
      fc.property(kind, fc.array(drawnRow), fc.option(fc.integer()), (kind, drawn, year) => {
        const { rows } = subjectsOf(kind, drawn, { year });
        expect(rows.map(({ code, name }) => [code, name])).toEqual(drawn.map(([code, name]) => [code, name]));
      }),
    );
  });

  test('a completed code begins with the code of a row above and ends with what is printed', () => {
    fc.assert(
      fc.property(kind, fc.array(drawnRow), (kind, drawn) => {
        const { rows } = subjectsOf(kind, drawn);
        rows.forEach(({ code, subject }, i) => {
          if (subject?.status !== 'completed' || subject.code === null) return;
          expect(subject.code.endsWith(code)).toBe(true);
          const prefix = subject.code.slice(0, -code.length);
          const above = rows.slice(0, i).map((row) => row.subject?.code ?? '');
          expect(above.some((whole) => whole.startsWith(prefix))).toBe(true);
        });
      }),
    );
  });

  test('a parent is an ancestor that stands in the table', () => {
    const code = fc.stringMatching(/^2[01][0-2](?:0[1-3]){0,2}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(code, fc.constant('某项'))), (drawn) => {
        const { rows } = subjectsOf('expenditure', drawn);
        for (const { subject } of rows) {
          if (!subject?.parent) continue;
          expect([parentOf(subject.code ?? ''), parentOf(parentOf(subject.code ?? '') ?? '')]).toContain(
            subject.parent,
          );
          expect(rows.find(({ row }) => row === subject.parentRow)?.code).toBe(subject.parent);
        }
      }),
    );
  });
});
