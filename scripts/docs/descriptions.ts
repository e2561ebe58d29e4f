import { namedSchemas } from '@juesuan/schema';
import type { DocComments } from './doc-comments.ts';

/** The module that carries the doc comments into the JSON Schemas, since comments are gone at run time. */
export function descriptionsFile({ schemas, fields }: DocComments): string {
  const names = Object.keys(namedSchemas);
  const entry = (key: string, text: string): string => `  ${key}:\n    ${quoted(text)},`;
  return [
    '// Made by `npm run docs:generate` from the doc comments of the schemas. Change those, not this file.',
    '',
    '/** What each named schema is. */',
    'export const schemaDescriptions: Readonly<Record<string, string>> = {',
    ...names.flatMap((name) => (schemas.has(name) ? [entry(name, schemas.get(name) ?? '')] : [])),
    '};',
    '',
    '/** What each field of a named schema is. */',
    'export const fieldDescriptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {',
    ...names.flatMap((name) => {
      const described = [...(fields.get(name) ?? [])];
      if (described.length === 0) return [];
      return [`  ${name}: {`, ...described.map(([field, text]) => `  ${entry(field, text)}`), '  },'];
    }),
    '};',
    '',
  ].join('\n');
}

const quoted = (text: string): string =>
  text.includes("'") && !text.includes('"')
    ? JSON.stringify(text)
    : `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
