import {
  type Box,
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticParams,
  diagnostic,
} from '@juesuan/schema';
import { isMiddleIn, union } from '../../model/geometry.ts';
import type { SourcePage, TextRun } from '../../model/source.ts';
import type { CoveredRun } from './covered.ts';
import { coveredLines } from './covered-lines.ts';
import type { Drawing } from './drawing.ts';
import { garbledText } from './garbled.ts';
import { text } from './limits.ts';
import { intersect, round, roundBox } from './matrix.ts';
import { type OcrLayer, ocrLayer } from './ocr-layer.ts';
import { orientationOf, type Turn, turnBox, turnPage, turnRuling, turnRun } from './orientation.ts';
import { withOverprints } from './overprints.ts';
import { type DrawnRun, runBox } from './runs.ts';
import { withoutShadows } from './shadows.ts';
import { cutTouching } from './touching.ts';

/** A page and what was unclear on it. */
export interface PageReading {
  page: SourcePage;
  diagnostics: Diagnostic[];
}

/** The sheet that a drawing stands on: points. */
interface Sheet {
  width: number;
  height: number;
  /** Fields and notes with text that it does not show, where it shows no text at all. */
  unshown?: number;
}

/** Reads what a page draws: turns it upright, and says what was left out. */
export function readDrawing(drawing: Drawing, source: Sheet, number: number): PageReading {
  const { runs, covers, doubled } = drawing.text;
  const painted = withOverprints(withoutShadows(covers.visible(), doubled), drawing.text.copies);
  const paper = source.width * source.height;
  // Some programs paint recognised text and lay the scan upon it.
  const underScan = new Set(covers.covered.filter((one) => isScan(one, paper)).map(({ run }) => run));
  const ocr = ocrLayer(painted, [...runs.unpainted, ...underScan], drawing.images, paper);
  const read = new Set(ocr.read);
  const covered = covers.covered.filter(({ run }) => !read.has(run));
  const seen = ocr.read.length > 0 ? [...ocr.read, ...painted] : painted;
  const drawn = cutTouching(seen);
  const turn = turnPage(orientationOf(drawn), source.width, source.height);
  const pasted = pastedPictures(drawing, drawn, paper).map((box) => roundBox(turnBox(turn, box)));
  const shadings = drawing.lines.shadings.map((box) => roundBox(turnBox(turn, box)));
  const page: SourcePage = {
    number,
    width: round(turn.width),
    height: round(turn.height),
    runs: drawn.map((run) => textRun(turnRun(turn, run), turn)),
    rulings: drawing.lines.rulings().map((ruling) => turnRuling(turn, ruling)),
    images: drawing.images.map((box) => roundBox(turnBox(turn, box))),
    unreadableRuns: drawing.text.unreadable,
    ...(pasted.length > 0 && { pasted }),
    ...(shadings.length > 0 && { shadings }),
    ...(source.unshown && { unshownTexts: source.unshown }),
  };
  const hidden = ocr.hidden.filter((run) => !underScan.has(run));
  return {
    page,
    diagnostics: [
      ...(turn.turns === 0 ? [] : [about(number, 'page-turned', 'info', { turns: 90 * turn.turns })]),
      ...diagnose(page, drawing, { ...ocr, hidden }),
      ...coveredLines(number, covered, painted, turn),
      ...fromAnnotations(number, drawing, turn),
    ],
  };
}

/** Opaque pictures that hide no text (that is said of each line), carry none, and are no page. */
function pastedPictures(
  { solid, text: { covers } }: Drawing,
  drawn: readonly DrawnRun[],
  paper: number,
): Box[] {
  const told = new Set(covers.covered.map(({ cover }) => cover));
  const small = solid.filter(
    (box) => !told.has(box) && (box.x1 - box.x0) * (box.y1 - box.y0) < text.scanShare * paper,
  );
  if (small.length === 0 || small.length > text.mostPictures) return [];
  const boxes = drawn.map((run) => runBox(run));
  return small.filter((picture) => !boxes.some((box) => isMiddleIn(box, picture)));
}

const isScan = ({ by, cover }: CoveredRun, paper: number): boolean =>
  by === 'picture' && (cover.x1 - cover.x0) * (cover.y1 - cover.y0) >= text.scanShare * paper;

/** Says of each text that is no part of the page's own content, but was put on it. */
const fromAnnotations = (page: number, { annotated }: Drawing, turn: Turn): Diagnostic[] =>
  annotated.flatMap(({ type, runs }) => {
    if (runs.length === 0) return [];
    const text = runs.map(({ glyphs }) => glyphs.join('')).join(' ');
    const box = roundBox(union(runs.map((run) => runBox(turnRun(turn, run)))));
    return [
      diagnostic(
        type === 'field' ? 'field-value' : 'text-annotated',
        'info',
        { text },
        { page, line: null, box },
      ),
    ];
  });

/** A page without its drawing: it could not be read, but it keeps its place in the document. */
export function unreadablePage(number: number, isLast: boolean, reason: unknown): PageReading {
  const cause = reason instanceof Error ? reason.message : String(reason);
  return {
    page: { number, width: 0, height: 0, runs: [], rulings: [], images: [], unreadableRuns: 0 },
    diagnostics: [
      // A page tree that breaks off ends, for pdf.js, with the page where it breaks.
      about(number, 'page-unreadable', 'error', { reason: isLast ? 'last-page' : 'page', cause }),
    ],
  };
}

/** How many glyphs a page has. */
const glyphCount = (page: SourcePage): number => page.runs.reduce((sum, run) => sum + run.glyphs.length, 0);

