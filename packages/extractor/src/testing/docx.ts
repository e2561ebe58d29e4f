import { strToU8, zipSync } from 'fflate';
import { Deadline } from '../model/deadline.ts';
import { defaultContainerLimits } from '../read/container/limits.ts';
import { openZip } from '../read/container/zip.ts';
import { readDocx } from '../read/word/docx/read.ts';
import { printedWords } from '../words/printed-words.ts';

const transitional = 'http://schemas.openxmlformats.org';
const namespaces = `xmlns:w="${transitional}/wordprocessingml/2006/main" xmlns:r="${transitional}/officeDocument/2006/relationships" xmlns:mc="${transitional}/markup-compatibility/2006" xmlns:m="${transitional}/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="urn:wps" xmlns:wp="urn:wp" xmlns:a="urn:a" xmlns:pic="urn:pic" xmlns:o="urn:o" xmlns:w14="urn:w14"`;

/** A run of text; `properties` are those of its `w:rPr`. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of text, or of the markup of runs; `properties` are those of its `w:pPr`. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content === '' || content.startsWith('<') ? content : run(content)}</w:p>`;

/** A cell of text or of the markup of its blocks; `properties` are those of its `w:tcPr`. */
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${/^<w:(?:p|tbl|sdt)\b/u.test(content) ? content : paragraph(content)}</w:tc>`;

/** A row of cells' markup, or of their texts. */
export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.map((one) => (one.startsWith('<w:tc>') || one.startsWith('<w:sdt>') ? one : cell(one))).join('')}</w:tr>`;

/** A table of rows' markup; `grid` holds the widths of its columns. */
export const table = (rows: readonly string[], grid: readonly number[] = [], properties = ''): string =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;

const rels = (
  entries: readonly (readonly [id: string, type: string, target: string, mode?: string])[],
): string =>
  `<Relationships xmlns="${transitional}/package/2006/relationships">${entries
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${transitional}/officeDocument/2006/relationships/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`;

/** The parts of a document: the content of each root, by the name of its part without folder and ending. */
export type DocxParts = Readonly<Record<string, string>>;

const roots: Readonly<Record<string, string>> = {
  styles: 'styles',
  numbering: 'numbering',
  settings: 'settings',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
};

/** The entries of a document of Word, by their names. */
export function docxEntries(body: string, parts: DocxParts = {}): Record<string, string> {
  const entries: Record<string, string> = {
    '_rels/.rels': rels([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': `<?xml version="1.0"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
  };
  const related = Object.keys(parts).map((name) => {
    const root = roots[name] ?? name.replace(/\d+$/u, '').replace('header', 'hdr').replace('footer', 'ftr');
    entries[`word/${name}.xml`] = `<w:${root} ${namespaces}>${parts[name]}</w:${root}>`;
    return [name, name.replace(/\d+$/u, ''), `${name}.xml`] as const;
  });
  entries['word/_rels/document.xml.rels'] = rels([
    ...related,
    ['out', 'hyperlink', 'https://invalid.example/', 'External'],
  ]);
  return entries;
}

/** A ZIP of such entries. */
export const packed = (entries: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])));

/** A document of Word with such a body. */
export const docxOf = (body: string, parts: DocxParts = {}): Uint8Array => packed(docxEntries(body, parts));

/** What the reader makes of a document's bytes. */
export const readingOf = async (bytes: Uint8Array) =>
  readDocx(
    await openZip(bytes, defaultContainerLimits),
    { deadline: new Deadline(undefined, null) },
    printedWords,
  );

/** What the reader makes of a body: its lines of text, tables as rows of the texts of their cells, and what it says. */
export async function readBody(body: string, parts: DocxParts = {}) {
  const { blocks, diagnostics } = await readingOf(docxOf(body, parts));
  return {
    lines: blocks.flatMap((block) => (block.type === 'line' ? [block.text] : [])),
    grids: blocks.flatMap((block) => (block.type === 'grid' ? [block] : [])),
    blocks,
    diagnostics,
    said: diagnostics.map(({ code, params }) => ({ code, params })),
  };
}
