import type { Box, Diagnostic, Report, Table } from '@juesuan/schema';

/** Diagnostics that say that something stands in a place and was not taken for an amount. */
const naming: ReadonlySet<string> = new Set([
  'ocr-doubtful',
  'amount-unreadable',
  'cell-crowded',
  'cell-outside-grid',
  'run-unplaced',
]);

/** How a scan was read, against what its source says: counts. */
export interface ScanFigures {
  /** Amounts that the source prints on the scanned pages. */
  amounts: number;
  /** Of them, those that were read exactly in their place. */
  right: number;
  /** Amounts that were read and that the source does not print there. */
  wrong: number;
  /** Of the wrong ones, those that no `ocr-doubtful` is about. */
  silent: number;
  /** Right amounts that one is about. */
  alarms: number;
  /** Amounts of the source where nothing was read and no diagnostic says that something stands there. */
  lost: number;
  /** Rows of the source, and how many of them were read with their code and name. */
  rows: number;
  rightRows: number;
}

interface Read {
  key: string;
  value: string;
  page: number | null;
  box: Box | null;
}

interface Pages {
  first: number;
  last: number;
}

/**
 * Compares the reading of a scan with that of the pages that it was made of, whose text layer is held against the facts by the
 * tests of `golden`.
 *
 * @param pages of the source, that the scan begins and ends with
 */
export function compared(source: Report, scan: Report, { first, last }: Pages): ScanFigures {
  const within = (page: number | null): boolean => page !== null && page >= first && page <= last;
  const printed = amountsOf(source, 0).filter(({ page }) => within(page));
  const truth = counted(printed);
  const truthRows = counted(rowsOf(source, 0).filter(({ page }) => within(page)));
  const doubts = scan.diagnostics.filter(({ code }) => code === 'ocr-doubtful');
  const isOnPage = ({ location }: Diagnostic, { page }: Read): boolean =>
    location?.page === (page ?? 0) - first + 1;
  const isAbout = (one: Read, said: Diagnostic): boolean =>
    isOnPage(said, one) && isWithin(said.location?.box ?? null, one.box);
  const isDoubted = (one: Read): boolean => doubts.some((doubt) => isAbout(one, doubt));
  const named = scan.diagnostics.filter(({ code }) => naming.has(code));
  const read = amountsOf(scan, first - 1);
  const [right, wrong] = parted(read, truth);
  const [, unread] = parted(printed, counted(right));
  const isKnown = (one: Read): boolean =>
    wrong.some(({ page, box }) => page === one.page && isWithin(box, one.box)) ||
    // Ink that no text was found in may lie over several cells.
    named.some(
      (said) => isAbout(one, said) || (isOnPage(said, one) && isWithin(one.box, said.location?.box ?? null)),
    );
  const [rightRows] = parted(rowsOf(scan, first - 1), truthRows);
  return {
    amounts: total(truth),
    right: right.length,
    wrong: wrong.length,
    silent: wrong.filter((one) => !isDoubted(one)).length,
    alarms: right.filter(isDoubted).length,
    lost: unread.filter((one) => !isKnown(one)).length,
    rows: total(truthRows),
    rightRows: rightRows.length,
  };
}

const textOf = ({ page, key, value }: Read): string => [page, key, value].join('\n');

function counted(read: readonly Read[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of read) counts.set(textOf(one), (counts.get(textOf(one)) ?? 0) + 1);
  return counts;
}

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((a, b) => a + b, 0);

function parted(read: readonly Read[], truth: ReadonlyMap<string, number>): [Read[], Read[]] {
  const left = new Map(truth);
  const [right, wrong]: [Read[], Read[]] = [[], []];
  for (const one of read) {
    const count = left.get(textOf(one)) ?? 0;
    if (count > 0) left.set(textOf(one), count - 1);
    (count > 0 ? right : wrong).push(one);
  }
  return [right, wrong];
}

const rowKey = ({ kind }: Table, { code, name }: { code: string; name: string }): string =>
  [kind, code || name].join('\n');

const amountsOf = ({ tables }: Report, before: number): Read[] =>
  tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      row.cells.flatMap(({ label, value, location: { page, box } }) =>
        value === null
          ? []
          : [
              {
                key: `${rowKey(table, row)}\n${label}`,
                value,
                page: page === null ? null : page + before,
                box,
              },
            ],
      ),
    ),
  );

const rowsOf = ({ tables }: Report, before: number): Read[] =>
  tables.flatMap((table) =>
    table.rows.map((row) => ({
      key: rowKey(table, row),
      value: row.name,
      page: row.location.page === null ? null : row.location.page + before,
      box: null,
    })),
  );

/** Does the middle of a box lie in a cell? */
function isWithin(inner: Box | null, cell: Box | null): boolean {
  if (inner === null || cell === null) return false;
  const [x, y] = [(inner.x0 + inner.x1) / 2, (inner.y0 + inner.y1) / 2];
  return x >= cell.x0 && x <= cell.x1 && y >= cell.y0 && y <= cell.y1;
}
