import {
  type Diagnostic,
  diagnostic,
  type ExtractedForm,
  type ExtractedTable,
  isDiagnostic,
  type Location,
} from '@juesuan/schema';
import { isMoneyLike } from '@juesuan/schema/words';
import { isMiddleIn } from '../model/geometry.ts';
import type { Block, GridCell } from '../model/grid.ts';

/** What was made of the cells of a source. */
interface Read {
  tables: readonly ExtractedTable[];
  forms: readonly ExtractedForm[];
  diagnostics: readonly Diagnostic[];
}

/**
 * An `ocr-doubtful` at each amount that was recognised in a cell and is in no record: its row was taken for a part of a header,
 * its column for one of names. Numbers without a point or a comma are not looked for: they may be those of rows and columns.
 */
export function amountsLeftOut(blocks: readonly Block[], { tables, forms, diagnostics }: Read): Diagnostic[] {
  const amounts = blocks.flatMap((block) =>
    block.type === 'grid' ? block.cells.filter(isRecognisedAmount) : [],
  );
  if (amounts.length === 0) return [];
  const recorded = tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap(({ raw, location }) => (raw === '' ? [] : [location]))),
  );
  const places = new Set(recorded.map(placeOf));
  const others = [
    // Rows that were joined, values of forms, and tables that were read elsewhere.
    ...recorded,
    ...forms.map(({ location }) => location),
    ...diagnostics.flatMap((one) => (isDiagnostic(one, 'table-printed-twice') ? (one.location ?? []) : [])),
  ];
  return amounts
    .filter(({ location }) => !places.has(placeOf(location)) && !others.some((one) => isIn(location, one)))
    .map(({ text, location }) =>
      diagnostic('ocr-doubtful', 'warning', { reason: 'unplaced', read: text.trim() }, location),
    );
}

const isRecognisedAmount = ({ certainty, text }: GridCell): boolean =>
  certainty !== undefined && isMoneyLike(text.trim());

const placeOf = ({ page, box, file = '' }: Location): string =>
  [page, box?.x0, box?.y0, box?.x1, box?.y1, file].join(' ');

function isIn({ page, box }: Location, outer: Location): boolean {
  if (box === null || page !== outer.page) return false;
  return outer.box === null || isMiddleIn(box, outer.box);
}
