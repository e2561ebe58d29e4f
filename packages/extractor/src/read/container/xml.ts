import { ExtractionError } from '@juesuan/schema';
import { decodeText } from '../decode-text.ts';
import { MOST_DEPTH, MOST_ELEMENTS } from './limits.ts';
import { load } from './load.ts';

/** An element of an XML part. Prefixes are left out of names: producers choose their own, and some forget to declare them. */
export interface XmlElement {
  /** Without its prefix: `tbl` for `<w:tbl>`. */
  name: string;
  /** By their names as written, prefixes and all; entities are put in their characters. */
  attributes: Readonly<Record<string, string>>;
  children: readonly (XmlElement | string)[];
  /** Only of the element of a whole part: an element in it ends without its own end, and what stood behind is lost or elsewhere. */
  cut?: true;
}

/** What the parts of one container share: they are parsed by one function. */
export type ParseXml = (part: Uint8Array, name: string) => XmlElement;

/**
 * The parser of XML parts, which are named in its errors: elements, attributes and text, nothing else. Documents that declare entities gain nothing by it,
 * since none but the five of XML itself is ever put in.
 *
 * @throws {ExtractionError} `not-installed`; the parser itself `damaged` for what has no element, and `too-large` for more
 *   elements, or more of them within one another, than any report has
 *
 * @example
 * const parse = await xmlParser();
 * parse(new TextEncoder().encode('<a:b c="1">x</a:b>'), 'a.xml'); // { name: 'b', attributes: { c: '1' }, children: ['x'] }
 */
export async function xmlParser(): Promise<ParseXml> {
  const library = await load('htmlparser2', () => import('htmlparser2'));
  return (part, name) => {
    const root: { children: (XmlElement | string)[] } = { children: [] };
    const open: { children: (XmlElement | string)[] }[] = [root];
    const cut = readThrough(library, decodeXml(part), {
      onopentag(tag, attributes) {
        const element = { name: localName(tag), attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        const { children } = open.at(-1) ?? root;
        const last = children.at(-1);
        if (typeof last === 'string') children[children.length - 1] = last + text;
        else children.push(text);
      },
      onclosetag() {
        open.pop();
      },
    });
    const element = root.children.find((child) => typeof child !== 'string');
    if (element === undefined) throw new ExtractionError('damaged', { reason: 'xml', part: name });
    return cut ? { ...element, cut } : element;
  };
}

/**
 * Looks through XML that something else will parse, and that by itself sees no damage in it.
 *
 * @throws {ExtractionError} `damaged` where it is cut, `too-large`, `not-installed`
 */
export async function checkXml(xml: string, part: string): Promise<void> {
  const library = await load('htmlparser2', () => import('htmlparser2'));
  const nothing = (): void => undefined;
  if (readThrough(library, xml, { onopentag: nothing, ontext: nothing, onclosetag: nothing }))
    throw new ExtractionError('damaged', { reason: 'xml-cut', part });
}

interface XmlHandler {
  onopentag(tag: string, attributes: Record<string, string>): void;
  ontext(text: string): void;
  onclosetag(): void;
}

/**
 * Whether an element ends without its own end.
 *
 * @throws {ExtractionError} `too-large`
 */
function readThrough(
  { Parser }: typeof import('htmlparser2'),
  xml: string,
  { onopentag, ontext, onclosetag }: XmlHandler,
): boolean {
  let depth = 0;
  let elements = 0;
  let ending = false;
  let cut = false;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (++elements > MOST_ELEMENTS)
          throw new ExtractionError('too-large', { reason: 'xml-elements', limit: MOST_ELEMENTS });
        if (++depth > MOST_DEPTH)
          throw new ExtractionError('too-large', { reason: 'xml-depth', limit: MOST_DEPTH });
        onopentag(tag, attributes);
      },
      ontext,
      onclosetag(_, isImplied) {
        // `<a/>` is implied too, by itself.
        if (isImplied && (ending || xml[parser.endIndex - 1] !== '/')) cut = true;
        depth--;
        onclosetag();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  ending = true;
  parser.end();
  return cut;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const declared = /^<\?xml[^>]*\sencoding=["']([\w-]+)["']/i;

/** By its byte order mark, by what it declares, or as other text. */
export function decodeXml(part: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(part.subarray(0, 200));
  const encoding = declared.exec(head)?.[1]?.toLowerCase();
  if (encoding === undefined || encoding.startsWith('utf')) return decodeText(part).text;
  try {
    return new TextDecoder(encoding).decode(part);
  } catch {
    return decodeText(part).text;
  }
}

/** Is a child an element of the name? */
const isNamed =
  (name: string) =>
  (child: XmlElement | string): child is XmlElement =>
    typeof child !== 'string' && child.name === name;

/** The child elements, of one name where it is given. */
export const childrenOf = (element: XmlElement, name?: string): XmlElement[] =>
  element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );

/** The first child element of the name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find(isNamed(name));

/** The value of an attribute whatever its prefix, one without a prefix first. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  if (element === undefined) return undefined;
  const { attributes } = element;
  if (name in attributes) return attributes[name];
  // Most that are asked for are not there: nothing is made for the answer.
  for (const key in attributes) {
    const prefix = key.length - name.length - 1;
    if (prefix > 0 && key[prefix] === ':' && key.endsWith(name)) return attributes[key];
  }
  return undefined;
}

/** All text within an element. */
export function textOf(element: XmlElement): string {
  let text = '';
  for (const child of element.children) text += typeof child === 'string' ? child : textOf(child);
  return text;
}
