/** Records of a CSV with a header line: quoted fields, doubled quotes and line breaks in fields. */
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
