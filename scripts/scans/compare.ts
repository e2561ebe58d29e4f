import type { Box, Report, Table } from '@juesuan/schema';

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
  const truth = counted(amountsOf(source, 0).filter(({ page }) => within(page)));
  const truthRows = counted(rowsOf(source, 0).filter(({ page }) => within(page)));
  const doubts = scan.diagnostics.filter(({ code }) => code === 'ocr-doubtful');
  const isDoubted = ({ page, box }: Read): boolean =>
    doubts.some(
      ({ location }) => location?.page === (page ?? 0) - first + 1 && isWithin(location?.box ?? null, box),
    );
  const read = amountsOf(scan, first - 1);
  const [right, wrong] = parted(read, truth);
  const [rightRows] = parted(rowsOf(scan, first - 1), truthRows);
  return {
    amounts: total(truth),
    right: right.length,
    wrong: wrong.length,
    silent: wrong.filter((one) => !isDoubted(one)).length,
    alarms: right.filter(isDoubted).length,
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
