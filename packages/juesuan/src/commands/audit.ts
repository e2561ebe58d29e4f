import { auditReport, ruleDescriptions } from '@juesuan/audit';
import type { FindingSeverity, Language, Report } from '@juesuan/schema';
import type { Command } from 'commander';
import type { Engine } from '../engine.ts';
import { auditFormats } from '../format/audited.ts';
import type { AuditedReport } from '../format/audited-report.ts';
import type { AuditFormatName } from '../format/names.ts';
import { STANDARD_STREAM } from '../input.ts';
import { isBrokenPipe, type Talk, writeText } from '../io.ts';
import type { OcrChoice } from '../ocr-use.ts';
import { paintFor } from '../paint.ts';
import { openReading, type Reading } from '../reading.ts';
import type { Loudness, ReadingLog } from '../reading-log.ts';

interface AuditCommandOptions extends OcrChoice, Loudness {
  format: AuditFormatName;
  /** Rule ids; all if left out. */
  rules?: string[];
  minSeverity: FindingSeverity;
  language?: Language;
  /** Seconds that reading one report may take. */
  timeout: number;
  /** Megabytes. */
  memory: number;
  /** CSV of a code list of one's own. */
  codes?: string;
  /** YAML or JSON of words of one's own. */
  words?: string;
  /** File or folder of what people corrected. */
  corrections?: string;
  /** Reports at a time. */
  threads?: number;
}

const severities: readonly FindingSeverity[] = ['info', 'warning', 'error'];

/** Exit codes: nothing to tell, something does not agree, a file could not be read. */
const CLEAN = 0;
const FOUND = 1;
const FAILED = 2;

/**
 * `juesuan audit`: checks each report and tells what does not agree. A file that cannot be read does not stop the
 * others; it makes the exit code 2.
 */
export async function auditCommand(
  files: string[],
  options: AuditCommandOptions,
  { io, engine, command }: { io: Talk; engine: Engine; command: Command },
): Promise<number> {
  checkRules(options.rules, command);
  if (files.filter((file) => file === STANDARD_STREAM).length > 1) {
    command.error('error: standard input (-) can be read once only');
  }
  const reading = await openReading(files, options, { io, engine });
  if (reading === null) return FAILED;
  try {
    return await auditAll(reading, options, io);
  } catch (error) {
    if (isBrokenPipe(error)) return CLEAN;
    throw error;
  } finally {
    await reading.close();
  }
}

async function auditAll(
  { reads, log, isMany }: Reading,
  { format, rules, minSeverity, language: own }: AuditCommandOptions,
  io: Talk,
): Promise<number> {
  const { each, all } = auditFormats[format];
  const paint = paintFor(io.stdout, io.env);
  const language = own ?? io.language;
  const audited: AuditedReport[] = [];
  let exitCode = CLEAN;
  for await (const read of reads) {
    const shown = 'error' in read ? null : await auditOf(read, { rules, minSeverity, log });
    if (shown === null) exitCode = FAILED;
    else {
      if (shown.findings.length > 0 && exitCode === CLEAN) exitCode = FOUND;
      // Formats that are one document are written when all reports are known.
      if (each) await log.above(() => writeText(io.stdout, each(shown, language, paint)));
      else audited.push(shown);
    }
  }
  if (all) await log.above(() => writeText(io.stdout, all(audited, isMany, language)));
  await log.end();
  return exitCode;
}

/** A report with the findings that are asked for; `null` where it cannot be checked, which is said. */
async function auditOf(
  read: { file: string; report: Report },
  { rules, minSeverity, log }: { rules: string[] | undefined; minSeverity: FindingSeverity; log: ReadingLog },
): Promise<AuditedReport | null> {
  try {
    const { findings, ...rest } = { ...read, ...auditReport(read.report, rules ? { rules } : {}) };
    return { ...rest, findings: findings.filter(({ severity }) => atLeast(severity, minSeverity)) };
  } catch (error) {
    await log.failed(read.file, error);
    return null;
  }
}

const atLeast = (severity: FindingSeverity, least: FindingSeverity): boolean =>
  severities.indexOf(severity) >= severities.indexOf(least);

function checkRules(rules: readonly string[] | undefined, command: Command): void {
  const unknown = rules?.find((id) => !ruleDescriptions.some((rule) => rule.id === id));
  if (unknown !== undefined) {
    command.error(
      `error: no rule "${unknown}"; the rules are ${ruleDescriptions.map(({ id }) => id).join(', ')}`,
    );
  }
}
