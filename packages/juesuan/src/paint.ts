import { styleText } from 'node:util';
import type { Environment } from './language.ts';

/** What a part of a text is, which a terminal shows by its colour. */
type Tone = 'heading' | 'error' | 'warning' | 'info';

/** A text in the colour of its tone, or as it is. */
export type Paint = (tone: Tone, text: string) => string;

const styles = { heading: 'bold', error: 'red', warning: 'yellow', info: 'cyan' } as const;

/** No colours: what a file, a pipe or a program gets. */
export const plain: Paint = (_tone, text) => text;

/**
 * Colours for a stream: on a terminal, but not where `NO_COLOR` or `TERM=dumb` says so; elsewhere only where `FORCE_COLOR`
 * does.
 *
 * @example
 * paintFor(process.stdout, process.env)('error', 'damaged'); // in red on a terminal
 */
export function paintFor(stream: object, { NO_COLOR = '', FORCE_COLOR, TERM }: Environment = {}): Paint {
  const isTerminal = 'isTTY' in stream && stream.isTTY === true;
  const isWanted =
    FORCE_COLOR === undefined
      ? isTerminal && NO_COLOR === '' && TERM !== 'dumb'
      : !/^(?:0|false)$/.test(FORCE_COLOR);
  return isWanted ? (tone, text) => styleText(styles[tone], text, { validateStream: false }) : plain;
}
