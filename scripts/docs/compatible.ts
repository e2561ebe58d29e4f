import {
  columnsOf,
  csvSchema,
  csvSchemaNames,
  type JsonSchema,
  jsonSchema,
  publicTableKinds,
  schemaVersion,
  type TableKind,
} from '@juesuan/schema';

/** The schemas of one version, as far as a reader of the data depends on them. */
export interface SchemaEdition {
  version: string;
  /** By name of the JSON Schema or kind of table, then by path (`tables[].unit`): what may stand there. */
  records: Record<string, Record<string, Place>>;
  /** By name of the CSV: the columns in their order, with their types. */
  csvs: Record<string, { name: string; type: string; required: boolean }[]>;
}

/** What may stand at one place of a record. */
export interface Place {
  /** Types and formats, sorted: `null`, `string`, `string /^\d+$/`. */
  types: string[];
  /** Values of a list; empty where any value may stand. */
  values: string[];
  required: boolean;
}

export interface SchemaChanges {
  breaking: string[];
  added: string[];
}

/** The records that hold all others; a table of one kind differs from any table in its columns only. */
const wholeRecords = ['report', 'row-record', 'extracted-report', 'audit-result', 'code-entry'] as const;

const columnPlaces = (kind: TableKind): Record<string, Place> => ({
  column: { types: ['string'], values: columnsOf(kind).map(({ column }) => column), required: true },
});

/** The schemas as they are now. */
export const currentEdition = (): SchemaEdition => ({
  version: schemaVersion,
  records: {
    ...Object.fromEntries(wholeRecords.map((name) => [name, placesOf(jsonSchema(name))])),
    ...Object.fromEntries(publicTableKinds.map((kind) => [kind, columnPlaces(kind)])),
  },
  csvs: Object.fromEntries(
    csvSchemaNames.map((name) => [
      name,
      csvSchema(name).fields.map(({ name, type, constraints }) => ({
        name,
        type,
        required: constraints?.required ?? false,
      })),
    ]),
  ),
});

/** What changed between two editions, by the table in docs/schema-policy.md. */
export function schemaChanges(before: SchemaEdition, now: SchemaEdition): SchemaChanges {
  const changes: SchemaChanges = { breaking: [], added: [] };
  compareKeys(before.records, now.records, '', changes, (name, places, placesNow) =>
    compareKeys(places, placesNow, `${name}: `, changes, (path, place, placeNow) =>
      comparePlace(`${name}: ${path}`, place, placeNow, changes),
    ),
  );
  compareKeys(before.csvs, now.csvs, 'CSV ', changes, (name, columns, columnsNow) => {
    columns.forEach((column, i) => {
      const there = columnsNow[i];
      if (there?.name !== column.name)
        changes.breaking.push(`CSV ${name}: column ${i + 1} was ${column.name}`);
      else if (there.type !== column.type || (column.required && !there.required))
        changes.breaking.push(
          `CSV ${name}: ${column.name} was ${column.required ? 'required ' : ''}${column.type}`,
        );
    });
    for (const { name: column } of columnsNow.slice(columns.length))
      changes.added.push(`CSV ${name}: ${column}`);
  });
  return changes;
}

function compareKeys<T>(
  before: Readonly<Record<string, T>>,
  now: Readonly<Record<string, T>>,
  prefix: string,
  changes: SchemaChanges,
  compare: (key: string, before: T, now: T) => void,
): void {
  for (const [key, value] of Object.entries(before)) {
    const valueNow = now[key];
    if (valueNow === undefined) changes.breaking.push(`${prefix}${key} is gone`);
    else compare(key, value, valueNow);
  }
  for (const key of Object.keys(now)) if (!(key in before)) changes.added.push(`${prefix}${key}`);
}

function comparePlace(what: string, before: Place, now: Place, { breaking, added }: SchemaChanges): void {
  if (before.required && !now.required) breaking.push(`${what} may be left out`);
  const types = now.types.filter((type) => !before.types.includes(type));
  if (types.length > 0) breaking.push(`${what} may be ${types.join(', ')}`);
  const gone = before.values.filter((value) => !now.values.includes(value));
  if (gone.length > 0) breaking.push(`${what} is never ${gone.join(', ')}`);
  const values = now.values.filter((value) => !before.values.includes(value));
  if (values.length > 0) added.push(`${what} may be ${values.join(', ')}`);
}

function placesOf(schema: JsonSchema): Record<string, Place> {
  const places: Record<string, Place> = {};
  const definitions = schema.$defs ?? {};
  const visit = (part: JsonSchema, path: string, required: boolean, open: readonly string[]): void => {
    const reference = part.$ref?.replace('#/$defs/', '');
    if (reference !== undefined) {
      // A section within a section is as the section.
      const target = open.includes(reference) ? undefined : definitions[reference];
      if (target) visit(target, path, required, [...open, reference]);
      return;
    }
    if (part.anyOf) {
      for (const option of part.anyOf) visit(option as JsonSchema, path, required, open);
      return;
    }
    if (path !== '') {
      const place = places[path] ?? { types: [], values: [], required };
      places[path] = place;
      const types = [part.type ?? []]
        .flat()
        .map((type) => (part.pattern ? `${type} /${part.pattern}/` : type));
      place.types = [...new Set([...place.types, ...types])].sort();
      const values = [...(part.enum ?? []), ...(part.const === undefined ? [] : [part.const])];
      place.values = [...new Set([...place.values, ...values.map(String)])].sort();
    }
    if (part.items) visit(part.items as JsonSchema, `${path}[]`, true, open);
    for (const [field, property] of Object.entries(part.properties ?? {}))
      visit(
        property as JsonSchema,
        path === '' ? field : `${path}.${field}`,
        part.required?.includes(field) ?? false,
        open,
      );
  };
  visit(schema, '', true, []);
  return places;
}
