import { remembered } from '../words/remembered.ts';

const levelMark = /[（(〔[](?:类|款|项|科目)[）)〕\]]$/u;
const codeInBrackets = /[（(]\d{3}(?:\d{2}){0,2}[)）]$/u;
/** Most names: characters that fold to themselves, and nothing else. */
const bare = /^[\u4e00-\u9fff]+$/u;
const signs = /[\p{P}\p{S}\p{Z}\p{C}\s]+/gu;

/**
 * The form under which subject names are compared, never stored: width and compatibility characters folded; white space, brackets, quotes
 * and other signs gone; a level mark （类）, a code in brackets and the endings that drift between years and publishers (支出, 费用 for 费) gone.
 *
 * @example
 * subjectKey('维修（护）费') === subjectKey('维修 (护) 费用'); // true
 * subjectKey('一般公共服务（类）') === subjectKey('一般公共服务支出'); // true
 */
export const subjectKey = remembered((name) => {
  const plain = bare.test(name)
    ? name
    : name
        .normalize('NFKC')
        .replace(/[\p{Z}\p{C}\s]+/gu, '')
        .replace(codeInBrackets, '')
        .replace(levelMark, '')
        .replace(signs, '');
  const short = plain.replace(/(?<=.)支出$/u, '').replace(/费用$/u, '费');
  return short === '' ? plain : short;
});
