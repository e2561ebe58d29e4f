import { counts } from '../../model/tolerances.ts';
import { matchKey } from '../../words/key.ts';
import type { Token } from './model.ts';

/** What may be a code, of one part of a line or of several side by side, and the first of them. */
interface PrintedCode {
  code: string;
  from: number;
}

/** The codes that the parts of a line up to one may be, that part alone first: 99, 302 99. */
export function codesUpTo(parts: readonly Pick<Token, 'text'>[], last: number): PrintedCode[] {
  const found: PrintedCode[] = [];
  let code = '';
  for (let from = last; from >= 0 && last - from < counts.partsOfCode; from--) {
    code = `${matchKey(parts[from]?.text ?? '')}${code}`;
    found.push({ code, from });
  }
  return found;
}
