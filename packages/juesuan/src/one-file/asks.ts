import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** Commands that read their files and are done. */
const commands: ReadonlySet<string | undefined> = new Set(['extract', 'audit']);

/** Commands whose threads read reports, of which there may be any number. */
const readers: ReadonlySet<string | undefined> = new Set([...commands, 'golden', 'ingest', 'worker']);

/**
 * Does a command line have reports read?
 *
 * @example
 * readsReports(['ingest', 'reports', '--to', 'reports.duckdb']); // true
 */
export const readsReports = ([command]: readonly string[]): boolean => readers.has(command);

/** What reads from standard input, or many at a time, or gives a thread another limit than most have. */
const others = /^(?:-|--(?:memory|threads|ndjson|framed)(?:=.*)?)$/u;

/**
 * Does a command line ask for one file to be read? Where it may name more, or options name files too, the answer is no.
 *
 * @example
 * asksForOneFile(['extract', 'report.pdf', '--format', 'tidy']); // true
 */
export function asksForOneFile([command, ...args]: readonly string[]): boolean {
  return (
    commands.has(command) &&
    !args.some((arg) => others.test(arg)) &&
    args.filter((arg) => !arg.startsWith('-') && isThere(arg)).length === 1
  );
}

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

const MARK = '%PDF-';

/**
 * Is one of the arguments a PDF, which is no archive? Others may be, and are looked into.
 *
 * @example
 * namesPdf(['extract', 'report.pdf']); // true
 */
export const namesPdf = (argv: readonly string[]): boolean => argv.some(isPdf);

function isPdf(path: string): boolean {
  try {
    const file = openSync(path, 'r');
    try {
      const head = Buffer.alloc(MARK.length);
      readSync(file, head, 0, head.length, 0);
      return head.toString('latin1') === MARK;
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}
