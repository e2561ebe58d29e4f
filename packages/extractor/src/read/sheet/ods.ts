import { ExtractionError } from '@juesuan/schema';
import {
  attributeOf,
  childOf,
  childrenOf,
  type ParseXml,
  textOf,
  type XmlElement,
  xmlParser,
} from '../container/xml.ts';
import type { ZipContainer } from '../container/zip.ts';
import type { Sheet, Workbook } from './model.ts';
import { looksOf } from './ods-looks.ts';
import { picturesOf } from './ods-pictures.ts';
import { odsSheet } from './ods-sheet.ts';

/**
 * Opens an OpenDocument spreadsheet, a flat one by its bytes: a single XML with all parts in it. Each cell has the text that it shows beside its value, so that no format is applied here.
 *
 * @throws {ExtractionError} `encrypted`, `damaged`, `too-large`, `not-installed`
 */
export async function openOds(source: ZipContainer | Uint8Array): Promise<Workbook> {
  const parseAny = await xmlParser();
  const parse: ParseXml = (bytes, name) => {
    const root = parseAny(bytes, name);
    if (root.cut) throw new ExtractionError('damaged', { reason: 'xml-cut', part: name });
    return root;
  };
  const flat = source instanceof Uint8Array ? parse(source, 'office:document') : null;
  const part = (name: string): XmlElement | null => {
    if (source instanceof Uint8Array) return name === 'META-INF/manifest.xml' ? null : flat;
    const bytes = source.read(name);
    return bytes && parse(bytes, name);
  };
  const manifest = part('META-INF/manifest.xml');
  if (manifest && isEncrypted(manifest)) throw new ExtractionError('encrypted', { reason: 'office' });
  const content = part('content.xml');
  const body = content && childOf(childOf(content, 'body'), 'spreadsheet');
  if (!content || !body) throw new ExtractionError('damaged', { reason: 'xml', part: 'content.xml' });
  const hidden = hiddenStyles(content);
  const hidesZeros = hasNoZeros(childOf(part('settings.xml') ?? undefined, 'settings'));
  const styles = part('styles.xml');
  const lookOf = looksOf(styles ? [styles, content] : [content]);
  const pictureOf = picturesOf(source instanceof Uint8Array ? null : source);
  const sheets: Sheet[] = childrenOf(body, 'table').map((table) =>
    odsSheet(table, {
      isHidden: hidden.has(attributeOf(table, 'style-name') ?? ''),
      hidesZeros,
      lookOf,
      pictureOf,
    }),
  );
  const meta = childOf(part('meta.xml') ?? undefined, 'meta');
  const generator = childOf(meta, 'generator');
  return { sheets, producer: (generator && textOf(generator).trim()) || null };
}

/** Behind a password every entry says how it is encrypted. */
const isEncrypted = (manifest: XmlElement): boolean =>
  childrenOf(manifest, 'file-entry').some((entry) => childOf(entry, 'encryption-data') !== undefined);

/** Names of the styles of sheets that are not shown. */
function hiddenStyles(content: XmlElement): Set<string> {
  const styles = childOf(content, 'automatic-styles');
  return new Set(
    (styles ? childrenOf(styles, 'style') : [])
      .filter((style) => attributeOf(childOf(style, 'table-properties'), 'display') === 'false')
      .map((style) => attributeOf(style, 'name') ?? ''),
  );
}

/** The view of the workbook that shows no zeros. */
function hasNoZeros(settings: XmlElement | undefined): boolean {
  const items = (element: XmlElement): XmlElement[] =>
    childrenOf(element).flatMap((child) => (child.name === 'config-item' ? [child] : items(child)));
  return settings !== undefined && items(settings).some(isNoZeros);
}

const isNoZeros = (item: XmlElement): boolean =>
  attributeOf(item, 'name') === 'ShowZeroValues' && textOf(item).trim() === 'false';
