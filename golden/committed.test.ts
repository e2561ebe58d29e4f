import { existsSync, readFileSync } from 'node:fs';
import { ruleDescriptions } from '@juesuan/audit';
import {
  disagreements,
  type ExpectedFiles,
  expectedNames,
  fixtureIds,
  parseCsv,
  parseNdjson,
} from 'juesuan/golden';
import { describe, expect, test } from 'vitest';
import type { Layout } from '../scripts/typeset/layout.ts';
import { allFacts } from './facts/index.ts';
import { fixtureOf, golden } from './read-once.ts';

/**
 * The committed files against the facts, without reading any source: whoever rewrites an expected file, by whatever means,
 * cannot make a wrong one golden.
 */
const ids = await fixtureIds(golden);
const typeset = ids.filter((id) => existsSync(`${golden}${id}/layout.json`));

describe.each(ids)('committed files of %s', (id) => {
  test('say what the truth says, but for what against-truth.txt admits', async () => {
    const { expected, truth, known } = await fixtureOf(id);
    expect(Object.keys(expected)).toEqual([...expectedNames]);
    expect(disagreements(truth, expected as ExpectedFiles)).toEqual(known.lines);
    // Whoever admits a disagreement gives a reason.
    expect(known.reasons.length > 0).toBe(known.lines.length > 0);
  });

  test('hold nothing of the machine that made them', async () => {
    const { expected, folder } = await fixtureOf(id);
    for (const text of [...Object.values(expected), readFileSync(`${folder}/manifest.json`, 'utf8')]) {
      expect(text).not.toMatch(/\/(home|root|tmp|Users|work)\/|[A-Z]:\\|\d{4}-\d\d-\d\dT\d\d:/);
    }
  });
});

test('outcomes.csv says of every rule and every fixture how it ended, rule by rule', () => {
  const lines = parseCsv(readFileSync(`${golden}outcomes.csv`, 'utf8'));
  const wanted = ruleDescriptions.flatMap((rule) => ids.map((id) => `${rule.id} ${id}`));
  expect(lines.map(({ rule, fixture }) => `${rule} ${fixture}`)).toEqual(wanted);
});

describe.each(typeset)('%s, typeset from facts', (id) => {
  const layout: Layout = JSON.parse(readFileSync(`${golden}${id}/layout.json`, 'utf8'));
  const facts = allFacts[layout.facts];

  test('carries the truth of all that it prints', async () => {
    const { truth } = await fixtureOf(id);
    const wanted = [
      'truth.csv',
      ...(layout.wholeReport ? ['told.csv'] : []),
      ...(layout.selfEvaluation ? ['indicators.csv', 'funding.csv'] : []),
    ];
    expect(Object.keys(truth).sort()).toEqual(wanted.sort());
  });

  test('its manifest is that of the facts', async () => {
    const { manifest } = await fixtureOf(id);
    expect(manifest).toMatchObject({ id, publisher: facts?.department, year: 2024, why: layout.shows });
  });

  test('its expected cells are those of a whole report of the year', async () => {
    const { expected } = await fixtureOf(id);
    const cells = parseCsv(expected['expected.tidy.csv'] ?? '');
    // A column of last year is that year's.
    const others = cells.filter(({ fiscal_year }) => fiscal_year !== '2024');
    expect(others.filter(({ label = '' }) => !/上年/u.test(label))).toEqual([]);
    expect(cells.length - others.length).toBeGreaterThan(200);
  });

  test('its expected forms are the projects of the facts', async () => {
    const { expected } = await fixtureOf(id);
    const forms = parseNdjson(expected['expected.records.ndjson'] ?? '').filter(
      ({ record }) => record === 'form',
    );
    // A form about the whole department has no project.
    const projects = layout.selfEvaluation
      ? (facts?.projects ?? []).map(({ name }, i) =>
          layout.forms?.[i]?.about === 'department' ? facts?.department : name,
        )
      : [];
    expect(forms.map(({ project }) => project)).toEqual(projects);
  });
});