/** Whether a page is a picture of text: pictures, and no text or next to none beside a large one. */
export function isPicture(page: SourcePage): boolean {
  if (page.images.length === 0) return false;
  const glyphs = glyphCount(page);
  if (glyphs === 0) return true;
  const covered = page.images.reduce((sum, box) => sum + (box.x1 - box.x0) * (box.y1 - box.y0), 0);
  return glyphs < text.pictureGlyphs && covered >= text.pictureShare * page.width * page.height;
}

/** Fitting the clip to less than the page by a point is no cell's clip but the producer's rounding. */
const CLIP_SLACK = 1;

function textRun(run: DrawnRun, turn: Turn): TextRun {
  const box = roundBox(runBox(run));
  const level = run.ux >= text.sameDirection;
  const { clip } = run;
  const narrow =
    clip.x0 > CLIP_SLACK ||
    clip.y0 > CLIP_SLACK ||
    clip.x1 < turn.width - CLIP_SLACK ||
    clip.y1 < turn.height - CLIP_SLACK;
  return {
    text: run.glyphs.join(''),
    box,
    glyphs: run.glyphs,
    edges: level ? levelEdges(run, box) : slantedEdges(run, box),
    fontSize: round(run.size),
    baseline: round(level ? run.y : box.y1),
    clip: narrow ? roundBox(intersect(clip, { x0: 0, y0: 0, x1: turn.width, y1: turn.height })) : null,
    ...looks(run),
  };
}

/** How a run looks where that is not as most text does. */
function looks({
  ux,
  uy,
  colour,
  pale,
  apart,
}: DrawnRun): Pick<TextRun, 'turn' | 'colour' | 'pale' | 'apart'> | null {
  if (ux >= text.sameDirection && !(colour > 0) && !pale && !apart) return null;
  const turn = round((Math.atan2(uy, ux) * 180) / Math.PI);
  return {
    ...(ux < text.sameDirection && { turn }),
    ...(colour > 0 && { colour }),
    ...(pale && { pale }),
    ...(apart && { apart }),
  };
}

function levelEdges(run: DrawnRun, box: Box): number[] {
  const edges = new Array<number>(run.offsets.length + 1);
  let least = box.x0;
  for (let i = 0; i < run.offsets.length; i++) {
    least = Math.max(least, Math.min(round(run.x + (run.offsets[i] as number)), box.x1));
    edges[i] = least;
  }
  edges[run.offsets.length] = Math.max(least, box.x1);
  return edges;
}

/** Text across the page (stamps, watermarks): the left edge of every glyph's own box, as far as that never goes back. */
function slantedEdges(run: DrawnRun, box: Box): number[] {
  const edges: number[] = [];
  let least = box.x0;
  for (let i = 0; i < run.offsets.length; i++) {
    const own = runBox(run, run.offsets[i], run.offsets[i + 1] ?? run.end);
    least = Math.max(least, Math.min(round(own.x0), box.x1));
    edges.push(least);
  }
  edges.push(box.x1);
  return edges;
}

function diagnose(page: SourcePage, { text: reader, lines }: Drawing, ocr: OcrLayer): Diagnostic[] {
  const { number } = page;
  const found: Diagnostic[] = [];
  const hidden = reader.runs.dropped;
  if (ocr.read.length > 0) found.push(about(number, 'text-invisible', 'warning', { reason: 'recognised' }));
  for (const run of ocr.hidden) for (const glyph of run.glyphs) hidden.add(glyph);
  if (hidden.count > 0) {
    const { count } = hidden;
    const sample = shortened(hidden.sample, count);
    found.push(about(number, 'text-invisible', 'info', { reason: 'hidden', count, sample }));
  }
  if (reader.doubled.count > 0) {
    const { count } = reader.doubled;
    const sample = shortened(reader.doubled.sample, count);
    found.push(about(number, 'text-doubled', 'info', { count, sample }));
  }
  if (reader.unreadable > 0) {
    const { lost } = reader;
    const fonts = [...reader.unreadableFonts];
    const privateUse = reader.privateUse > 0 ? reader.privateUse : null;
    // A bullet from a symbol font is printed in private use too: by itself it is no loss of text.
    found.push(
      lost > 0
        ? about(number, 'font-unreadable', 'error', { reason: 'without-characters', lost, privateUse, fonts })
        : about(number, 'font-unreadable', 'warning', { reason: 'private-use', privateUse, fonts }),
    );
  }
  const garbled = garbledText(page.runs);
  if (garbled) {
    const { letters, han } = garbled;
    const foreign = garbled.foreign.slice(0, text.sampleLength).join(' ');
    found.push(about(number, 'font-unreadable', 'error', { reason: 'garbled', letters, han, foreign }));
  }
  if (isPicture(page)) {
    const glyphs = glyphCount(page);
    found.push(about(number, 'page-without-text', 'warning', { reason: 'picture', glyphs }));
  } else if (page.runs.length === 0 && lines.curved >= text.pictureGlyphs) {
    const shapes = lines.curved;
    found.push(about(number, 'page-without-text', 'warning', { reason: 'outlines', shapes }));
  }
  return found;
}

const about = <Code extends DiagnosticCode>(
  page: number,
  code: Code,
  severity: Diagnostic['severity'],
  params: DiagnosticParams[Code],
): Diagnostic => diagnostic(code, severity, params, { page, line: null, box: null });

const shortened = (sample: string, count: number): string =>
  count > text.sampleLength ? `${sample}…` : sample;
