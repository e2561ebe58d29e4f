import { boxRound } from '../model/geometry.ts';
import { isCodePartHeader } from '../words/cell-words.ts';
import { matchKey } from '../words/key.ts';
import type { LinePart } from './lines.ts';
import type { SegmentLine } from './segment.ts';

/**
 * 类, 款 and 项 of the finance ministry's form stand beside its first rows, 栏次 and 合计, and are words of the header.
 * Those that a later page repeats are left out.
 */
export function withoutCodeParts(lines: readonly SegmentLine[]): {
  codeParts: LinePart[];
  body: SegmentLine[];
} {
  const page = lines.find((line) => codePartsOf(line).length > 0)?.page;
  const codeParts = lines.filter((line) => line.page === page).flatMap(codePartsOf);
  return {
    // Whole codes stand below them: they are one word over one column.
    codeParts:
      codeParts.length === 0
        ? []
        : [
            {
              text: codeParts.map(({ text }) => text.trim()).join(''),
              box: boxRound(codeParts),
              runs: codeParts.flatMap(({ runs }) => runs),
            },
          ],
    body: lines.flatMap((line) => {
      const found = codePartsOf(line);
      if (found.length === 0) return [line];
      const parts = line.parts.filter((part) => !found.includes(part));
      const taken = new Set(found.flatMap(({ runs }) => runs));
      const runs = line.line.runs.filter((run) => !taken.has(run));
      return parts.length > 0 ? [{ ...line, parts, line: { ...line.line, runs } }] : [];
    }),
  };
}

/** Words over the parts of a code on one line. */
export function codePartsOf({ parts }: SegmentLine): LinePart[] {
  const found = parts.filter((part) => isCodePartHeader(part.text));
  // One alone is the end of a wrapped label: 财政拨|款.
  return found.length > 1 || found.some(({ text }) => matchKey(text).length > 2) ? found : [];
}
