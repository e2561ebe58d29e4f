import { type CodeListOptions, codesNamed } from './look-up.ts';

/** 十九、 | （一） | 19. | 二、 with its mark. */
const markedOrdinal = /^\s*[（(]?[〇零一二三四五六七八九十百\d]+(?:[）)][、，,.．]?|[、，,.．])/u;
/** An ordinal whose mark was lost, or a code printed in the label's cell. */
const bareOrdinal = /^(?:[一二三四五六七八九十]+|\d+)/u;

/**
 * A row label of a summary table without the ordinal and its mark; the label itself where it has none.
 *
 * @example
 * withoutOrdinal('十九、住房保障支出'); // '住房保障支出'
 */
export function withoutOrdinal(label: string): string {
  return label.replace(markedOrdinal, '');
}

/**
 * The 类 that a row label of a summary table names, and the part of the label that names it; `null` where the list
 * knows none of that name. Publishers number these rows as they please and leave some out, so the ordinal says nothing.
 *
 * @example
 * readClassLabel('十九、住房保障支出', { year: 2024 }); // { code: '221', name: '住房保障支出' }
 */
export function readClassLabel(
  label: string,
  { year, classification = 'functional', ...list }: CodeListOptions = {},
): { code: string; name: string } | null {
  const text = label.normalize('NFKC').replace(/[\p{Z}\p{C}\s]+/gu, '');
  // The bare ordinal last: 一般公共服务支出 begins with a numeral that is none.
  for (const name of [text, withoutOrdinal(text), text.replace(bareOrdinal, '')]) {
    // A name of other years is better than none.
    for (const when of [year ?? null, null]) {
      const found = codesNamed(name, { ...list, year: when, classification }).filter(
        ({ level }) => level === '类',
      );
      const read = found.find(({ names }) => names.some(({ status }) => status === 'observed'));
      const entry = read ?? found[0];
      if (entry) return { code: entry.code, name };
    }
  }
  return null;
}

/**
 * The code of the 类 that a row label of a summary table names, `null` where the list knows none of that name.
 *
 * @example
 * classCodeOf('十九、住房保障支出', { year: 2024 }); // '221'
 * classCodeOf('一般公共服务（类）', { year: 2024 }); // '201'
 */
export function classCodeOf(label: string, options: CodeListOptions = {}): string | null {
  return readClassLabel(label, options)?.code ?? null;
}
