import { expect, test } from 'vitest';
import { cleanName } from './name.ts';

test('a name keeps every printed character but white space', () =>
  expect(cleanName(' 因公出国\n（境） 费\u200b')).toBe('因公出国（境）费'));
