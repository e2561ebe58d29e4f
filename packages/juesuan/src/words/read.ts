import { readFile } from 'node:fs/promises';
import { type Language, OwnWords, type OwnWordsInput } from '@juesuan/schema';
import { LineCounter, parseDocument } from 'yaml';
import { type Talk, writeText } from '../io.ts';
import { CommandError, systemError } from '../problem.ts';
import { confirmedOnly } from './confirmed.ts';

/**
 * The words that `--words` names: YAML or JSON in the catalogue's own shape, see `OwnWords` of `@juesuan/schema`. Words that nobody has
 * confirmed are left out, which is said on stderr.
 *
 * @throws {CommandError} `bad-words`, with the line, and for files that cannot be read
 */
export async function readOwnWords(file: string, io: Talk): Promise<OwnWordsInput> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw systemError(file, error);
  }
  const { words, unconfirmed } = confirmedOnly(parseOwnWords(text, file));
  if (unconfirmed > 0) await writeText(io.stderr, noteLine(file, unconfirmed, io.language));
  return words as OwnWordsInput;
}

const noteLine = (file: string, count: number, language: Language): string =>
  language === 'zh'
    ? `${file}：${count}个词语前有“?”，尚未确认，没有使用\n`
    : `${file}: ${count} ${count === 1 ? 'word is' : 'words are'} not confirmed (? before it) and not used\n`;

/** The words of a text; `file` is for its errors. JSON is YAML. */
export function parseOwnWords(text: string, file: string): OwnWordsInput {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeOf = (offset: number): string => `${file}:${lines.linePos(offset).line}`;
  const [broken] = document.errors;
  if (broken !== undefined)
    throw new CommandError(placeOf(broken.pos[0]), 'bad-words', {
      reason: 'syntax',
      cause: broken.message,
    });
  const words: unknown = document.toJS({ maxAliasCount: MOST_ALIASES }) ?? {};
  const { error } = OwnWords.safeParse(words);
  if (error === undefined) return words as OwnWordsInput;
  const [issue] = error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...(issue?.path ?? []), ...unknown].map((part) =>
    typeof part === 'symbol' ? String(part) : part,
  );
  throw new CommandError(placeOf(offsetOf(document, path)), 'bad-words', {
    reason: 'entry',
    place: path.join('.') || '.',
    cause: issue?.message ?? '',
  });
}

/** A file of words repeats nothing so often; one that does is meant to grow without end. */
const MOST_ALIASES = 100;

/** Where an entry is written, or the nearest one that holds it. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return node.range[0];
  }
  return 0;
}
