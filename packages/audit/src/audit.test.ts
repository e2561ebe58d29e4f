import { AuditResult, type Report } from '@juesuan/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditReport } from './audit.ts';
import { ruleDescriptions } from './describe.ts';
import { fact } from './testing/report.ts';
import { sample } from './testing/sample.ts';

test('a report in which everything agrees has no finding', () => {
  const { findings, outcomes } = auditReport(sample);
  expect(findings).toEqual([]);
  expect(outcomes.filter(({ status }) => status === 'pass').length).toBeGreaterThan(40);
});

test('the result is what its schema says', () => {
  const broken = { ...sample, department: '别处财政局办公室', fiscalYear: 2023 };
  const result = auditReport(broken);
  expect(AuditResult.parse(result)).toEqual(result);
});

test('rules have ids of their own, a formula and a source', () => {
  expect(new Set(ruleDescriptions.map(({ id }) => id)).size).toBe(ruleDescriptions.length);
  for (const { id, formula, source, title } of ruleDescriptions) {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    for (const words of [formula, source, title.zh, title.en]) expect(words).not.toBe('');
  }
});

test('only the rules that are asked for run, in their order', () => {
  const { outcomes } = auditReport(sample, { rules: ['expenditure-row', 'income-row'] });
  expect(outcomes.map(({ rule }) => rule)).toEqual(['income-row', 'expenditure-row']);
});

/** The sample with anything missing: tables, rows, cells, facts, forms, rows of forms, sections. */
const damaged: fc.Arbitrary<Report> = fc
  .infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }))
  .chain((random) =>
    fc.double({ min: 0, max: 0.7, noNaN: true }).map((share): Report => {
      const kept = <T>(list: readonly T[]): T[] => list.filter(() => (random.next().value ?? 1) > share);
      return {
        ...sample,
        fiscalYear: share > 0.5 ? null : sample.fiscalYear,
        tables: kept(sample.tables).map((table) => ({
          ...table,
          unit: share > 0.6 ? null : table.unit,
          rows: kept(table.rows).map((row) => ({ ...row, cells: kept(row.cells) })),
          notes: kept(table.notes),
        })),
        facts: kept(sample.facts),
        forms: kept(sample.forms).map((form) => ({
          ...form,
          funding: kept(form.funding),
          indicators: kept(form.indicators),
        })),
        toldIndicators: kept(sample.toldIndicators),
        sections: kept(sample.sections),
      };
    }),
  );

test('a text of thousands of wrong amounts is audited in seconds', () => {
  const stated = Array.from({ length: 10_000 }, () =>
    fact('三、支出决算情况说明', '本年支出合计', '决算数', '7.00'),
  );
  const { findings } = auditReport({ ...sample, facts: stated });
  expect(findings.filter(({ rule }) => rule === 'told-expenditure')).toHaveLength(stated.length);
}, 20_000);

describe('whatever is missing', () => {
  test('the audit never throws, and every rule says how it ended', () =>
    fc.assert(
      fc.property(damaged, (report) => {
        const { outcomes } = auditReport(report);
        expect(outcomes).toHaveLength(ruleDescriptions.length);
        for (const { status, checks, failed, reason } of outcomes) {
          expect(checks > 0).toBe(['pass', 'rounding', 'fail'].includes(status));
          expect(failed > 0).toBe(status === 'fail');
          expect(reason.zh).not.toBe('');
        }
      }),
      { numRuns: 150 },
    ));

  test('whatever is printed', () => {
    const printed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('（类）', '（款）x（项）', '三公', '', '0', '≥95%', '\u0000'),
    );
    fc.assert(
      fc.property(
        fc.array(printed, { minLength: 8, maxLength: 8 }),
        ([a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '']) => {
          const facts = sample.facts.map((fact, i) => ({
            ...fact,
            item: [a, b, fact.item][i % 3] ?? '',
            section: i % 2 ? fact.section : c,
            unit: i % 4 ? fact.unit : d,
          }));
          const tables = sample.tables.map((table) => ({
            ...table,
            title: e,
            department: f,
            rows: table.rows.map((row, i) => ({
              ...row,
              name: i % 3 ? row.name : g,
              code: i % 4 ? row.code : h,
            })),
          }));
          const toldIndicators = sample.toldIndicators.map((one) => ({
            ...one,
            indicator: a,
            target: b,
            actual: c,
          }));
          expect(() =>
            auditReport({ ...sample, facts, tables, toldIndicators, department: g }),
          ).not.toThrow();
        },
      ),
      { numRuns: 150 },
    );
  });
});
