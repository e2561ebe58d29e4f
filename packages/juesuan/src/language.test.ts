import { expect, test } from 'vitest';
import { languageAsked, languageOf } from './language.ts';

test.each([
  [{}, 'en'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_TW' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: '' }, 'zh'],
  [{ JUESUAN_LANG: 'en', LC_ALL: 'zh_CN.UTF-8' }, 'en'],
  [{ JUESUAN_LANG: 'zh', LC_ALL: 'C' }, 'zh'],
])('the locale %j has sentences in %s', (environment, language) =>
  expect(languageOf(environment)).toBe(language),
);

test.each([
  [['--lang', 'zh', 'extract'], 'zh'],
  [['extract', '--lang=en', '--help'], 'en'],
  [['--lang', 'en', '--lang', 'zh'], 'zh'],
  [['extract', '--', '--lang', 'zh'], null],
  [['--lang', 'fr'], null],
  [['--lang'], null],
])('the command line %j asks for %s', (argv, language) => expect(languageAsked(argv)).toBe(language));
