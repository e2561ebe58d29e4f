import { hanNumerals } from '@juesuan/schema/words';

/** Characters of the end of a name by which its mentions are found. */
const TAIL = 3;

/** A mention of nearly the department's name. */
interface NearName {
  name: string;
  at: number;
  /** `left-out`: part of the name is missing (a district); `other`: characters within it are others. */
  kind: 'left-out' | 'other';
}

/**
 * Mentions in a text that end as the department's name ends and are otherwise nearly the same. The province or district
 * before it may be another body's on purpose, so a name with another place is none; one without its district is.
 *
 * @param name the department's name, at least six characters
 */
export function nearNames(text: string, name: string): NearName[] {
  if ([...name].length < 6) return [];
  const tail = name.slice(-TAIL);
  const place = /^.*[省市区县州盟旗]/u.exec(name.slice(0, -TAIL))?.[0] ?? '';
  const plain = text;
  const found: NearName[] = [];
  for (let end = plain.indexOf(tail); end >= 0; end = plain.indexOf(tail, end + 1)) {
    const to = end + tail.length;
    const before = plain.slice(0, to);
    if (before.endsWith(name)) continue;
    const same = before.slice(-name.length);
    if (
      same.length === name.length &&
      same.startsWith(place) &&
      place !== '' &&
      differing(same, name) <= 2 &&
      !isNumbered(same, name)
    ) {
      found.push({ name: same, at: to - same.length, kind: 'other' });
      continue;
    }
    const shorter = withoutPlace(name).find((one) => before.endsWith(one));
    if (shorter) found.push({ name: shorter, at: to - shorter.length, kind: 'left-out' });
  }
  return found;
}

const differing = (a: string, b: string): number => [...a].filter((sign, i) => sign !== [...b][i]).length;

/** 第一人民医院 and 第二人民医院, 城东 and 城西小学 are two bodies, however alike their names. */
const isNumbered = (a: string, b: string): boolean =>
  [...a].some((sign, i) => sign !== [...b][i] && numbering.test(sign) && numbering.test([...b][i] ?? ''));
const numbering = new RegExp(`[${hanNumerals}\\d东南西北上下]`, 'u');

/** 上海市普陀区规划局 without its district: 上海市规划局. A name without any place is how texts call it in short. */
function withoutPlace(name: string): string[] {
  const parts = /^(.{2,8}?[省市])(.{1,6}?[区县市])(.+)$/u.exec(name);
  return parts ? [`${parts[1]}${parts[3]}`] : [];
}
