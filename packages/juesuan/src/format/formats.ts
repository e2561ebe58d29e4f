import { facts } from './facts.ts';
import { funding } from './funding.ts';
import type { ReportFormat } from './identified.ts';
import { indicators } from './indicators.ts';
import { json } from './json.ts';
import { ndjson } from './ndjson.ts';
import { summary } from './summary.ts';
import { tidy } from './tidy.ts';

/** Formats that hold a whole report in one text. `csv` is not one of them: it has one text a table. */
export const reportFormats: Readonly<Record<string, ReportFormat>> = {
  json,
  ndjson,
  tidy,
  facts,
  indicators,
  funding,
  summary,
};

export const formatNames = [
  'json',
  'ndjson',
  'tidy',
  'facts',
  'indicators',
  'funding',
  'csv',
  'summary',
] as const;
export type FormatName = (typeof formatNames)[number];
