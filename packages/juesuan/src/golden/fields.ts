/** One line of an expected file, whatever its format: texts by field name. */
export type Fields = Readonly<Record<string, string>>;

/**
 * Records of a CSV with a header line: RFC 4180, with quoted fields, doubled quotes and line breaks in fields.
 *
 * @example
 * parseCsv('code,name\n205,教育支出\n'); // [{ code: '205', name: '教育支出' }]
 */
export function parseCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  const characters = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i];
    if (quoted && character === '"' && characters[i + 1] === '"') {
      field += '"';
      i++;
    } else if (character === '"') quoted = !quoted;
    else if (!quoted && (character === ',' || character === '\n')) {
      rows.at(-1)?.push(field);
      field = '';
      if (character === '\n') rows.push([]);
    } else field += character;
  }
  rows.at(-1)?.push(field);
  const [header = [], ...records] = rows.filter((row) => row.length > 1 || row[0] !== '');
  return records.map((record) => Object.fromEntries(header.map((name, i) => [name, record[i] ?? ''])));
}

/**
 * Records of an NDJSON text, nested fields under their path.
 *
 * @throws SyntaxError for a line that is no JSON
 *
 * @example
 * parseNdjson('{"record":"table","pages":[5,6]}\n'); // [{ record: 'table', 'pages.0': '5', 'pages.1': '6' }]
 */
export function parseNdjson(text: string): Record<string, string>[] {
  return linesOf(text).map((line) => Object.fromEntries(leaves(JSON.parse(line), '')));
}

/** The lines of a text, each as a record of one field. */
export function parseLines(text: string): Record<string, string>[] {
  return linesOf(text).map((line) => ({ line }));
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

function leaves(value: unknown, path: string): [string, string][] {
  if (value === null) return [];
  if (typeof value !== 'object') return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}
