import {
  type Diagnostic,
  diagnostic,
  type ExtractedReport,
  type Finding,
  type Location,
  type Report,
} from '@juesuan/schema';
import { auditReport } from './audit.ts';
import { isOf, placeOf, recognisedCells } from './doubtful-source.ts';

/** A number that its picture may show otherwise, as the reader of pictures gives it. */
export interface UnsureNumber {
  location: Location;
  read: string;
  /** Of the probability of all numbers that the picture may show: from 0 to 1. */
  share: number;
  /** The other readings, the likeliest first. */
  others: readonly { text: string; share: number }[];
}

/** What {@link remembering} can stand in front of: a reader of pictures. */
interface Reader<Picture extends unknown[]> {
  read(...picture: Picture): Promise<{ unsure?: readonly UnsureNumber[] } | null>;
}

/**
 * The reader of one report's pictures, which keeps what it was not sure of on the way, to choose among its readings.
 *
 * @example
 * const ocr = remembering(await createOcr());
 * const report = ocrRepair(await extractReport(bytes, { ocr }), ocr.unsure, normalizeReport);
 */
export function remembering<Picture extends unknown[], Ocr extends Reader<Picture>>(
  ocr: Ocr & Reader<Picture>,
): Pick<Ocr, 'read'> & { readonly unsure: readonly UnsureNumber[] } {
  const unsure: UnsureNumber[] = [];
  return {
    ...ocr,
    unsure,
    async read(...picture: Picture) {
      const read = await ocr.read(...picture);
      unsure.push(...(read?.unsure ?? []));
      return read;
    },
  };
}

/** A cell whose number may be another. */
interface Unsure extends UnsureNumber {
  place: string;
}

/** What is put in place of what was read, by the place of the cell. */
type Choice = ReadonlyMap<string, { text: string; share: number; unsure: Unsure }>;

/** One way to mend a check: how much less likely it is than what was read. */
interface Way {
  choice: Choice;
  likelihood: number;
}

/** Less likely readings are never chosen: what is printed wrong and read clearly stays wrong. */
const LEAST_SHARE = 0.02;
/** By so much a way must be likelier than the next that mends the same check. */
const CLEARLY = 3;
/** Ways that are tried for a report; each costs an audit. */
const MOST_TRIALS = 300;

/**
 * Chooses among the recogniser's own readings where a check fails: of one cell or two, so that it holds, nothing that held
 * breaks, and no other way is nearly as likely. Each choice is an `ocr-chosen` with both readings; `raw` stays what was read,
 * `confidence` becomes that of the reading that was taken.
 *
 * @param numbers what may be read otherwise; a number that was read surely is never changed
 * @param normalize makes the report of what was extracted: `normalizeReport` with its options
 *
 * @example
 * const report = ocrRepair(extracted, numbers, normalizeReport);
 */
export function ocrRepair(
  extracted: ExtractedReport,
  numbers: readonly UnsureNumber[],
  normalize: (extracted: ExtractedReport) => Report,
): Report {
  const asRead = normalize(extracted);
  const unsure = unsureCells(asRead, numbers);
  if (unsure.size === 0) return asRead;
  const judge = (choice: Choice): Map<string, Finding> => {
    const report = choice.size === 0 ? asRead : normalize(withChoice(extracted, choice));
    return new Map(auditReport(report).findings.map((finding) => [keyOf(finding), finding]));
  };
  let chosen: Choice = new Map();
  let failing = judge(chosen);
  const diagnostics: Diagnostic[] = [];
  const trials = { left: MOST_TRIALS };
  for (const key of [...failing.keys()]) {
    const finding = failing.get(key);
    if (finding === undefined) continue;
    const way = likeliest(waysOf(finding, unsure, chosen), trials, (choice) => {
      const then = judge(new Map([...chosen, ...choice]));
      return !then.has(key) && [...then.keys()].every((one) => failing.has(one));
    });
    if (way === null) continue;
    chosen = new Map([...chosen, ...way.choice]);
    failing = judge(chosen);
    for (const { text, share, unsure: one } of way.choice.values()) {
      const params = { read: one.read, chosen: text, share: share.toFixed(3), rule: finding.rule };
      diagnostics.push(diagnostic('ocr-chosen', 'warning', params, one.location));
    }
  }
  if (chosen.size === 0) return asRead;
  const report = normalize(withChoice(extracted, chosen));
  return {
    ...report,
    tables: withRaw(report.tables, (place) => chosen.get(place)?.unsure.read),
    diagnostics: [...report.diagnostics, ...diagnostics],
  };
}

