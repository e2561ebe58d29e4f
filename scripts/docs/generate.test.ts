import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from '../packages/workspace.ts';
import { docComments } from './doc-comments.ts';
import { generatedFiles } from './generate.ts';

test('what is made from schemas and packages is up to date: run `npm run docs:generate`', () => {
  for (const { path, text } of generatedFiles()) {
    let written = '';
    try {
      written = readFileSync(root + path, 'utf8');
    } catch {}
    expect(written === text, `${path} is not what it would be made to`).toBe(true);
  }
});

test('a field keeps its comment in a schema that takes it over', () => {
  const { schemas, fields } = docComments([
    `/** A printed line. */
     export const Line = z.object({
       /** 1-based. */
       no: z.int(),
       text: z.string(),
     });
     export const Marked = z.object({
       ...Line.omit({ text: true }).shape,
       /** As printed. */
       text: z.string(),
     });
     export const Flat = z.object({ line_no: Line.shape.no });`,
  ]);
  expect(schemas.get('Line')).toBe('A printed line.');
  expect(fields.get('Marked')).toEqual(
    new Map([
      ['no', '1-based.'],
      ['text', 'As printed.'],
    ]),
  );
  expect(fields.get('Flat')).toEqual(new Map([['line_no', '1-based.']]));
});
