import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root: string = fileURLToPath(new URL('..', import.meta.url));

/** A fenced block of a document. */
export interface Block {
  language: string;
  code: string;
  /** Nothing but white space stands between it and the block before it. */
  follows: boolean;
}

/** The documents whose examples must run: README.md here and in the packages, docs/, examples/. */
export const documents: string[] = [
  'README.md',
  ...markdown('docs'),
  ...markdown('examples'),
  ...folders('examples').flatMap((folder) => markdown(`examples/${folder}`)),
  ...folders('packages').flatMap((folder) => markdown(`packages/${folder}`)),
].filter((file) => !file.endsWith('CHANGELOG.md'));

/** A document and the same one in Chinese, whose examples are those of the first. */
export const translations: ReadonlyMap<string, string> = new Map([
  ['README.md', 'README.zh-CN.md'],
  ...markdown('docs/zh').map((file): [string, string] => [file.replace('docs/zh/', 'docs/'), file]),
]);

/** Every fenced block of a document as it stands there, its language too. */
export const fenced = (text: string): string[] => text.match(/^```[\s\S]*?^```/gm) ?? [];

export function blocks(file: string): Block[] {
  const text = readFileSync(`${root}${file}`, 'utf8');
  let end = 0;
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].map((match) => {
    const [all, language = '', code = ''] = match;
    const follows = text.slice(end, match.index).trim() === '';
    end = match.index + all.length;
    return { language, code, follows };
  });
}

/** A command of a document: `npx juesuan …`, or a pipe into it. */
const COMMAND = /^(?:(?<input>[^|]+) \| )?npx juesuan (?<args>.+)$/;

export interface ShownCommand {
  line: string;
  /** What runs before the pipe; `null` without one. */
  input: string | null;
  args: string[];
  /** The output that is shown under it, if any. */
  shown: string[];
}

/** What runs only where there is Redis. */
export const needsRedis = (code: string): boolean => /^(enqueue|worker)\b|@juesuan\/queue/.test(code);

/** A program of a document, and the output that is shown under it, if any. */
export interface ShownProgram {
  code: string;
  shown: string[];
}

/** The programs of a document. */
export const programs = (file: string): ShownProgram[] =>
  blocks(file).flatMap(({ language, code }, i, all) =>
    language === 'ts' ? [{ code, shown: shownUnder(all[i + 1]) }] : [],
  );

/** The programs of a document in Python under which their output is shown: others need machines of their own. */
export const recipes = (file: string): ShownProgram[] =>
  blocks(file).flatMap(({ language, code }, i, all) => {
    const shown = language === 'python' ? shownUnder(all[i + 1]) : [];
    return shown.length > 0 ? [{ code, shown }] : [];
  });

/** The commands of a document. Of several in a block, what is shown under it is the output of the last. */
export function commands(file: string): ShownCommand[] {
  return blocks(file).flatMap(({ language, code }, i, all) => {
    if (language !== 'sh') return [];
    const lines = code.trim().split('\n');
    const shown = shownUnder(all[i + 1]);
    return lines.flatMap((line) => {
      const { input = null, args } = COMMAND.exec(line)?.groups ?? {};
      if (args === undefined) return [];
      return [{ line, input, args: args.split(/\s+/), shown: line === lines.at(-1) ? shown : [] }];
    });
  });
}

/** A step of a page that shows how the sources are changed. */
export interface Step {
  title: string;
  /** The code is a change of files, as `git diff` writes it; else a command. */
  change: boolean;
  code: string;
  /** The output that is shown under it, if any. */
  shown: string[];
}

/** The changes and commands of a page, but for `npx juesuan`, which runs what was built before any change. */
export function steps(file: string): Step[] {
  return blocks(file).flatMap(({ language, code }, i, all): Step[] => {
    if (language === 'diff') {
      const title = `the change of ${/^\+\+\+ b\/(.+)$/m.exec(code)?.[1]} applies`;
      return [{ title, change: true, code, shown: [] }];
    }
    if (language !== 'sh') return [];
    const lines = code.trimEnd().split('\n');
    const shown = shownUnder(all[i + 1]);
    return lines
      .filter((line) => !COMMAND.test(line))
      .map((line) => ({
        title: line,
        change: false,
        code: line,
        shown: line === lines.at(-1) ? shown : [],
      }));
  });
}

/** The languages of which a block is something to run, and no output. */
const runnable: ReadonlySet<string> = new Set(['sh', 'bash', 'ts', 'python', 'sql', 'diff']);

const shownUnder = (next: Block | undefined): string[] =>
  next?.follows && !runnable.has(next.language) ? next.code.trimEnd().split('\n') : [];

/**
 * The first line that a document shows and that does not stand there in what is written; `null` where the document shows
 * what is written, from the first line to the last. A line `…` stands for any number of lines, `…` in a line for anything.
 */
export function notWritten(shown: readonly string[], written: string): string | null {
  const lines = written.trimEnd().split('\n');
  let from = 0;
  let anywhere = false;
  for (const part of partsOf(shown)) {
    const last = lines.length - part.lines.length;
    const until = anywhere ? last : from;
    let at = part.atEnd && anywhere ? Math.max(from, last) : from;
    while (at < until && part.lines.some((line, i) => !isLine(line, lines[at + i]))) at++;
    const missing = part.lines.find((line, i) => !isLine(line, lines[at + i]));
    if (missing !== undefined) return missing;
    from = at + part.lines.length;
    if (part.atEnd && from < lines.length) return lines[from] ?? null;
    anywhere = true;
  }
  return null;
}

/** The runs of lines between lines of `…`; the first and the last may be empty. */
function partsOf(shown: readonly string[]): { lines: string[]; atEnd: boolean }[] {
  const parts: string[][] = [[]];
  for (const line of shown) {
    if (line === '…') parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts.map((lines, i) => ({ lines, atEnd: i === parts.length - 1 && lines.length > 0 }));
}

function isLine(shown: string, written: string | undefined): boolean {
  if (written === undefined) return false;
  const pattern = shown.split('…').map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pattern.join('.*')}$`).test(written);
}

function markdown(folder: string): string[] {
  if (!existsSync(`${root}${folder}`)) return [];
  return readdirSync(`${root}${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map(({ name }) => `${folder}/${name}`);
}

function folders(folder: string): string[] {
  return readdirSync(`${root}${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map(({ name }) => name);
}
