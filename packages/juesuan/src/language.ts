import { type Language, languages } from '@juesuan/schema';
import { Option } from 'commander';

/** The environment of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language of an environment: that of `JUESUAN_LANG`, else of the locale as POSIX names it (`LC_ALL`, else
 * `LC_MESSAGES`, else `LANG`). Chinese where it begins with `zh`.
 *
 * @example
 * languageOf({ LANG: 'zh_CN.UTF-8' }); // 'zh'
 */
export function languageOf({ JUESUAN_LANG, LC_ALL, LC_MESSAGES, LANG }: Environment): Language {
  const said = [JUESUAN_LANG, LC_ALL, LC_MESSAGES, LANG].find((one) => one !== undefined && one !== '') ?? '';
  return /^zh/i.test(said) ? 'zh' : 'en';
}

/**
 * The language that a command line asks for by `--lang`, before it is parsed: help and errors are in it too.
 *
 * @returns `null` where it names none that there is
 *
 * @example
 * languageAsked(['--lang=zh', 'extract', '--help']); // 'zh'
 */
export function languageAsked(argv: readonly string[]): Language | null {
  const end = argv.indexOf('--');
  const options = end === -1 ? argv : argv.slice(0, end);
  const values = options.flatMap((option, i) =>
    option === '--lang' ? [options[i + 1]] : option.startsWith('--lang=') ? [option.slice(7)] : [],
  );
  return languages.find((language) => language === values.at(-1)) ?? null;
}

/** `--lang`, for every command. */
export const languageOption = (): Option =>
  new Option(
    '--lang <language>',
    'language of help, sentences and labels (default: JUESUAN_LANG, else that of the locale)',
  ).choices(languages);
