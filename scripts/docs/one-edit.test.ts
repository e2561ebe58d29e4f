import { namedDefinitions, namedSchemas } from '@juesuan/schema';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { dataDictionary } from './dictionary.ts';
import { namedTypesFile } from './named-types.ts';

const description = 'How sure the reading is.';
const named = namedDefinitions({
  ...namedSchemas,
  Fact: z.object({
    ...namedSchemas.Fact.shape,
    certainty: z.enum(['sure', 'doubtful']).meta({ description }),
  }),
});

test('a field that the schema of a fact is given stands in the JSON Schema, with its description', () =>
  expect(named.Fact.properties?.certainty).toEqual({
    type: 'string',
    enum: ['sure', 'doubtful'],
    description,
  }));

test('in the named type, with a doc comment', () =>
  expect(namedTypesFile(named)).toContain(`  /** ${description} */\n  certainty: 'sure' | 'doubtful';`));

test('in the data dictionary', () =>
  expect(dataDictionary('en', named)).toContain(
    `| \`certainty\` | \`sure\`, \`doubtful\` | ${description} |`,
  ));
