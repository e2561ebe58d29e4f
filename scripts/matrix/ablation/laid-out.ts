import type { SourcePage, TextRun } from '../../../packages/extractor/src/model/source.ts';
import type { Random } from '../../fuzz/random.ts';

/** What `pdftotext -layout` makes of pages, near enough: runs at their columns, pushed aside by those before them. */
export function laidOut(pages: readonly SourcePage[], { pick, chance }: Random): Uint8Array {
  const wide = pick([0.35, 0.45, 0.55]);
  const text = pages.map(({ runs }) =>
    linesOf(runs)
      .map((line) => printed(line, wide))
      .join('\n'),
  );
  return new TextEncoder().encode(text.join(chance(0.5) ? '\n\f' : '\n'));
}

/** Runs of one baseline each. */
function linesOf(runs: readonly TextRun[]): TextRun[][] {
  const lines = new Map<number, TextRun[]>();
  for (const run of runs.toSorted((a, b) => a.baseline - b.baseline || a.box.x0 - b.box.x0)) {
    const key = Math.round(run.baseline / 2);
    lines.set(key, [...(lines.get(key) ?? []), run]);
  }
  return [...lines.values()].map((line) => line.toSorted((a, b) => a.box.x0 - b.box.x0));
}

/** @param wide width of a character column: ems */
function printed(line: readonly TextRun[], wide: number): string {
  let text = '';
  let right = -Infinity;
  for (const { text: word, box, fontSize } of line) {
    const blanks = box.x0 - right > 0.9 * fontSize ? 2 : box.x0 - right > 0.1 * fontSize ? 1 : 0;
    const column = Math.round(box.x0 / (wide * fontSize));
    text = (text + ' '.repeat(text === '' ? 0 : blanks)).padEnd(blanks > 0 ? column : 0) + word;
    right = box.x1;
  }
  return text;
}
