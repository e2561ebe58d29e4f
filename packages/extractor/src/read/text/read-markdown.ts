import { type Diagnostic, diagnostic } from '@juesuan/schema';
import type { DetectedContent } from '../../model/grid.ts';
import { readDelimited } from './delimited.ts';
import { deletedTexts } from './inline-marks.ts';
import { splitLines } from './lines.ts';
import { plainMarkdown } from './markdown.ts';

/** Markdown to lines and grids, as {@link readDelimited} reads its plain lines; what is struck through is reported. */
export function readMarkdown(text: string): DetectedContent {
  const content = readDelimited(plainMarkdown(text), 'repeated');
  const deleted = splitLines(text).flatMap((line, i) =>
    deletedTexts(line).map(
      (struck): Diagnostic =>
        diagnostic(
          'text-deleted',
          'warning',
          { text: struck, kept: null },
          { page: null, line: i + 1, box: null },
        ),
    ),
  );
  return { ...content, diagnostics: [...content.diagnostics, ...deleted] };
}
