import { z } from 'zod';

/**
 * What Data Package v2 asks of a descriptor with tables, after its profiles `datapackage.json`, `dataresource.json` and
 * `tableschema.json` (https://datapackage.org/profiles/2.0/), and the column types of Fiscal Data Package 1.0rc1
 * (https://fiscal.datapackage.org): the parts that a package of CSV can break.
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

/** The column types that the mapping uses, from the taxonomy of budgets. */
const ColumnType = z.enum([
  'administrative-classification:generic:level1:label',
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
  'value',
  'value-currency:code',
]);

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
  z.strictObject({
    ...anyField,
    type: z.literal('number'),
    bareNumber: z.boolean().optional(),
    decimalChar: z.string().optional(),
    unit: z.string().optional(),
  }),
]);

const TableSchema = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/tableschema.json'),
  fields: z.array(Field).min(1),
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
  path: Path,
  format: z.literal('csv'),
  mediatype: z.literal('text/csv'),
  encoding: z.literal('utf-8'),
  bytes: z.int().nonnegative(),
  hash: z.string().regex(/^sha256:[\da-f]{64}$/),
  schema: TableSchema,
});

export const DataPackage = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  title: z.string(),
  version: z.string(),
  profile: z.url(),
  countryCode: z.string().length(2),
  resources: z.array(Resource).min(1),
});
