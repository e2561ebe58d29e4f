import { readFileSync } from 'node:fs';
import * as zlib from 'node:zlib';
import { streamBody } from '../../packages/extractor/src/read/pdf/assemble.ts';
import { PdfFile as Objects } from '../../packages/extractor/src/read/pdf/lean/file.ts';
import { byZlib } from '../../packages/extractor/src/read/pdf/lean/inflate.ts';
import {
  type Dict,
  isArray,
  isDict,
  Name,
  Ref,
  Stream,
  type Value,
} from '../../packages/extractor/src/read/pdf/lean/objects.ts';
import { pagesOf } from '../../packages/extractor/src/read/pdf/lean/page-tree.ts';
import { type Input, makeInput } from '../fuzz/input.ts';
import type { Source } from '../fuzz/mutator.ts';
import { latin1, type PdfFile } from '../fuzz/pdf-file.ts';
import { sources } from '../fuzz/sources.ts';

const golden = new URL('../../golden/', import.meta.url);

/** Fixtures of all producers: fonts of every kind, forms, layers, clips. */
const fixtures = [
  'chromium-columns',
  'embedded-ministry',
  'writer-forms',
  'writer-ghostscript',
  'cid-unruled-rotated',
] as const;
/** Their first pages alone: thousands of them are read, each twice. */
const PAGES = 2;

/** Mutated PDFs for both readers: the same ones for the same seed. */
export function* mutated(seed: number, count: number): Generator<Input> {
  const own = fixtures.map((name): Source => ({ name, format: 'pdf', file: takeApart(name) }));
  const chosen = [...sources().filter(({ format }) => format === 'pdf'), ...own];
  for (let index = 0; index < count; index++) yield makeInput(chosen, seed, index);
}

/** The objects of a fixture written out, whether they were packed or not, behind a tree of its first pages. */
function takeApart(name: string): PdfFile {
  const bytes = new Uint8Array(readFileSync(new URL(`${name}/source.pdf`, golden)));
  const file = new Objects(bytes, byZlib(zlib));
  const catalog = file.dict(file.trailer.get('Root')) as Dict;
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', ''];
  const numbers = new Map<number, number>();
  const written = (value: Value): string => {
    if (value instanceof Name)
      return `/${value.name.replaceAll(/[^\w.+-]/g, (c) => `#${c.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
    if (value instanceof Ref) return `${numberOf(value)} 0 R`;
    if (typeof value === 'string') return `<${Buffer.from(value, 'latin1').toString('hex')}>`;
    if (isArray(value)) return `[${value.map(written).join(' ')}]`;
    if (isDict(value)) return `<<${entries(value)}>>`;
    if (value instanceof Stream) return streamOf(value);
    return String(value);
  };
  const entries = (dict: Dict, without: readonly string[] = []): string =>
    [...dict]
      .filter(([key]) => !without.includes(key))
      .map(([key, value]) => {
        const text = written(value);
        return /^[\w.+-]/.test(text) ? `/${key} ${text}` : `/${key}${text}`;
      })
      .join('');
  const streamOf = (stream: Stream): string =>
    streamBody(latin1(file.data(stream)), entries(stream.dict, ['Length', 'Filter', 'DecodeParms']));
  const numberOf = (ref: Ref): number => {
    const known = numbers.get(ref.num);
    if (known !== undefined) return known;
    const number = objects.push('') as number;
    numbers.set(ref.num, number);
    objects[number - 1] = written(file.fetch(ref));
    return number;
  };
  const kids = pagesOf(file, catalog)
    .slice(0, PAGES)
    .map((page) => {
      const kept = new Map(page);
      for (const key of ['Resources', 'MediaBox'] as const) {
        const inherited = page.get(key) ?? file.dict(page.get('Parent'))?.get(key);
        if (inherited !== undefined) kept.set(key, inherited);
      }
      // The tree, the tags and the links lead to all other pages.
      const body = entries(kept, ['Parent', 'StructParents', 'Annots']);
      return objects.push(`<</Parent 2 0 R${body}>>`);
    });
  objects[1] = `<</Type/Pages/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]/Count ${kids.length}>>`;
  return { objects, trailer: '' };
}
