import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Facts } from '../../golden/facts/facts.ts';
import { allFacts } from '../../golden/facts/index.ts';
import { ledgerOf } from '../../golden/facts/ledger.ts';
import type { Layout } from '../typeset/layout.ts';
import { printedReport } from '../typeset/report.ts';
import { typeset } from '../typeset/typeset.ts';

/** A document that no threshold was set on: the layout of a fixture in another type, its amounts times a number. */
interface Other {
  id: string;
  /** Pages of whole tables. */
  first: number;
  last: number;
  layout: string;
  change: Partial<Layout>;
  times: number;
}

/** All of them. */
export const others: readonly Other[] = [
  {
    id: 'other-writer',
    first: 1,
    last: 1,
    layout: 'writer-three-columns',
    change: {
      facts: 'qinghe-2024',
      font: 'WenQuanYi Zen Hei',
      fontSize: 8.5,
      unit: '元',
      separators: true,
    },
    times: 7,
  },
  {
    id: 'other-chromium',
    first: 9,
    last: 9,
    layout: 'chromium-ruled',
    change: { font: 'AR PL SungtiL GB', fontSize: 9, codes: 'one', separators: false },
    times: 13,
  },
];

/** Typesets one of them into a temporary folder; needs the programs of `scripts/typeset`. */
export async function typesetOther({ layout: fixture, change, times }: Other): Promise<string> {
  const path = resolve(import.meta.dirname, '../../golden', fixture, 'layout.json');
  const layout: Layout = { ...JSON.parse(readFileSync(path, 'utf8')), ...change };
  const facts = allFacts[layout.facts];
  if (facts === undefined) throw new Error(`no facts named ${layout.facts}`);
  const { bytes } = await typeset(printedReport(ledgerOf(multiplied(facts, times)), layout), layout);
  const file = join(mkdtempSync(join(tmpdir(), 'scan-')), 'source.pdf');
  writeFileSync(file, bytes);
  return file;
}

/** Every amount of the tables times a whole number: all sums hold as before. */
function multiplied(facts: Facts, times: number): Facts {
  const whole = <Part>(part: Part): Part =>
    JSON.parse(JSON.stringify(part), (_, value: unknown) =>
      typeof value === 'number' ? Math.round(value * times * 100) / 100 : value,
    );
  return {
    ...facts,
    general: whole(facts.general),
    fund: whole(facts.fund),
    stateCapital: whole(facts.stateCapital),
    other: whole(facts.other),
    balances: whole(facts.balances),
    economic: whole(facts.economic),
    threePublic: whole(facts.threePublic),
  };
}
