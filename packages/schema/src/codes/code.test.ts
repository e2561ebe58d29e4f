import { expect, test } from 'vitest';
import { classificationOf, levelOf, parentOf, plainCode } from './code.ts';

test.each([
  ['208', '类', null],
  ['20805', '款', '208'],
  ['2080505', '项', '20805'],
  ['301', '类', null],
  ['30101', '款', '301'],
  ['50201', '款', '502'],
  ['1030102', '项', '10301'],
])('%s is a %s under %s', (code, level, parent) => {
  expect(levelOf(code)).toBe(level);
  expect(parentOf(code)).toBe(parent);
});

test.each([
  ['30400', '304'],
  ['2290400', '22904'],
  ['2290000', '229'],
  ['20800', '208'],
])('%s is %s padded with zeros', (padded, plain) => {
  expect(plainCode(padded)).toBe(plain);
  expect(levelOf(padded)).toBe(levelOf(plain));
  expect(parentOf(padded)).toBe(parentOf(plain));
});

test.each(['', '20', '2080', '3010101', '20805051', '90101', '208XX', '二〇八', '208 05'])(
  '%s is no code and has no level and no parent',
  (text) => {
    expect(plainCode(text)).toBeNull();
    expect(levelOf(text)).toBeNull();
    expect(parentOf(text)).toBeNull();
  },
);

test('the first digit tells the classification', () => {
  expect(classificationOf('2080505')).toBe('functional');
  expect(classificationOf('30101')).toBe('economic');
  expect(classificationOf('90101')).toBeNull();
});
