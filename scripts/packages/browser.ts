import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'rolldown';
import { openUntil } from './headless.ts';
import { root } from './workspace.ts';

/** The example's reading, on each source; what is in them is sent back. */
const program = `
import { cellsOf } from './cells.mjs';
import { readHere } from './read-here.ts';

const answer = {};
try {
  for (const source of await (await fetch('/sources')).json()) {
    const bytes = new Uint8Array(await (await fetch('/source/' + source)).arrayBuffer());
    const started = performance.now();
    const report = await readHere(bytes, '/pdfjs/');
    answer[source] = { cells: cellsOf(report), milliseconds: performance.now() - started };
  }
} catch (error) {
  answer.error = String(error?.stack ?? error);
}
await fetch('/answer', { method: 'POST', body: JSON.stringify(answer) });
`;

export interface BrowserReading {
  cells: string[];
  milliseconds: number;
}

/**
 * Bundles `juesuan` for browsers as it is installed in a project, and reads sources with the bundle in headless Chromium.
 *
 * @param folder the project with the installed packages
 * @param sources absolute path of each source by name
 * @returns bytes, gzipped, of what every page loads and of what it loads on demand, and what was read
 */
export async function readInBrowser(
  folder: string,
  browser: string,
  sources: Readonly<Record<string, string>>,
): Promise<{ bundle: number; onDemand: number; readings: Record<string, BrowserReading> }> {
  const size = await bundleFor(folder, program);
  const files = Object.fromEntries(Object.entries(sources).map(([name, path]) => [`/source/${name}`, path]));
  const answer = JSON.parse(await openPage(folder, browser, files, Object.keys(sources)));
  if (answer.error) throw new Error(`in the browser: ${answer.error}`);
  return { ...size, readings: answer };
}

/**
 * Opens the page of a bundle, and waits for what its program answers.
 *
 * @param files by their addresses, beside what is installed
 * @param sources names that the program asks for
 */
export async function openPage(
  folder: string,
  browser: string,
  files: Readonly<Record<string, string>>,
  sources: readonly string[] = [],
): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const server = serve(folder, { files, sources }, resolve);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  try {
    return await openUntil(browser, `http://127.0.0.1:${port}/`, promise);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Bundles a program for browsers; bytes, gzipped, of what every page loads and of what it loads on demand. */
export async function bundleFor(
  folder: string,
  program: string,
): Promise<{ bundle: number; onDemand: number }> {
  await writeFile(join(folder, 'browser.mjs'), program);
  await copyFile(`${root}examples/browser/read-here.ts`, join(folder, 'read-here.ts'));
  const { output } = await build({
    cwd: folder,
    input: 'browser.mjs',
    platform: 'browser',
    // unpdf asks for it only to draw pages.
    external: ['@napi-rs/canvas'],
    output: { dir: join(folder, 'bundle'), format: 'esm', minify: true },
    onLog: (level, log) => {
      if (level !== 'debug' && log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
    },
  });
  const chunks = output.filter((file) => file.type === 'chunk');
  // What the page itself imports, and what that imports.
  const atOnce = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  for (const name of atOnce)
    for (const imported of chunks.find(({ fileName }) => fileName === name)?.imports ?? [])
      atOnce.add(imported);
  const bytes = (wanted: boolean): number =>
    chunks
      .filter(({ fileName }) => atOnce.has(fileName) === wanted)
      .reduce((sum, { code }) => sum + gzipSync(code).length, 0);
  return { bundle: bytes(true), onDemand: bytes(false) };
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript' };

interface Served {
  files: Readonly<Record<string, string>>;
  sources: readonly string[];
}

function serve(folder: string, served: Served, answered: (answer: string) => void): Server {
  return createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    try {
      if (path === '/answer') answered(await body(request));
      const content = await contentOf(path, folder, served);
      response.writeHead(200, {
        'content-type': path === '/' ? 'text/html' : (types[extname(path)] ?? 'application/octet-stream'),
      });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
}

async function contentOf(
  path: string,
  folder: string,
  { files, sources }: Served,
): Promise<string | Uint8Array> {
  if (path === '/')
    return '<!doctype html><meta charset="utf-8"><script type="module" src="/bundle/browser.js"></script>';
  if (path === '/answer') return '';
  if (path === '/sources') return JSON.stringify(sources);
  const file = files[path];
  if (file !== undefined) return readFile(file);
  return readFile(join(folder, path.replace(/^\/pdfjs\//, '/node_modules/@juesuan/pdfjs/dist/')));
}

async function body(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
