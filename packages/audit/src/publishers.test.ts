import { readFacts } from '@juesuan/normalizer';
import type { Table } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { auditReport } from './audit.ts';
import { layouts } from './testing/layouts.ts';
import { reportOf } from './testing/ledger.ts';
import { publishers } from './testing/publishers/index.ts';
import type { Publisher } from './testing/publishers/publisher.ts';

const loud = (sections: Publisher['sections'], tables?: readonly Table[]) =>
  auditReport(reportOf(sections, readFacts, tables)).findings.filter(({ severity }) => severity !== 'info');

/** The sections with one passage printed in another way. */
function planted(sections: Publisher['sections'], printed: string, instead: string): Publisher['sections'] {
  let times = 0;
  const changed = Object.entries(sections).map(([title, texts]) => {
    const own = texts.map((text) => {
      if (times > 0 || !text.includes(printed)) return text;
      times += 1;
      return text.replace(printed, () => instead);
    });
    return [title, own] as const;
  });
  expect(times).toBe(1);
  return Object.fromEntries(changed);
}

describe.each(Object.entries(publishers))('%s', (_, reports) => {
  describe.each(reports.map(({ name, ...one }) => [name, one] as const))('%s', (_name, one) => {
    test('agrees with its tables', () =>
      expect(loud(one.sections).map(({ rule, message }) => `${rule}: ${message.zh}`)).toEqual([]));

    test.each(Object.entries(layouts))('agrees with its tables, laid out as %s', (_layout, tables) =>
      expect(loud(one.sections, tables).map(({ rule, message }) => `${rule}: ${message.zh}`)).toEqual([]),
    );

    test.each(one.planted)('%s → %s is found by %s', (printed, instead, rule) =>
      expect(loud(planted(one.sections, printed, instead)).map((finding) => finding.rule)).toContain(rule),
    );
  });
});
