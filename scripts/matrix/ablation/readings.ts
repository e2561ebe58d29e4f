import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allFacts } from '../../../golden/facts/index.ts';
import { ledgerOf } from '../../../golden/facts/ledger.ts';
import { extractFrom } from '../../../packages/extractor/src/extract.ts';
import type { ReadPdf } from '../../../packages/extractor/src/read/pdf/document.ts';
import { readPdf } from '../../../packages/extractor/src/read/pdf/node.ts';
import { randomOf } from '../../fuzz/random.ts';
import { printedReport } from '../../typeset/report.ts';
import { typeset } from '../../typeset/typeset.ts';
import { randomLayout } from '../random-layout.ts';
import { laidOut } from './laid-out.ts';

/** A fixture, or a layout drawn by lot as a PDF or as text. */
export interface Source {
  kind: 'fixtures' | 'PDFs' | 'texts';
  /** What is read of it, as JSON, or why nothing is. */
  read(): Promise<string>;
}

const golden = fileURLToPath(new URL('../../../golden/', import.meta.url));

/** All sources, with the pages of PDFs read here, once. */
export async function sourcesOf(seed: number, count: number): Promise<Source[]> {
  const fixtures = globSync('*/source.*', { cwd: golden }).sort();
  const sources = await Promise.all(
    fixtures.map((file) => sourceOf('fixtures', readFileSync(golden + file))),
  );
  for (let i = 0; i < count; i++) {
    const pdf = await drawn(seed, i);
    const { pages } = await readPdf(Uint8Array.from(pdf), {});
    sources.push(await sourceOf('PDFs', pdf));
    sources.push(await sourceOf('texts', laidOut(pages, randomOf(seed, count + i))));
  }
  return sources;
}

async function sourceOf(kind: Source['kind'], bytes: Uint8Array): Promise<Source> {
  const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
  const document = isPdf ? await readPdf(Uint8Array.from(bytes), {}) : null;
  const pages: ReadPdf = async (_, __, keep) => {
    if (document === null) throw new Error('a text is read as a PDF');
    return { ...document, pages: document.pages.map(keep) };
  };
  return { kind, read: () => extractFrom(pages, bytes, {}).then((report) => JSON.stringify(report), String) };
}

async function drawn(seed: number, index: number): Promise<Uint8Array> {
  const layout = randomLayout(randomOf(seed, index), 'cid-pdf');
  const facts = allFacts[layout.facts];
  if (!facts) throw new Error(`no facts named ${layout.facts}`);
  return (await typeset(printedReport(ledgerOf(facts), layout), layout)).bytes;
}
