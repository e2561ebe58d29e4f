import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pdfJsFolder } from '@juesuan/pdfjs';

/** Sources run as they are in tests and scripts; what is built has the bundles beside it. */
const fromSources = import.meta.url.endsWith('.ts');

/** The programs of the page, each one script that needs no other. */
const bundles = {
  page: '../page/main.ts',
  pdf: '../page/pdf-library.ts',
  'pdf-worker': '../page/pdf-worker.ts',
} as const;
type BundleName = keyof typeof bundles;

/** What a page needs besides the reports, by its path in the folder; made once. */
export async function pageAssets(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  made ??= makeAssets();
  return made;
}

let made: Promise<ReadonlyMap<string, string | Uint8Array>> | null = null;

async function makeAssets(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const assets = new Map<string, string | Uint8Array>();
  assets.set('assets/page.js', await bundle('page'));
  assets.set('assets/pdf.js', await bundle('pdf'));
  // A worker cannot be started from a file beside the page: the page starts it from the function's text.
  assets.set(
    'assets/pdf-worker.js',
    `juesuanGive("pdf-worker",function(){\n${await bundle('pdf-worker')}\n});\n`,
  );
  assets.set('assets/page.css', await readFile(styleFile, 'utf8'));
  for (const [path, data] of await pdfData()) assets.set(path, data);
  return assets;
}

const styleFile = new URL(fromSources ? '../page/page.css' : './page.css', import.meta.url);

async function bundle(name: BundleName): Promise<string> {
  if (!fromSources) return readFile(new URL(`./${name}.iife.js`, import.meta.url), 'utf8');
  const { build } = await import('rolldown');
  const { output } = await build({
    input: fileURLToPath(new URL(bundles[name], import.meta.url)),
    platform: 'browser',
    resolve: { conditionNames: ['@juesuan/source', 'browser', 'import', 'default'] },
    write: false,
    output: { format: 'iife', minify: name !== 'page', comments: false },
    checks: { preferBuiltinFeature: false },
    onLog: (level, log) => {
      if (level !== 'debug' && log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
    },
  });
  return output[0].code;
}

/** Character maps, the standard fonts and decoders of pictures, a script each: a page loads those that its PDF asks for. */
async function pdfData(): Promise<[string, string | Uint8Array][]> {
  const library = fileURLToPath(pdfJsFolder());
  const files: [string, string | Uint8Array][] = [];
  for (const [folder, ending] of [
    ['cmaps', /\.bcmap$/u],
    ['standard_fonts', /\.(?:pfb|ttf)$/u],
    ['wasm', /(?:openjpeg|jbig2|qcms_bg)\.wasm$/u],
  ] as const)
    for (const file of (await readdir(join(library, folder))).filter((name) => ending.test(name))) {
      const bytes = await readFile(join(library, folder, file));
      const name = `${folder}/${file}`;
      // What stands in for a font of the system is loaded by its address.
      if (file.endsWith('.ttf')) files.push([`assets/${name}`, bytes]);
      files.push([
        `assets/${name}.js`,
        `juesuanGive(${JSON.stringify(name)},"${bytes.toString('base64')}");\n`,
      ]);
    }
  return files;
}
