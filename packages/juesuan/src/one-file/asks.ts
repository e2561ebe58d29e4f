import { statSync } from 'node:fs';

/** Commands that read their files and are done. */
const commands: ReadonlySet<string | undefined> = new Set(['extract', 'audit']);

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
