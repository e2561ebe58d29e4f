import { z } from 'zod';

/**
 * What Data Package v2 asks of a descriptor with tables, after its profiles `datapackage.json`, `dataresource.json` and
 * `tableschema.json` (https://datapackage.org/profiles/2.0/), and the column types of Fiscal Data Package 1.0rc1
 * (https://fiscal.datapackage.org), which have no JSON Schema: the parts that a package of CSV can break.
 */

/** A relative path that stays in the package. */
const Path = z.string().regex(/^(?![./~])(?!.*(\.\.|:\/\/|\\)).+$/);

const Names = z.array(z.string().min(1)).min(1);

const Constraints = z.strictObject({
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
  pattern: z.string().optional(),
  enum: z.array(z.string()).min(1).optional(),
});

/** The column types that the mapping uses: of the taxonomy of budgets, and defined by the package itself. */
const ColumnType = z.enum([
  'administrative-classification:generic:level1:code',
  'date:fiscal-year',
  'direction',
  'economic-classification:generic:code',
  'economic-classification:generic:label',
  'economic-classification:generic:level1:code',
  'economic-classification:generic:level2:code',
  'expenditure-type:code',
  'fin-source:generic:code',
  'functional-classification:generic:code',
  'functional-classification:generic:label',
  'functional-classification:generic:level1:code',
  'functional-classification:generic:level2:code',
  'functional-classification:generic:level3:code',
  'phase:id',
  'report:id',
  'report:page',
  'report:table:kind',
  'report:table:number',
  'report:table:row',
  'value',
  'value-currency:code',
]);

/** What a column of amounts says of each of them, once every amount is a record: a text for every extra field. */
const Normalize = z.strictObject({
  line_item: z.string().min(1),
  direction: z.enum(['expenditure', 'revenue']),
  phase: z.enum(['proposed', 'approved', 'adjusted', 'executed']),
  fund: z.string(),
});

const anyField = {
  name: z.string().min(1),
  description: z.string().optional(),
  constraints: Constraints.optional(),
  columnType: ColumnType.optional(),
};

const Field = z.discriminatedUnion('type', [
  z.strictObject({
    ...anyField,
    type: z.literal('string'),
    format: z.enum(['default', 'email', 'uri', 'binary', 'uuid']).optional(),
  }),
  z.strictObject({ ...anyField, type: z.literal('integer') }),
  z.strictObject({ ...anyField, type: z.literal('year') }),
  z.strictObject({ ...anyField, type: z.literal('boolean') }),
  z.strictObject({
    ...anyField,
    type: z.literal('number'),
    bareNumber: z.boolean().optional(),
    decimalChar: z.string().optional(),
    unit: z.string().optional(),
    normalize: Normalize.optional(),
  }),
]);

const ExtraField = z.strictObject({
  name: z.string().min(1),
  type: z.enum(['string', 'number']),
  unit: z.string().optional(),
  description: z.string(),
  columnType: ColumnType,
  normalizationTarget: z.literal(true).optional(),
  constant: z.string().optional(),
});

const TableSchema = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/tableschema.json'),
  fields: z.array(Field).min(1),
  extraFields: z.array(ExtraField).optional(),
  primaryKey: Names.optional(),
  missingValues: z.array(z.string()).optional(),
  foreignKeys: z
    .array(
      z.strictObject({ fields: Names, reference: z.strictObject({ resource: z.string(), fields: Names }) }),
    )
    .min(1)
    .optional(),
});

const Resource = z.strictObject({
  name: z.string().regex(/^[a-z0-9._-]+$/),
  description: z.string(),
  type: z.literal('table'),
  profile: z.literal('tabular-data-resource'),
  path: Path,
  format: z.literal('csv'),
  mediatype: z.literal('text/csv'),
  encoding: z.literal('utf-8'),
  bytes: z.int().nonnegative(),
  hash: z.string().regex(/^sha256:[\da-f]{64}$/),
  schema: TableSchema,
});

export type DataPackage = z.infer<typeof DataPackage>;
export const DataPackage = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  title: z.string(),
  description: z.string(),
  version: z.string(),
  profile: z.literal('tabular-data-package'),
  countryCode: z.string().length(2),
  granularity: z.enum(['aggregated', 'transactional']),
  columnTypes: z.array(z.union([z.url(), z.array(z.record(z.string(), z.unknown()))])),
  model: z.record(z.string(), z.unknown()),
  resources: z.array(Resource).min(1),
});
