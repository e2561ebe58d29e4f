import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ReviewServer, serveReview } from './serve.ts';

let folder: string;
let server: ReviewServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-serve-'));
  await writeFile(join(folder, 'index.html'), 'the page');
  await writeFile(join(folder, 'secret.txt'), 'no part of it');
  server = await serveReview(folder, { names: ['report 1'] });
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const corrections = { source: { sha256: 'ab'.repeat(32), file: 'report.pdf' }, corrections: [] };

/** Asks as a browser does, or as something that pretends to be one. */
function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body = '',
): Promise<{ status: number; text: string }> {
  const { host, origin, port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, method, path, headers: { host, origin, ...headers } },
      async (response) => {
        const text = Buffer.concat(await response.toArray()).toString('utf8');
        resolve({ status: response.statusCode ?? 0, text });
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}

const json = { 'content-type': 'application/json' };
const put = (headers: Record<string, string>, body = JSON.stringify(corrections), name = 'report%201') =>
  ask('PUT', `/corrections/${name}`, { ...json, ...headers }, body);

test('gives the page and nothing else of the disk', async () => {
  expect(await ask('GET', '/')).toEqual({ status: 200, text: 'the page' });
  for (const path of ['/secret.txt', '/../secret.txt', '/%2e%2e/secret.txt', '/nothing.js'])
    expect(await ask('GET', path), path).toMatchObject({ status: 404 });
});

test('saves what its page decides', async () => {
  expect(await put({})).toMatchObject({ status: 204 });
  const saved = await readFile(join(folder, 'report 1.corrections.json'), 'utf8');
  expect(JSON.parse(saved)).toEqual(corrections);
});

test.each([
  ['of another page', () => put({ origin: 'https://example.org' }), 403],
  ['by another name of this computer', () => put({ host: 'rebound.example:80' }), 403],
  ['as a form', () => put({ 'content-type': 'text/plain' }), 415],
  ['of no report', () => put({}, undefined, 'other'), 404],
  ['out of the folder', () => put({}, undefined, '..%2Fother'), 404],
  ['that is no file of corrections', () => put({}, '{"corrections":1}'), 400],
  ['by another method', () => ask('POST', '/corrections/report%201', json), 405],
])('refuses what comes %s', async (_how, asked, status) => {
  expect(await asked()).toMatchObject({ status });
});
