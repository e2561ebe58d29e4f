import { squash } from './fold.ts';

/**
 * CJK radicals (U+2E80–2EFF) that PDF producers write for the character they look like. NFKC folds the Kangxi radicals
 * (U+2F00–2FD5) but of this block only two, so the simplified forms that fonts really mix up are listed.
 */
const radicals: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
};

/** A printed name without white space; every other character stays as printed. */
export function cleanName(printed: string): string {
  return squash(printed);
}

/**
 * A key for comparing names, never for storing: white space out, radicals and compatibility forms as the characters
 * they stand for, full-width as half-width (`（款）` and `(款)` are one name).
 *
 * @example
 * nameKey('基本⽀出（小计）') === nameKey('基本支出 (小计)'); // true
 */
export function nameKey(name: string): string {
  return squash(name)
    .replace(/[\u2e80-\u2eff]/g, (radical) => radicals[radical] ?? radical)
    .normalize('NFKC');
}
