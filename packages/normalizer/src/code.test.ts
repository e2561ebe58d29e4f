import { expect, test } from 'vitest';
import { readCode } from './code.ts';

test.each([
  ['208', '类'],
  ['20805', '款'],
  ['2080505', '项'],
  ['301', '类'],
  ['30101', '款'],
  ['50201', '款'],
  ['1030102', '项'],
])('%s is a %s', (code, level) => expect(readCode(code)).toEqual({ code, level, readable: true }));

test.each([
  ['30400', '类'],
  ['39900', '类'],
  ['2290400', '款'],
  ['2290000', '类'],
])('%s is padded with zeros and stays as printed', (code, level) =>
  expect(readCode(code)).toEqual({ code, level, readable: true }),
);

test('no printed code is no trouble', () =>
  expect(readCode('')).toEqual({ code: '', level: null, readable: true }));

test('full-width digits are digits', () => expect(readCode('２０８ ０５').code).toBe('20805'));

test.each(['20', '2080', '3010101', '合计', '208XX', '90101', '20805051'])('%s is no subject code', (code) =>
  expect(readCode(code)).toEqual({ code, level: null, readable: false }),
);
