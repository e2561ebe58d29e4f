import { auditReport, ruleDescriptions } from '@juesuan/audit';
import type { FindingSeverity, Language } from '@juesuan/schema';
import type { Command } from 'commander';
import type { Engine } from '../engine.ts';
import { auditFormats } from '../format/audited.ts';
import type { AuditedReport } from '../format/audited-report.ts';
import type { AuditFormatName } from '../format/names.ts';
import { STANDARD_STREAM } from '../input.ts';
import { isBrokenPipe, type Talk, writeText } from '../io.ts';
import type { OcrChoice } from '../ocr-use.ts';
import { type OpenedReader, openReader } from '../open-reader.ts';
import { problemLine } from '../problem.ts';
import { reportsOf } from '../read-inputs.ts';

interface AuditCommandOptions extends OcrChoice {
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
  const reader = await openReader(engine, options, io);
  if (reader === null) return FAILED;
  try {
    return await auditAll(files, options, { io, reader });
  } finally {
    await reader.close();
  }
}

async function auditAll(
  files: readonly string[],
  { format, rules, minSeverity, language: own }: AuditCommandOptions,
  { io, reader }: { io: Talk; reader: OpenedReader },
): Promise<number> {
  const output = auditFormats[format];
  const language = own ?? io.language;
  const audited: AuditedReport[] = [];
  let exitCode = CLEAN;
  for (const input of files) {
    for await (const read of reportsOf(input, { reader, io })) {
      try {
        if ('error' in read) throw read.error;
        await reader.stated(read.file, read.report);
        const report = { ...read, ...auditReport(read.report, rules ? { rules } : {}) };
        const shown = {
          ...report,
          findings: report.findings.filter((one) => atLeast(one.severity, minSeverity)),
        };
        if (shown.findings.length > 0 && exitCode === CLEAN) exitCode = FOUND;
        // Formats that are one document are written when all reports are known.
        if (output.each) await writeText(io.stdout, output.each(shown, language));
        else audited.push(shown);
      } catch (error) {
        if (isBrokenPipe(error)) return exitCode;
        await writeText(io.stderr, problemLine(read.file, error, io.language));
        exitCode = FAILED;
      }
    }
  }
  if (output.all)
    await writeText(io.stdout, output.all(audited, files.length > 1 || audited.length > 1, language));
  return exitCode;
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
