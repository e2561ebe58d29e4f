import { grid } from './grid.ts';
import { html } from './html.ts';
import type { ReportFormat } from './identified.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { ndjson } from './ndjson.ts';
import { facts, funding, indicators, tidy } from './records.ts';
import { summary } from './summary.ts';

/** Formats that hold a whole report in one text. `csv` is not one of them: it has one text a table; nor is `xlsx`, which is no text. */
export const reportFormats: Readonly<Record<string, ReportFormat>> = {
  json,
  ndjson,
  tidy,
  facts,
  indicators,
  funding,
  summary,
  grid,
  html,
  markdown,
};
