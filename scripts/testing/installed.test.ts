import { expect, test } from 'vitest';
import { installed } from './installed.ts';

const here = import.meta.filename;

test('the first place that is there', () =>
  expect(installed('redis', ['/none/redis-server', here, '/'], 'redis')).toBe(here));

test('a program that is not there leaves its tests out', () =>
  expect(installed('redis', ['/none/redis-server'], 'chromium')).toBeNull());

test('a program that is not there and is asked for fails', () =>
  expect(() => installed('redis', ['/none/redis-server'], 'chromium,redis')).toThrow(/asks for redis/));

test('a name that no test knows fails, for nothing would be asked for', () =>
  expect(() => installed('redis', [here], 'redis,postgres')).toThrow(/no postgres$/));
