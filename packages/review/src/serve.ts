import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { Corrections } from '@juesuan/schema';
import { writeFileWhole } from '@juesuan/schema/files';

/** Bytes of a file of corrections: some thousand records. */
const MOST_BYTES = 64 * 2 ** 20;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
};

/** A page that is served. */
export interface ReviewServer {
  /** What a browser opens. */
  address: string;
  /** Ends when the server is closed. */
  closed: Promise<void>;
  close(): void;
}

/**
 * Serves a folder of a review to this computer alone, and saves what is decided into it as `NAME.corrections.json`. It answers
 * only what asks for its own address and comes from its own page, so that no other page of the browser can reach it.
 *
 * @param names of the reports whose corrections may be written
 *
 * @example
 * const server = await serveReview('review', { names: ['report'] });
 * console.log(server.address); // http://127.0.0.1:41234/
 */
export async function serveReview(
  folder: string,
  { port = 0, names }: { port?: number; names: readonly string[] },
): Promise<ReviewServer> {
  const host = (): string => `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const server = createServer((request, response) => {
    answer(request, { folder, names, host: host() }).then(
      ({ status, type, body }) => {
        response
          .writeHead(status, { ...headers, ...(type !== undefined && { 'content-type': type }) })
          .end(body);
      },
      () => fail(response),
    );
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  return {
    address: `http://${host()}/`,
    closed: new Promise((closed) => server.once('close', () => closed())),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const headers = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
};

function fail(response: ServerResponse): void {
  if (!response.headersSent) response.writeHead(500, headers);
  response.end();
}

interface Answer {
  status: number;
  type?: string;
  body?: string | Uint8Array;
}

interface Serving {
  folder: string;
  names: readonly string[];
  host: string;
}

async function answer(request: IncomingMessage, serving: Serving): Promise<Answer> {
  const { folder, names, host } = serving;
  // A name that leads here by another address is another page's trick (DNS rebinding).
  if (request.headers.host !== host) return { status: 403 };
  const path = decodeURIComponent(new URL(request.url ?? '/', `http://${host}`).pathname);
  if (request.method === 'PUT') {
    if (request.headers.origin !== `http://${host}`) return { status: 403 };
    if (request.headers['content-type'] !== 'application/json') return { status: 415 };
    const name = names.find((one) => path === `/corrections/${one}`);
    return name === undefined ? { status: 404 } : save(join(folder, `${name}.corrections.json`), request);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405 };
  return fileOf(folder, path);
}

async function fileOf(folder: string, path: string): Promise<Answer> {
  const file = normalize(path === '/' ? '/index.html' : path);
  const type = types[extname(file)];
  if (file.includes('..') || type === undefined) return { status: 404 };
  try {
    return { status: 200, type, body: await readFile(join(folder, file)) };
  } catch {
    return { status: 404 };
  }
}

async function save(path: string, request: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return { status: 413 };
    chunks.push(chunk);
  }
  let corrections: Corrections;
  try {
    corrections = Corrections.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  } catch {
    return { status: 400 };
  }
  await writeFileWhole(path, `${JSON.stringify(corrections, null, 2)}\n`);
  return { status: 204 };
}
