import type { Report } from '@juesuan/schema';
import { type GoldenWords, goldenWords } from './words.ts';

/** Who a fixture is: written by hand but for the digest. */
export interface Manifest {
  /** The folder's name, and the `report_id` of its records. */
  id: string;
  /** The source's file in the folder. */
  source: string;
  /** Of the source's bytes, in hexadecimal. */
  sha256: string;
  publisher: string;
  /** The fiscal year; `null` where none is printed. */
  year: number | null;
  /** What made the source. */
  producer: string;
  /** One line: what this fixture is there to show. */
  why: string;
}

/** The manifest of a report that is new, as far as the report itself says; the rest is for a person to fill in. */
export function manifestOf(
  report: Report,
  { id, source, ...told }: Pick<Manifest, 'id' | 'source'> & Partial<Pick<Manifest, 'publisher' | 'why'>>,
): Manifest {
  return {
    id,
    source,
    sha256: report.source.sha256,
    publisher: told.publisher ?? report.department,
    year: report.fiscalYear,
    producer: report.source.producer ?? '',
    why: told.why ?? '',
  };
}

/**
 * The text of a `manifest.json`.
 *
 * @example
 * manifestText(manifest); // '{\n  "id": "text-tabs",\n  …'
 */
export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

const fields = {
  id: 'string',
  source: 'string',
  sha256: 'string',
  publisher: 'string',
  year: 'year',
  producer: 'string',
  why: 'string',
} as const;

/**
 * Reads a manifest.
 *
 * @throws SyntaxError, with the field's name, for a text that is no manifest
 */
export function parseManifest(text: string): Manifest {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new SyntaxError('is no object');
  const record = value as Record<string, unknown>;
  for (const [name, type] of Object.entries(fields)) {
    const field = record[name];
    const right = type === 'string' ? typeof field === 'string' : field === null || Number.isInteger(field);
    if (!right)
      throw new SyntaxError(`${name} is ${field === undefined ? 'missing' : 'not what it should be'}`);
  }
  const other = Object.keys(record).find((name) => !(name in fields));
  if (other !== undefined) throw new SyntaxError(`${other} is no field of a manifest`);
  return value as Manifest;
}

/** What is wrong with a manifest beside a source of this digest, a sentence each. */
export function manifestProblems(
  manifest: Manifest,
  id: string,
  sha256: string,
  words: GoldenWords = goldenWords.en,
): string[] {
  return [
    ...(manifest.id === id ? [] : [words.otherId(manifest.id, id)]),
    ...(manifest.sha256 === sha256 ? [] : [words.otherSource(manifest.source, manifest.sha256, sha256)]),
    ...(['publisher', 'why'] as const).filter((field) => manifest[field].trim() === '').map(words.empty),
  ];
}
