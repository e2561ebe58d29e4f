/** What makes one text of another, letter by letter: keep or replace the letter at a place, leave it out, put one in before it. */
export type Edit =
  | { type: 'keep'; at: number }
  | { type: 'drop'; at: number }
  | { type: 'replace' | 'insert'; at: number; letter: string };

const same = (a: string, b: string): boolean => a === b || a.normalize('NFKC') === b;

/**
 * The fewest edits that turn the letters of a text into those of a word; letters that are the same but for their width are
 * kept as they are.
 *
 * @example
 * editsOf([...'收美'], [...'收入']); // [{ type: 'keep', at: 0 }, { type: 'replace', at: 1, letter: '入' }]
 */
export function editsOf(from: readonly string[], to: readonly string[]): Edit[] {
  const costs = costsOf(from, to);
  const edits: Edit[] = [];
  const cost = (i: number, j: number): number => costs[i * (to.length + 1) + j] as number;
  let [i, j] = [from.length, to.length];
  while (i > 0 || j > 0) {
    const letter = to[j - 1] as string;
    const equal = i > 0 && j > 0 && same(from[i - 1] as string, letter);
    if (i > 0 && j > 0 && cost(i, j) === cost(i - 1, j - 1) + (equal ? 0 : 1)) {
      edits.push(equal ? { type: 'keep', at: i - 1 } : { type: 'replace', at: i - 1, letter });
      i--;
      j--;
    } else if (i > 0 && cost(i, j) === cost(i - 1, j) + 1) {
      edits.push({ type: 'drop', at: i - 1 });
      i--;
    } else {
      edits.push({ type: 'insert', at: i, letter });
      j--;
    }
  }
  return edits.reverse();
}

function costsOf(from: readonly string[], to: readonly string[]): Uint16Array {
  const width = to.length + 1;
  const costs = new Uint16Array((from.length + 1) * width);
  for (let i = 0; i <= from.length; i++)
    for (let j = 0; j <= to.length; j++) {
      const at = i * width + j;
      if (i === 0 || j === 0) costs[at] = i + j;
      else {
        const change = same(from[i - 1] as string, to[j - 1] as string) ? 0 : 1;
        costs[at] = Math.min(
          (costs[at - width] as number) + 1,
          (costs[at - 1] as number) + 1,
          (costs[at - width - 1] as number) + change,
        );
      }
    }
  return costs;
}
