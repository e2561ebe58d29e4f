import { childOf, childrenOf, type XmlElement } from '../../container/xml.ts';
import { chosenOf } from './choice.ts';
import { switchOf } from './properties.ts';

/** What stands on the level of paragraphs, as one: paragraphs without an end between them, tables that touch. */
export type BlockGroup =
  /** The last one's properties are those of the whole. */
  | { type: 'paragraph'; paragraphs: readonly XmlElement[] }
  | { type: 'table'; tables: readonly XmlElement[] }
  /** Another document put in, which is no part of this one's text. */
  | { type: 'chunk'; element: XmlElement };

/** Groups the blocks of a body, a cell, a text box or a note; what only wraps blocks is looked into. */
export function* groupsIn(container: XmlElement): Generator<BlockGroup> {
  let paragraphs: XmlElement[] = [];
  let tables: XmlElement[] = [];
  let isFloating = false;
  function* flush(): Generator<BlockGroup> {
    if (paragraphs.length > 0) yield { type: 'paragraph', paragraphs };
    if (tables.length > 0) yield { type: 'table', tables };
    paragraphs = [];
    tables = [];
  }
  for (const element of blocksIn(container)) {
    if (element.name === 'p') {
      if (tables.length > 0) yield* flush();
      paragraphs.push(element);
      if (hasEnd(element)) yield* flush();
    } else if (element.name === 'tbl') {
      if (paragraphs.length > 0 || (tables.length > 0 && (floats(element) || isFloating))) yield* flush();
      tables.push(element);
      isFloating = floats(element);
    } else {
      yield* flush();
      yield { type: 'chunk', element };
    }
  }
  yield* flush();
}

/** The paragraphs and tables of a container, in order. */
function* blocksIn(container: XmlElement): Generator<XmlElement> {
  for (const child of childrenOf(container)) {
    if (/^(?:p|tbl|altChunk|subDoc)$/u.test(child.name)) yield child;
    else if (child.name === 'AlternateContent') for (const branch of chosenOf(child)) yield* blocksIn(branch);
    // A formula, or a run that a careless producer left without its paragraph.
    else if (/^(?:oMathPara|oMath|r|hyperlink|fldSimple)$/u.test(child.name))
      yield { name: 'p', attributes: {}, children: [child] };
    else if (!/^(?:\w+Pr|del|moveFrom)$/u.test(child.name)) yield* blocksIn(child);
  }
}

/** A paragraph whose end is deleted or hidden runs on into the next. */
function hasEnd(paragraph: XmlElement): boolean {
  const properties = childOf(paragraph, 'pPr');
  if (childOf(properties, 'sectPr')) return true;
  const mark = childOf(properties, 'rPr');
  const isDeleted = childOf(mark, 'del') !== undefined || childOf(mark, 'moveFrom') !== undefined;
  return !isDeleted && !switchOf(mark, 'vanish');
}

const floats = (table: XmlElement): boolean => childOf(childOf(table, 'tblPr'), 'tblpPr') !== undefined;
