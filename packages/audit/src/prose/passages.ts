import type { Location, Paragraph, Report, Section, Table } from '@juesuan/schema';
import type { Subject } from '../tables/subject.ts';

/** A printed text with where it stands. */
export interface Passage {
  kind:
    | 'cover'
    | 'heading'
    | 'paragraph'
    | 'table-title'
    | 'table-department'
    | 'note'
    | 'header'
    | 'row-name'
    | 'cell';
  text: string;
  /** Headings above it, joined by `/`, as facts have them. */
  section: string;
  /** Where the character at `offset` of the text is printed. */
  locate(offset: number): Location;
}

const at = (location: Location) => () => location;

/**
 * Everything that a report prints in words, in order: cover, headings, paragraphs; then of each table title, department,
 * notes, headers, names of rows and cells that hold no amount.
 */
export function passagesOf(subject: Subject): readonly Passage[] {
  const known = found.get(subject);
  if (known) return known;
  const passages = passagesIn(subject.report);
  found.set(subject, passages);
  return passages;
}

/** Found once however many rules ask for them. */
const found = new WeakMap<Subject, readonly Passage[]>();

function passagesIn({ sections, tables, overview }: Report): Passage[] {
  const passages: Passage[] = [];
  const first = sections[0]?.location;
  if (overview.cover.title !== '' && first) {
    passages.push({ kind: 'cover', text: overview.cover.title, section: '', locate: at(first) });
  }
  for (const section of sections) walk(section, '', passages);
  for (const table of tables) passages.push(...passagesOfTable(table));
  return passages;
}

function passagesOfTable({ title, department, notes, columns, location, rows }: Table): Passage[] {
  const passages: Passage[] = [];
  const add = (kind: Passage['kind'], text: string, where: Location) => {
    if (text.trim() !== '') passages.push({ kind, text, section: title, locate: at(where) });
  };
  add('table-title', title, location);
  add('table-department', department, location);
  for (const note of notes) add('note', note, location);
  for (const { label } of columns) add('header', label, location);
  for (const row of rows) {
    add('row-name', row.name, row.location);
    // A cell that should hold an amount and holds words.
    for (const cell of row.cells) if (cell.state === 'text') add('cell', cell.raw, cell.location);
  }
  return passages;
}

/** Words of a grid name what its amounts are of: subjects, units, columns. */
export const inGrid = ({ kind }: Passage): boolean =>
  kind === 'header' || kind === 'row-name' || kind === 'cell';

function walk(
  { marker, title, location, paragraphs, sections, level }: Section,
  above: string,
  passages: Passage[],
): void {
  const own = `${marker}${title}`.replace(/\s+/gu, '');
  const section = level <= 1 ? above : [above, own].filter((part) => part !== '').join('/');
  if (title !== '') passages.push({ kind: 'heading', text: title, section, locate: at(location) });
  // The cover is one title over several lines.
  for (const paragraph of level === 0 ? [] : paragraphs) {
    passages.push({
      kind: 'paragraph',
      text: paragraph.text,
      section,
      locate: (offset) => lineAt(paragraph, offset),
    });
  }
  for (const below of sections) walk(below, section, passages);
}

const lineAt = ({ lines, location }: Paragraph, offset: number): Location =>
  lines.findLast((line) => line.offset <= offset)?.location ?? location;

/** A few characters around a place, for a message. */
export function quote(text: string, start: number, end: number, around = 8): string {
  const from = Math.max(0, start - around);
  const to = Math.min(text.length, end + around);
  return `${from > 0 ? '…' : ''}${text.slice(from, to).replace(/\s+/gu, '')}${to < text.length ? '…' : ''}`;
}
