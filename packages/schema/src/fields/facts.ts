import type { z } from 'zod';
import type { Fact, Location } from '../named.ts';
import { schemas } from '../records/schemas.ts';
import { recordFamily } from './field.ts';
import { fieldsOfSchema } from './of-schema.ts';
import { identityFields, type OfReport, placeFields } from './shared.ts';

interface OfFact extends OfReport {
  fact: Fact;
  /** Of the fact in the report, from 1. */
  no: number;
  location: Location;
}

/**
 * One record for each figure that the explanations state; a comparison without a figure (持平) has an empty `value`. The
 * columns are those of the schema: a new field of a fact needs no other edit.
 *
 * @example
 * factFamily(namedSchemas.Fact).fields('csv').map(({ name }) => name); // ['report_id', …, 'page', 'line']
 */
export const factFamily = (schema: z.ZodObject) =>
  recordFamily<OfReport, OfFact>({
    name: 'facts',
    title: 'One figure that the explanations state a line',
    description: 'Every figure that the explanations (情况说明) state.',
    key: ['report_id', 'fact'],
    fields: [
      ...identityFields,
      {
        name: 'fact',
        type: 'integer',
        description: 'Fact of the report, counted from 1.',
        only: 'database',
        of: ({ no }) => no,
      },
      ...fieldsOfSchema<OfFact>(schema, [], ({ fact }) => ({ ...fact })),
      ...placeFields,
    ],
    sources: ({ id, report }) =>
      report.facts.map((fact, i) => ({ id, report, fact, no: i + 1, location: fact.location })),
  });

export const facts = factFamily(schemas.Fact);
