import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, extname, join, normalize } from 'node:path';
import { readReport } from 'juesuan';
import { build, type OutputChunk } from 'rolldown';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { yunjiang } from '../../golden/facts/yunjiang.ts';
import { chromium, openUntil } from './headless.ts';
import { cellsOf } from './user/cells.mjs';
import { root } from './workspace.ts';

const example = `${root}examples/browser/`;
const report = `${root}golden/chromium-ruled/source.pdf`;

/** Formats that load a package of their own when the first file of theirs comes. */
const others = {
  'workbook-xlsx': 'source.xlsx',
  'workbook-xls': 'source.xls',
  'workbook-ods': 'source.ods',
  'word-docx': 'source.docx',
  'word-doc': 'source.doc',
  'ofd-clips': 'source.ofd',
} as const;

/** The example's reading on each of them; what is in them is sent back. */
const comparison = `
import { cellsOf } from '${root}scripts/packages/user/cells.mjs';
import { readHere } from '${example}read-here.ts';
const answer = {};
for (const name of ${JSON.stringify(Object.keys(others))}) {
  try {
    const bytes = new Uint8Array(await (await fetch('/golden/' + name)).arrayBuffer());
    answer[name] = cellsOf(await readHere(bytes, '/pdfjs/'));
  } catch (error) {
    answer[name] = [String(error?.stack ?? error)];
  }
}
await fetch('/answer', { method: 'POST', body: JSON.stringify(answer) });
`;

let dist: string;
let chunks: OutputChunk[];
const missing: string[] = [];

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'juesuan-page-'));
  const compare = join(dist, 'compare.ts');
  await writeFile(compare, comparison);
  const { output } = await build({
    input: { main: `${example}main.ts`, compare },
    platform: 'browser',
    external: ['@napi-rs/canvas'],
    resolve: { conditionNames: ['@juesuan/source', 'browser', 'import', 'default'] },
    output: { dir: dist, format: 'esm' },
    onLog: (_level, { code, message }) => {
      if (code === 'UNRESOLVED_IMPORT') missing.push(message);
    },
  });
  chunks = output.filter((file) => file.type === 'chunk');
}, 60_000);
afterAll(() => rm(dist, { recursive: true, force: true }));

test('the example’s page bundles for browsers: nothing of Node in it', () => {
  expect(missing).toEqual([]);
  const imports = chunks.flatMap((file) => [...file.imports, ...file.dynamicImports]);
  expect(imports.filter((name) => name.startsWith('node:'))).toEqual([]);
});

/** A visitor: chooses a file, waits for what the page draws, and tells what it says. */
const visitor = `
const bytes = await (await fetch('/report.pdf')).arrayBuffer();
const chosen = new DataTransfer();
chosen.items.add(new File([bytes], 'report.pdf'));
const input = document.querySelector('input');
const output = document.querySelector('output');
new MutationObserver(() => fetch('/answer', { method: 'POST', body: output.innerText })).observe(output, { childList: true });
input.files = chosen.files;
input.dispatchEvent(new Event('change'));
`;

test.skipIf(chromium === null)(
  'the example’s page shows the tables of the PDF that a visitor chooses (skipped where none is installed: apt install chromium)',
  { timeout: 120_000 },
  async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const address = await serve(resolve);
    const shown = await openUntil(chromium ?? '', `${address}index.html`, promise);
    expect(shown).toContain('财政拨款“三公”经费支出决算表（万元）');
    const { reception } = yunjiang.threePublic.final;
    expect(shown).toMatch(new RegExp(`(^|\\s)${reception}(\\s|$)`));
  },
);

test.skipIf(chromium === null)(
  'workbooks, documents of Word and OFD read in a browser give the cells that Node reads (skipped without Chromium)',
  { timeout: 240_000 },
  async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const address = await serve(resolve);
    const readings = JSON.parse(await openUntil(chromium ?? '', `${address}compare.html`, promise));
    for (const [name, file] of Object.entries(others)) {
      const cells = cellsOf(await readReport(await readFile(`${root}golden/${name}/${file}`)));
      expect(cells.length, name).toBeGreaterThan(100);
      expect(readings[name], name).toEqual(cells);
    }
  },
);

/** The folder of the page, its bundle, and the assets of pdf.js where its README says that they are copied to. */
async function serve(answered: (text: string) => void): Promise<string> {
  const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === '/answer') {
      answered(Buffer.concat(await request.toArray()).toString('utf8'));
      return response.end();
    }
    const content = await contentOf(path).catch(() => null);
    if (content === null) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
    response.end(content);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function contentOf(path: string): Promise<string | Uint8Array> {
  if (path === '/visitor.js') return visitor;
  if (path === '/compare.html')
    return '<!doctype html><meta charset="utf-8"><script type="module" src="/dist/compare.js"></script>';
  const other = Object.entries(others).find(([name]) => path === `/golden/${name}`);
  if (other) return readFile(`${root}golden/${other[0]}/${other[1]}`);
  if (path === '/report.pdf') return readFile(report);
  if (path.startsWith('/dist/')) return readFile(join(dist, basename(path)));
  if (path.startsWith('/pdfjs/'))
    return readFile(`${root}scripts/node_modules/pdfjs-dist/${path.slice('/pdfjs/'.length)}`);
  const page = await readFile(`${example}index.html`, 'utf8');
  return page.replace('</html>', '<script type="module" src="visitor.js"></script>\n</html>');
}
