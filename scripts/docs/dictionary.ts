import {
  columnsOf,
  csvSchema,
  csvSchemaNames,
  describedIn,
  type JsonSchema,
  type Language,
  namedDefinitions,
  publicTableKinds,
  schemaVersion,
  tableCatalogue,
  wideSchema,
} from '@juesuan/schema';
import { messagesSection } from './messages.ts';
import { pageHead } from './page-head.ts';
import { table } from './table.ts';

const texts = {
  en: {
    title: 'Data dictionary',
    made: 'Made by `npm run docs:generate` from the schemas. Change those, not this file.',
    lead: [
      `Schema version ${schemaVersion}. \`juesuan schema NAME\` gives the same for machines: JSON Schema of a record, Frictionless`,
      'Table Schema of a CSV. What changes when is in [schema-policy.md](schema-policy.md); the tables that `ingest` writes are in',
      '[database.md](database.md).',
    ],
    csvs: 'CSVs',
    csvsLead:
      'UTF-8 without a byte order mark, comma, `"` doubled in quotes, lines ended by a line feed, a header line.',
    csv: 'One row of one table a line: `--format csv`. Behind these fields comes one for each printed header.',
    csvLead: (title: string, name: string) => `${title}: \`--format ${name}\`.`,
    tables: 'Public tables',
    tablesLead: [
      'Canonical columns by kind, with the header of the finance ministry’s form. Publishers word titles and headers differently;',
      'the [catalogue](../packages/schema/src/catalogue/tables.ts) has their words.',
    ],
    records: 'Records',
    messages: 'Messages',
    fields: ['Field', 'Type', 'Meaning', 'Empty means'],
    columns: ['Column', 'Header'],
    neverEmpty: 'never empty',
    notPrinted: 'nothing printed',
    optional: ' (may be left out)',
    or: ' or ',
    listOf: (type: string) => `list of ${type}`,
  },
  zh: {
    title: '数据字典',
    made: '由 `npm run docs:generate` 从各个模式生成。请改模式，不要改这个文件。',
    lead: [
      `模式版本 ${schemaVersion}。\`juesuan schema 名称 --lang zh\` 给出供程序使用的同样内容：记录的 JSON Schema，CSV 的 Frictionless Table Schema。`,
      '什么时候会变，见[模式的版本约定](schema-policy.md)；`ingest` 写出的表见[数据库](database.md)。',
    ],
    csvs: '各种 CSV',
    csvsLead: 'UTF-8，不带字节顺序标记；逗号分隔；引号里的 `"` 写两个；行以换行符结束；第一行是字段名。',
    csv: '一张表里的一行写成一行：`--format csv`。这些字段之后，每个印出的表头占一个字段。',
    csvLead: (title: string, name: string) => `${title.replace(/。$/, '')}：\`--format ${name}\`。`,
    tables: '公开的表',
    tablesLead: [
      '各表类的标准列，附财政部表式的表头。各发布单位的标题和表头用词不同，[目录](../../packages/schema/src/catalogue/tables.ts)里有它们的用词。',
    ],
    records: '记录',
    messages: '句子',
    fields: ['字段', '类型', '含义', '空值表示'],
    columns: ['列', '表头'],
    neverEmpty: '从不为空',
    notPrinted: '没有印出',
    optional: '（可以省略）',
    or: ' 或 ',
    listOf: (type: string) => `${type} 的列表`,
  },
} satisfies Record<Language, unknown>;

/** The data dictionary: every record, every CSV, every public table, as the schemas describe them. */
export function dataDictionary(
  language: Language,
  named: Readonly<Record<string, JsonSchema>> = namedDefinitions(),
): string {
  const text = texts[language];
  return [
    ...pageHead('data-dictionary.md', language, text),
    ...text.lead,
    '',
    ...[text.csvs, text.tables, text.records, text.messages].map(
      (section) => `- [${section}](#${section.toLowerCase().replace(/ /g, '-')})`,
    ),
    '',
    `## ${text.csvs}`,
    '',
    text.csvsLead,
    '',
    ...csvSchemaNames.flatMap((name) => {
      const { title = '', fields } = csvSchema(name);
      return csvSection(name, text.csvLead(describedIn(title, language), name), { fields, language });
    }),
    ...csvSection('csv', text.csv, { fields: wideSchema('other').fields, language }),
    `## ${text.tables}`,
    '',
    ...text.tablesLead,
    '',
    ...publicTableKinds.flatMap((kind) => [
      `### \`${kind}\``,
      '',
      `${tableCatalogue.find((entry) => entry.kind === kind)?.title ?? ''}`,
      '',
      ...table(
        text.columns,
        columnsOf(kind).map(({ column, header }) => [`\`${column}\``, header]),
      ),
    ]),
    `## ${text.records}`,
    '',
    ...Object.entries(named).flatMap(([name, definition]) => recordSection(name, definition, language)),
    ...messagesSection(language),
  ].join('\n');
}

function csvSection(
  name: string,
  lead: string,
  { fields, language }: { fields: ReturnType<typeof csvSchema>['fields']; language: Language },
): string[] {
  const text = texts[language];
  return [
    `### \`${name}\``,
    '',
    lead,
    '',
    ...table(
      text.fields,
      fields.map(({ name, type, description, missingValues, constraints }) => {
        const empty = missingValues?.find(({ value }) => value === '')?.label;
        return [
          `\`${name}\``,
          type,
          describedIn(description, language),
          constraints?.required
            ? text.neverEmpty
            : empty === undefined
              ? text.notPrinted
              : describedIn(empty, language),
        ];
      }),
    ),
  ];
}

function recordSection(name: string, definition: JsonSchema, language: Language): string[] {
  const text = texts[language];
  const { description } = definition;
  const head = [
    `### ${name}`,
    '',
    ...(description === undefined ? [] : [describedIn(description, language), '']),
  ];
  if (definition.properties === undefined) return [...head, typeOf(definition, language), ''];
  const required = new Set(definition.required);
  return [
    ...head,
    ...table(
      text.fields.slice(0, 3),
      Object.entries(definition.properties).map(([field, property]) => [
        `\`${field}\`${required.has(field) ? '' : text.optional}`,
        typeOf(property as JsonSchema, language),
        describedIn((property as JsonSchema).description ?? '', language),
      ]),
    ),
  ];
}

/** A type in words: `list of [Cell](#cell)`, `string or null`, `"up", "down" or "flat"`. */
function typeOf(schema: JsonSchema, language: Language): string {
  const { or, listOf } = texts[language];
  const of = (part: unknown): string => typeOf(part as JsonSchema, language);
  const reference = schema.$ref?.replace('#/$defs/', '');
  if (reference !== undefined) return `[${reference}](#${reference.toLowerCase()})`;
  if (schema.anyOf) return schema.anyOf.map(of).join(or);
  if (schema.enum) return schema.enum.map((value) => (value === null ? 'null' : `\`${value}\``)).join(', ');
  if (schema.type === 'array') return listOf(of(schema.items));
  if (schema.properties) {
    const parts = Object.entries(schema.properties).map(([field, part]) => `\`${field}\` ${of(part)}`);
    return `{ ${parts.join('; ')} }`;
  }
  const types = [schema.type ?? []].flat().join(or);
  return schema.pattern === undefined ? types : `${types} \`${schema.pattern}\``;
}
