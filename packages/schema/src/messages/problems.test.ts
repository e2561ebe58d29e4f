import { expect, test } from 'vitest';
import { ExtractionError } from '../records/error.ts';
import { problemMessage } from './problem.ts';
import { problemTemplates } from './problems.ts';
import { isTemplate, placeholders, type Template } from './template.ts';

const templates = Object.entries(problemTemplates).flatMap(([code, own]): [string, Template][] =>
  isTemplate(own)
    ? [[code, own]]
    : Object.entries(own as Record<string, Template>).map(([reason, one]) => [`${code} ${reason}`, one]),
);

test.each(templates)('%s has both languages, and both take the same params', (_, { zh, en }) => {
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).not.toBe('');
  expect(placeholders(zh).sort()).toEqual(placeholders(en).sort());
});

test.each(templates)('%s leaves no mark of the template behind', (name, { en }) => {
  const [code = '', reason = null] = name.split(' ');
  const params = { ...Object.fromEntries(placeholders(en).map((one) => [one, 'X'])), reason };
  for (const language of ['zh', 'en'] as const)
    expect(problemMessage({ code, params, message: '' }, language)).not.toMatch(/[{}[\]]|undefined|null/u);
});

test('an error speaks English, and Chinese where it is asked to', () => {
  const error = new ExtractionError('too-large', { reason: 'pages', count: 900, limit: 500 });
  expect(error).toMatchObject({ code: 'too-large', params: { count: 900, limit: 500 } });
  expect(error.message).toBe('the file has 900 pages, more than the limit of 500');
  expect(problemMessage(error, 'zh')).toBe('文件有900页，超过500的上限');
});

test('the compiler asks for the params that a code’s templates name', () => {
  // @ts-expect-error a param is missing
  new ExtractionError('too-large', { reason: 'pages', count: 900 });
  // @ts-expect-error no such reason
  expect(() => new ExtractionError('encrypted', { reason: 'none' })).toThrow(TypeError);
  expect(new ExtractionError('encrypted', { reason: 'pdf' }).message).toContain('password');
});

test('what another gave stays in its own words', () =>
  expect(problemMessage({ code: 'EIO', message: 'i/o error' }, 'zh')).toBe('i/o error'));
