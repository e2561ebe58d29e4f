import { expect, test } from 'vitest';
import { placeOf, problemLine, systemError } from './problem.ts';

const errno = (code: string, words: string): Error =>
  Object.assign(new Error(`${code}: ${words}, open '/out/.a.json.0b3c.tmp'`), {
    code,
    path: '/out/.a.json.0b3c.tmp',
  });

test.each([
  ['ENOSPC', 'no space left on device', 'disk-full: no space left on the device'],
  ['EDQUOT', 'quota exceeded', 'disk-full: no space left on the device'],
  ['EROFS', 'read-only file system', 'read-only: the file system is read-only'],
  ['EACCES', 'permission denied', 'no-permission: permission denied'],
  ['EISDIR', 'illegal operation on a directory', 'not-a-file: is a directory'],
  ['EMFILE', 'too many open files', 'EMFILE: too many open files'],
  ['EBUSY', 'resource busy or locked', 'EBUSY: resource busy or locked'],
])('%s is said of the output, and not of a temporary file', (code, words, said) => {
  const error = systemError('/out/a.json', errno(code, words));
  expect(problemLine('juesuan', error, 'en')).toBe(`/out/a.json: ${said}\n`);
});

test('in Chinese', () => {
  const error = systemError('/out/a.json', errno('EROFS', 'read-only file system'));
  expect(problemLine('juesuan', error, 'zh')).toBe('/out/a.json: read-only: 文件系统是只读的\n');
});

test('an error of a file is not blamed on a stream', () => {
  expect(placeOf(errno('EIO', 'i/o error'), 'standard output')).toBe('/out/.a.json.0b3c.tmp');
  expect(placeOf(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }), 'standard output')).toBe(
    'standard output',
  );
});
