import { readdirSync, readFileSync } from 'node:fs';
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

/** The commands of a document. */
export function commands(file: string): ShownCommand[] {
  const all = blocks(file);
  return all.flatMap(({ language, code }, i) => {
    if (language !== 'sh') return [];
    const lines = code.trim().split('\n');
    const next = all[i + 1];
    const shown =
      next?.follows && ['json', 'csv', 'text'].includes(next.language) ? next.code.split('\n') : [];
    return lines.flatMap((line) => {
      const { input = null, args } = COMMAND.exec(line)?.groups ?? {};
      if (args === undefined) return [];
      return [{ line, input, args: args.split(/\s+/), shown: line === lines.at(-1) ? shown : [] }];
    });
  });
}

/**
 * The first line that a document shows and a command does not write; `null` if all are there in their order. A line
 * `…` stands for any number of lines, a line that ends in `…` for one that goes on.
 */
export function notWritten(shown: readonly string[], written: string): string | null {
  const lines = written.split('\n');
  let from = 0;
  for (const line of shown) {
    if (line === '…' || line === '') continue;
    const cut = line.endsWith('…') ? line.slice(0, -1) : null;
    const at = lines.findIndex((one, i) => i >= from && (cut === null ? one === line : one.startsWith(cut)));
    if (at < 0) return line;
    from = at + 1;
  }
  return null;
}

function markdown(folder: string): string[] {
  return readdirSync(`${root}${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map(({ name }) => `${folder}/${name}`);
}

function folders(folder: string): string[] {
  return readdirSync(`${root}${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map(({ name }) => name);
}
