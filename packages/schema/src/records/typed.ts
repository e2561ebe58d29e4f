import type { z } from 'zod';

/** The schema of a record, known by the record's type: what an editor shows is the name, not all that is in it. */
export type ObjectSchema<T> = z.ZodObject<{
  [K in keyof T]-?: undefined extends T[K]
    ? z.ZodOptional<z.ZodType<Exclude<T[K], undefined>>>
    : z.ZodType<T[K]>;
}>;

/** The schema of a list of words. */
export type EnumSchema<T extends string> = z.ZodEnum<{ [K in T]: K }>;
