import type { PdfFile } from './file.ts';
import { limits } from './limits.ts';
import { type Dict, isArray, isDict, Ref, type Value } from './objects.ts';
import { refuse } from './refused.ts';

/** The pages of a document in order. @throws {Refused} where the tree is not whole */
export function pagesOf(file: PdfFile, catalog: Dict): Dict[] {
  const pages: Dict[] = [];
  const refs: (Ref | null)[] = [];
  const seen = new Set<Dict>();
  const visit = (value: Value | undefined, depth: number): void => {
    const node = file.dict(value) ?? refuse('a page that is none');
    if (seen.has(node) || depth > limits.depth) refuse('a page tree that leads to itself');
    seen.add(node);
    const type = file.name(node.get('Type'));
    const kids = file.get(node.get('Kids'));
    if (type === 'Page' && !node.has('Kids')) {
      pages.push(node);
      refs.push(value instanceof Ref ? value : null);
      return;
    }
    if (type !== 'Pages' || !isArray(kids)) refuse('a page that is none');
    const before = pages.length;
    for (const kid of kids) visit(kid, depth + 1);
    if (file.number(node.get('Count')) !== pages.length - before) refuse('a page tree that miscounts');
  };
  visit(catalog.get('Pages'), 0);
  if (pages.length === 0) refuse('a file without pages');
  checkLinearized(file, pages.length, refs[0] ?? null);
  return pages;
}

/** A file that is laid out to be shown while it loads says itself which page is the first. */
function checkLinearized(file: PdfFile, count: number, first: Ref | null): void {
  const lexer = file.lexer(0);
  const [num, gen] = [lexer.read(false), lexer.read(false)];
  if (typeof num !== 'number' || typeof gen !== 'number') return;
  lexer.read(false);
  const dict = lexer.next() === 0x3c ? lexer.read() : null;
  if (!isDict(dict) || !dict.has('Linearized') || dict.get('L') !== file.bytes.length) return;
  if (dict.get('N') !== count || dict.get('O') !== first?.num || first?.gen !== 0)
    refuse('a linearized file that was changed');
}

/** The values of a page's entry, its own first, then those it inherits. */
function inherited(file: PdfFile, page: Dict, key: string): Value[] {
  const values: Value[] = [];
  let node: Dict | null = page;
  for (let depth = 0; node !== null; depth++) {
    if (depth > limits.depth) refuse('a page tree that leads to itself');
    if (node.has(key)) {
      const value = file.get(node.get(key));
      values.push(value ?? refuse(`${key} that is none`));
    }
    const parent: Value = file.get(node.get('Parent'));
    if (parent !== null && !isDict(parent)) refuse('a page tree that leads nowhere');
    node = parent;
  }
  return values;
}

/** All resources of a page: what it does not have itself it may inherit, kind by kind. */
export function resourcesOf(file: PdfFile, page: Dict): Dict | null {
  const found = inherited(file, page, 'Resources').map((value) =>
    isDict(value) ? value : refuse('resources that are none'),
  );
  const [own = null, ...others] = found;
  if (own === null || others.length === 0) return own;
  const merged = new Map<string, Value>(own);
  for (const other of others) for (const [key, value] of other) if (!merged.has(key)) merged.set(key, value);
  return merged;
}

/** x0, y0, x1, y1 of one of a page's boxes, that it has or inherits. */
export function boxOf(file: PdfFile, page: Dict, key: string): readonly number[] | null {
  const [box] = inherited(file, page, key);
  if (box === undefined) return null;
  const [a = 0, b = 0, c = 0, d = 0] = file.numbers(box, 4) ?? refuse(`${key} that is none`);
  const rect = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
  return a !== c && b !== d ? rect : refuse(`an empty ${key}`);
}

/** Quarter turns clockwise, in degrees: 0 to 270. */
export function rotationOf(file: PdfFile, page: Dict): number {
  const [turn = 0] = inherited(file, page, 'Rotate');
  if (typeof turn !== 'number' || turn % 90 !== 0) return refuse('a page that is turned askew');
  return ((turn % 360) + 360) % 360;
}
