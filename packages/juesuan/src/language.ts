import { type Language, languages } from '@juesuan/schema';
import { Option } from 'commander';

/** The environment of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language of a locale, as POSIX names it: Chinese where `LC_ALL`, else `LC_MESSAGES`, else `LANG` begins with `zh`.
 *
 * @example
 * languageOf({ LANG: 'zh_CN.UTF-8' }); // 'zh'
 */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: Environment): Language {
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((one) => one !== undefined && one !== '') ?? '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}

/** `--lang`, for every command. */
export const languageOption = (): Option =>
  new Option('--lang <language>', 'language of sentences and labels (default: that of the locale)').choices(
    languages,
  );