/** The cells that numbers stand in, by place, but for those that a person corrected; where two would stand in one, neither is known to. */
function unsureCells(report: Report, numbers: readonly UnsureNumber[]): Map<string, Unsure> {
  const found = new Map<string, Unsure[]>();
  for (const { cell } of recognisedCells(report).values()) {
    const place = placeOf(cell.location);
    for (const one of numbers) {
      const others = one.others.filter(({ share }) => share >= LEAST_SHARE);
      if (others.length === 0 || one.read !== cell.raw) continue;
      if (!isOf(one, cell.location)) continue;
      const { file } = cell.location;
      const location = { ...one.location, ...(file !== undefined && { file }) };
      found.set(place, [...(found.get(place) ?? []), { ...one, location, others, place }]);
    }
  }
  return new Map(
    [...found].flatMap(([place, [one, second]]) =>
      one === undefined || second !== undefined ? [] : [[place, one] as const],
    ),
  );
}

/** The same check, whatever its figures are. */
const keyOf = ({ rule, figures }: Finding): string =>
  [rule, ...figures.map(({ label, location }) => `${label}@${placeOf(location)}`)].join('\n');

/** Other readings of one of its cells or of two, the likeliest way first. */
function waysOf({ figures }: Finding, unsure: ReadonlyMap<string, Unsure>, chosen: Choice): readonly Way[] {
  const places = new Set(figures.map(({ location }) => placeOf(location)));
  const single = [...places].flatMap((place): Way[] => {
    const one = unsure.get(place);
    if (one === undefined || chosen.has(place)) return [];
    return one.others.map((other) => ({
      choice: new Map([[place, { ...other, unsure: one }]]),
      likelihood: other.share / one.share,
    }));
  });
  const pairs = single.flatMap((a, i) =>
    single.slice(i + 1).flatMap((b): Way[] => {
      const choice = new Map([...a.choice, ...b.choice]);
      return choice.size < 2 ? [] : [{ choice, likelihood: a.likelihood * b.likelihood }];
    }),
  );
  return [...single, ...pairs].sort((a, b) => b.likelihood - a.likelihood);
}

/** The likeliest way that mends, where no other that does is nearly as likely. */
function likeliest(
  ways: readonly Way[],
  trials: { left: number },
  mends: (choice: Choice) => boolean,
): Way | null {
  let best: Way | null = null;
  for (const way of ways) {
    if (best !== null && way.likelihood * CLEARLY < best.likelihood) break;
    if (trials.left-- <= 0) return null;
    if (!mends(way.choice)) continue;
    if (best !== null) return null;
    best = way;
  }
  return best;
}

const withChoice = (extracted: ExtractedReport, choice: Choice): ExtractedReport => ({
  ...extracted,
  tables: extracted.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const other = cell.source !== 'ocr' ? undefined : choice.get(placeOf(cell.location));
        return other === undefined ? cell : { ...cell, raw: other.text, confidence: other.share };
      }),
    })),
  })),
});

const withRaw = (tables: Report['tables'], rawOf: (place: string) => string | undefined): Report['tables'] =>
  tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        raw: (cell.source === 'ocr' ? rawOf(placeOf(cell.location)) : undefined) ?? cell.raw,
      })),
    })),
  }));
