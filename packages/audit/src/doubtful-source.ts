import {
  type Diagnostic,
  type Evidence,
  type Finding,
  isDiagnostic,
  type Location,
  type Report,
  type Row,
  type Table,
} from '@juesuan/schema';
import Big from 'big.js';
import { factorOf, isMoney } from './engine/figure.ts';
import { type Guesses, guessesIn, placeInText } from './guessed-places.ts';

/** Readings that are less sure may be the recogniser's error. */
const SURE = 0.98;

/** A cell that was recognised, and what it stands in. */
export interface RecognisedCell {
  table: Table;
  row: Row;
  cell: Row['cells'][number];
}

/** The cells of a report that were recognised from pictures, by their place; what a person said of one is sure. */
export const recognisedCells = (report: Report): ReadonlyMap<string, RecognisedCell> =>
  new Map(
    report.tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        row.cells.flatMap((cell) =>
          cell.source !== 'ocr' ? [] : [[placeOf(cell.location), { table, row, cell }] as const],
        ),
      ),
    ),
  );

export const placeOf = ({ page, box, file = '' }: Location): string =>
  box === null ? '' : [page, box.x0, box.y0, box.x1, box.y1, file].join(' ');

/** What is said of a finding that stands on a figure that was not read surely. */
const explained = {
  recognised: {
    zh: '数值由图片识别，可能是识别有误',
    en: 'recognised from a picture: it may be the reading that is wrong',
  },
  placed: {
    zh: '数值所在的栏或行是推测，可能是读取有误',
    en: 'the column or row of a figure is a guess: it may be the reading that is wrong',
  },
} as const;

/** How a figure was read that is not printed surely where it was found, and whether the reading itself is in doubt. */
interface Unsure {
  how: keyof typeof explained;
  isDoubtful: boolean;
}

/**
 * The findings with their state: one that stands on a recognised figure may be the recogniser's error, so it is no error of
 * the publisher's; where the reading itself or the figure's place is in doubt, not even a warning.
 */
export function withDoubtfulSources(findings: readonly Finding[], report: Report): Finding[] {
  const guesses = guessesIn(report);
  const unsureOf = unsureFigures(report, guesses);
  return findings.map((finding) => {
    const unsure = finding.figures.flatMap((figure) => unsureOf(figure) ?? []);
    if (isOffBy(finding, guesses)) unsure.push({ how: 'placed', isDoubtful: true });
    const [first] = unsure;
    if (first === undefined) return finding;
    const { zh, en } = explained[(unsure.find(({ isDoubtful }) => isDoubtful) ?? first).how];
    return {
      ...finding,
      severity:
        unsure.some(({ isDoubtful }) => isDoubtful) || finding.severity === 'info' ? 'info' : 'warning',
      state: 'doubtful-source',
      message: { zh: `${finding.message.zh}（${zh}）`, en: `${finding.message.en} (${en})` },
    };
  });
}

function unsureFigures(report: Report, { places }: Guesses): (figure: Evidence) => Unsure | undefined {
  const recognised = recognisedCells(report);
  const doubts = report.diagnostics.filter((one) => isDiagnostic(one, 'ocr-doubtful') && !isOfSum(one));
  return ({ label, location }) => {
    if (places.has(placeInText(label, location))) return { how: 'placed', isDoubtful: true };
    const found = recognised.get(placeOf(location));
    if (found === undefined) return undefined;
    const isSure = (found.cell.confidence ?? 0) >= SURE && !doubts.some((one) => isOf(one, location));
    return { how: 'recognised', isDoubtful: !isSure };
  };
}

/** Is a sum off by what stands elsewhere, as far as that is a guess? */
function isOffBy({ figures: [first], computed, tolerance }: Finding, { amounts }: Guesses): boolean {
  if (amounts.length === 0 || computed === null || !isMoney(first?.unit ?? null)) return false;
  const inYuan = (value: string): Big => new Big(value).times(factorOf(first?.unit ?? null));
  const off = inYuan(first?.value ?? '0')
    .minus(inYuan(computed))
    .abs();
  return amounts.some((amount) =>
    amount
      .minus(off)
      .abs()
      .lte(inYuan(tolerance ?? '0')),
  );
}

const isOfSum = ({ params }: Diagnostic): boolean => 'reason' in params && params.reason === 'sum';

/** Is a diagnostic about what stands in a cell? One that names no file is of any: pages of it are then of one file. */
export function isOf({ location }: Pick<Diagnostic, 'location'>, { page, box, file }: Location): boolean {
  const inner = location?.box;
  if (!inner || box === null || location?.page !== page) return false;
  if (location.file !== undefined && location.file !== file) return false;
  const [x, y] = [(inner.x0 + inner.x1) / 2, (inner.y0 + inner.y1) / 2];
  return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
}
