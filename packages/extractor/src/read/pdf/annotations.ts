import type { ShownText, TextAnnotation } from '../drawing/model.ts';
import type { Colour } from '../drawing/state.ts';
import { describeFont } from './describe-font.ts';

/** What pdf.js says of an annotation, as far as it tells whose text it holds. */
export interface AnnotationData {
  id: string;
  subtype?: string;
  pushButton?: boolean;
  /** Does the file say how it looks? A viewer draws the value of a field and the text of a note that have no looks. */
  hasAppearance?: boolean;
  fieldType?: string;
  fieldValue?: unknown;
  contentsObj?: { str?: string };
  rect?: readonly number[];
  annotationFlags?: number;
  /** The layer it is on. */
  oc?: unknown;
  /** What a note's box is filled with; black where it says nothing. */
  color?: ArrayLike<number> | null;
  defaultAppearanceData?: { fontSize?: number; fontColor?: ArrayLike<number> | null };
}

/** A text that someone put on the page, without a look of its own. */
export interface PlainNote {
  lines: readonly string[];
  /** Where it stands in default user space: x0, y0, x1, y1. */
  rect: readonly number[];
  size: number;
  colour: Colour;
  /** What its box is filled with; `null` for nothing. */
  ground: Colour | null;
}

/** Where pdf.js keeps values that it draws instead of those in the file. */
interface FieldStorage {
  annotationStorage: { setValue(id: string, value: { value: string }): void };
}

/** Has pdf.js draw the values of fields that have no looks, as viewers do. Are there any on the page? */
export function fillFields(document: FieldStorage, annotations: readonly AnnotationData[]): boolean {
  let found = false;
  for (const { id, subtype, fieldType, hasAppearance, fieldValue } of annotations) {
    const isText = subtype === 'Widget' && (fieldType === 'Tx' || fieldType === 'Ch');
    const value = Array.isArray(fieldValue) ? fieldValue[0] : fieldValue;
    if (!isText || hasAppearance || typeof value !== 'string' || value === '') continue;
    document.annotationStorage.setValue(id, { value });
    found = true;
  }
  return found;
}

/** What the annotations of a page are, as far as their text is read. */
export interface PageAnnotations {
  kinds: ReadonlyMap<string, TextAnnotation>;
  notes: readonly PlainNote[];
  unshown: number;
}

/** @param showsText the page, or an annotation that has a look, draws text */
export function annotationsOf(
  annotations: readonly AnnotationData[],
  showsText: boolean,
  layers: { isVisible(group: unknown): boolean },
): PageAnnotations {
  const kinds = new Map<string, TextAnnotation>();
  for (const { id, subtype, pushButton } of annotations) {
    if (subtype === 'Widget' && pushButton !== true) kinds.set(id, 'field');
    else if (subtype === 'FreeText') kinds.set(id, 'note');
  }
  const notes = annotations.filter((one) => !one.oc || layers.isVisible(one.oc)).flatMap(plainNote);
  const isBare = !showsText && notes.length === 0;
  const unshown = isBare ? annotations.filter((one) => kinds.has(one.id) && hasText(one)).length : 0;
  return { kinds, notes, unshown };
}

const hasText = ({ fieldValue, contentsObj }: AnnotationData): boolean =>
  [fieldValue, contentsObj?.str].flat().some((text) => typeof text === 'string' && text.trim() !== '');

/** Flags of an annotation: hidden, and not to be viewed. */
const UNSEEN = 2 | 32;
/** As viewers set what names no size. */
const USUAL_SIZE = 10;

function plainNote(annotation: AnnotationData): PlainNote[] {
  const { subtype, hasAppearance, contentsObj, rect, annotationFlags = 0 } = annotation;
  const text = contentsObj?.str ?? '';
  const isNote = subtype === 'FreeText' && !hasAppearance && (annotationFlags & UNSEEN) === 0;
  if (!isNote || rect === undefined || text.trim() === '') return [];
  const { fontSize, fontColor } = annotation.defaultAppearanceData ?? {};
  const colour = colourOf(fontColor);
  const ground = colourOf(annotation.color) || null;
  return [{ lines: text.split(/\r\n?|\n/u), rect, size: fontSize || USUAL_SIZE, colour, ground }];
}

function colourOf(channels: ArrayLike<number> | null | undefined): Colour {
  const [red = 0, green = 0, blue = 0] = Array.from(channels ?? []);
  return (red << 16) | (green << 8) | blue;
}

/** How a note without a look is set, in whatever font a viewer has: Han are an em wide, all else half an em. */
export const noteSet = {
  font: describeFont({}),
  /** Points before the text, and from line to line in sizes of it. */
  margin: 2,
  leading: 1.35,
  shown: (line: string): ShownText =>
    Array.from(line, (unicode) => ({
      unicode,
      width: unicode < '\u0300' ? 500 : 1000,
      vmetric: null,
      isSpace: unicode === ' ',
    })),
};
