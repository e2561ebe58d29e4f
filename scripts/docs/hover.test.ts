import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { root } from '../packages/workspace.ts';

const file = join(root, 'scripts/docs/hovered.ts');

/** Words of a program, each marked by a sign before it, as an editor shows them. */
function hovers(marked: string): { type: string; says: string }[] {
  const [first = '', ...others] = marked.split('¶');
  const program = [first, ...others].join('');
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const service = ts.createLanguageService({
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    realpath: ts.sys.realpath ?? ((path) => path),
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const text = name === file ? program : ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  });
  let position = first.length;
  return others.map((after) => {
    const shown = service.getQuickInfoAtPosition(file, position);
    position += after.length;
    return {
      type: ts.displayPartsToString(shown?.displayParts),
      says: ts.displayPartsToString(shown?.documentation),
    };
  });
}

test('an editor says what a field is, in which unit, and of which type by its name', {
  timeout: 60_000,
}, () => {
  const [yuan, value, fact, table, column] = hovers(`import { type Report, tableOf } from '@juesuan/schema';
declare const report: Report;
for (const cell of tableOf(report, 'expenditure')!.rows[0]!.cells) {
  cell.¶yuan;
  cell.¶value;
}
report.facts[0]!.¶value;
const ¶table = tableOf(report, 'general_public_basic_expenditure')!;
table.rows[0]!.cells[0]!.¶column;
`);
  expect(yuan?.type).toBe('(property) Cell.yuan: string | null');
  expect(yuan?.says).toContain('in 元');
  expect(value?.says).toContain('in `unit`');
  expect(fact?.says).toContain('never negative');
  expect(table?.type).toBe('const table: TableOf<"general_public_basic_expenditure">');
  expect(column?.type).toContain('"amount" | "amount.personnel" | "amount.public_funds"');
});
