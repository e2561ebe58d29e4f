/** The languages that every message is written in. */
export const languages = ['zh', 'en'] as const;
/** 中文 or English. */
export type Language = (typeof languages)[number];

/** A table as a message names it: its printed title, and the page (`null` without pages) that it begins on. */
export interface PlacedTitle {
  title: string;
  page: number | null;
}

/** What fills a placeholder. `null` and an empty text or list are "none", for which a template may have words of its own. */
export type Param = string | number | null | readonly string[] | readonly PlacedTitle[];
/** The params of a message by the names of its placeholders. */
export type Params = Readonly<Record<string, Param>>;

/** One sentence in both languages, with `{name}` in place of what differs from case to case. */
export interface Template {
  zh: string;
  en: string;
}

/** A code has one sentence, or one for each `reason` that it is given for. */
export type Templates = Template | Readonly<Record<string, Template>>;

type NameOf<Placeholder extends string> = Placeholder extends `${infer Name}${':' | '?'}${string}`
  ? NameOf<Name>
  : Placeholder;
type PlaceholdersOf<Text> = Text extends `${string}{${infer Placeholder}}${infer Rest}`
  ? NameOf<Placeholder> | PlaceholdersOf<Rest>
  : never;

/**
 * The params that a code's templates need, read off the text of the templates: a union by `reason` where it has several.
 *
 * @typeParam Given placeholders that are filled from elsewhere (the place of a diagnostic)
 */
export type ParamsOf<T, Given extends string = never> = T extends Template
  ? { [Name in Exclude<PlaceholdersOf<T['en']>, Given>]: Param }
  : { [Reason in keyof T & string]: { reason: Reason } & ParamsOf<T[Reason], Given> }[keyof T & string];

const optional = /\[([^[\]]*)\]/gu;
const placeholder = /\{(\w+)(?:\?([^}]*)|:([^}]*))?\}/gu;

/**
 * The names of a template's placeholders, each once, in their order.
 *
 * @example placeholders('{title} continues on page {page}') // ['title', 'page']
 */
export const placeholders = (text: string): string[] => [
  ...new Set([...text.matchAll(placeholder)].map(([, name = '']) => name)),
];

/**
 * Fills a template.
 *
 * - `{name}` is the param; a list is joined, and what is none leaves nothing.
 * - `{name?text}` is `text` where there is none.
 * - `{name:a=text|b=text|other}` is the text of the param's value; the last, without a value, is that of any other.
 * - `[…]` is left out where a placeholder in it is none.
 *
 * @example
 * fill('{table?a table}: continues[ on page {page}]', { table: null, page: 7 }, 'en'); // 'a table: continues on page 7'
 * fill('{lines} {lines:1=line|lines}', { lines: 1 }, 'en'); // '1 line'
 */
export function fill(text: string, params: Params, language: Language): string {
  const filled = (part: string): string =>
    part.replace(placeholder, (_, name: string, fallback?: string, choices?: string) => {
      const word = wordOf(params[name] ?? null, language);
      if (choices !== undefined) return chosen(choices, word);
      return word === '' ? (fallback ?? '') : word;
    });
  const isWhole = (part: string): boolean =>
    placeholders(part).every((name) => wordOf(params[name] ?? null, language) !== '');
  // What is put in may hold brackets and braces itself, so the text is cut before anything is put in.
  let filledText = '';
  let from = 0;
  for (const { 0: whole, 1: part = '', index } of text.matchAll(optional)) {
    filledText += filled(text.slice(from, index)) + (isWhole(part) ? filled(part) : '');
    from = index + whole.length;
  }
  return filledText + filled(text.slice(from));
}

function chosen(choices: string, word: string): string {
  const all = choices.split('|');
  const own = all.find((choice) => choice.startsWith(`${word}=`));
  if (own !== undefined) return own.slice(word.length + 1);
  const last = all.at(-1) ?? '';
  return last.includes('=') ? '' : last;
}

function wordOf(param: Param, language: Language): string {
  if (param === null) return '';
  if (typeof param !== 'object') return String(param);
  return param
    .map((item) => (typeof item === 'string' ? item : titleOf(item, language)))
    .join(language === 'zh' ? '、' : ', ');
}

function titleOf({ title, page }: PlacedTitle, language: Language): string {
  const name = title === '' ? { zh: '无标题', en: 'without a title' }[language] : title;
  if (page === null) return name;
  return language === 'zh' ? `${name}（第${page}页）` : `${name} (page ${page})`;
}

/** The template of a code's `reason`, or its only one. */
export function templateOf(templates: Templates, params: Params): Template {
  if (isTemplate(templates)) return templates;
  const template = templates[String(params.reason)];
  if (template === undefined) throw new TypeError(`no message for the reason ${String(params.reason)}`);
  return template;
}

/**
 * Whether a code has one sentence, and not one for each reason.
 *
 * @example isTemplate({ zh: '…', en: '…' }) // true
 */
export const isTemplate = (templates: Templates): templates is Template => typeof templates.en === 'string';
