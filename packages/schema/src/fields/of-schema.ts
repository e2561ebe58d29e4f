import { z } from 'zod';
import { decimalPattern } from '../records/value.ts';
import type { FieldDescription, FieldType, FieldValue, RecordField } from './field.ts';

/** What a schema's `.meta` may say of a field beside its description. */
type FieldMeta = Pick<FieldDescription, 'required' | 'empty' | 'only' | 'last' | 'columnType'> & {
  description?: string;
  /** `元` for an amount that is in 元; left out for one in its printed unit. */
  unit?: string;
};

/**
 * The fields of a record whose values are texts, numbers and words of a list, as the schema describes them: a new one needs
 * no other edit. Their names are those of the schema in snake case. `order` names those that come first.
 *
 * @param at the record within what a line is made of; `null` where the line has none
 */
export function fieldsOfSchema<Source>(
  schema: z.ZodObject,
  order: readonly string[],
  at: (source: Source) => Readonly<Record<string, unknown>> | null,
): RecordField<Source>[] {
  const keys = [...order, ...Object.keys(schema.shape).filter((key) => !order.includes(key))];
  return keys.flatMap((key) => {
    const described = descriptionOf(key, schema.shape[key]);
    return described === null
      ? []
      : [{ ...described, of: (source: Source) => fieldValue(at(source)?.[key]) }];
  });
}

function descriptionOf(key: string, schema: z.core.$ZodType | undefined): FieldDescription | null {
  if (schema === undefined) throw new RangeError(`the schema has no field "${key}"`);
  const { description = '', unit, ...meta } = (z.globalRegistry.get(schema) ?? {}) as FieldMeta;
  const plain = innermost(schema);
  const type = typeOf(plain, unit);
  if (type === null) return null;
  return {
    name: key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    type,
    description,
    ...(plain instanceof z.ZodEnum && { values: plain.options.map(String) }),
    ...meta,
  };
}

/** The type without `null` and `undefined`. */
function innermost(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodNullable || schema instanceof z.ZodOptional
    ? innermost(schema.unwrap())
    : schema;
}

/** Lists and records within a record are no field of a line. */
function typeOf(schema: z.core.$ZodType, unit: string | undefined): FieldType | null {
  if (schema instanceof z.ZodNumber) return 'integer';
  if (schema instanceof z.ZodEnum) return 'text';
  if (!(schema instanceof z.ZodString)) return null;
  const { pattern } = z.toJSONSchema(schema);
  return pattern === decimalPattern.source ? (unit === '元' ? 'yuan' : 'amount') : 'text';
}

const fieldValue = (value: unknown): FieldValue =>
  typeof value === 'string' || typeof value === 'number' ? value : null;
