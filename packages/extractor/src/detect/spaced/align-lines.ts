import { isFigureOrCut } from '@juesuan/schema/words';
import { costs, most } from '../../model/tolerances.ts';
import { isTotalLabel, looksLikeDash } from '../../words/cell-words.ts';
import { isKnownCode } from '../../words/code-name.ts';
import { type AloneCost, alignTokens } from './alignment.ts';
import { mayBeCode } from './bands.ts';
import { codesUpTo } from './codes-up-to.ts';
import type { Band, BodyTokens, Token } from './model.ts';

export interface AlignedLines {
  /** The band of every token of every line, `null` for one that stands in none. */
  bands: (number | null)[][];
  /** The bands as they are in the end, left to right. */
  all: Band[];
  /** What placing all the lines cost. */
  cost: number;
}

/**
 * Aligns line after line, those with most tokens first, since they say most of where the columns are; bands grow over
 * their tokens.
 *
 * @param alone what a token costs that begins a band of its own; `costs.columns.noColumn` where it may not
 * @param hasCodes are there columns of codes? Then a band of these takes no amount
 */
export function alignLines(
  lines: readonly BodyTokens[],
  known: readonly Band[],
  alone: AloneCost,
  hasCodes = false,
): AlignedLines {
  const bands: Band[] = known.map((band) => ({ ...band }));
  const found: (Band | null)[][] = lines.map(() => []);
  const order = lines.map((_, i) => i);
  order.sort((a, b) => (lines[b]?.parts.length ?? 0) - (lines[a]?.parts.length ?? 0));
  let cost = 0;
  for (const i of order) {
    const tokens: Token[] = lines[i]?.parts ?? [];
    // Asked for every token: one line of a damaged text may have tens of thousands.
    const lone: AloneCost = (token) => (bands.length < most.columns ? alone(token) : costs.columns.noColumn);
    const aligned = alignTokens(tokens, bands, lone);
    const here = aligned.bands.map((band) => (band === null ? null : (bands[band] ?? null)));
    cost += aligned.cost;
    tokens.forEach((token, t) => {
      const band = here[t];
      if (band) {
        if (band.begunBy === 'codes' && !endsCode(tokens, t)) band.begunBy = null;
        widen(band, token, bands);
      } else if (lone(token) < costs.columns.noColumn)
        here[t] = begin(
          token,
          here.slice(0, t),
          here.slice(t + 1),
          bands,
          hasCodes || token.isRowNumber ? kindOf(tokens, t) : null,
        );
    });
    found[i] = here;
  }
  return {
    bands: found.map((line) => line.map((band) => (band ? bands.indexOf(band) : null))),
    all: bands,
    cost,
  };
}

/** Is a token a known code, or with the digits before it on its line: 302 99? */
const endsCode = (tokens: readonly Token[], t: number): boolean =>
  codesUpTo(tokens, t).some(({ code }) => isKnownCode(code));

/** What begins a band of digits in a table with codes; `null` for digits that may be either. */
function kindOf(tokens: readonly Token[], t: number): 'codes' | 'amount' | 'numbers' | null {
  const { text = '', isRowNumber } = tokens[t] ?? {};
  if (isRowNumber) return 'numbers';
  if (endsCode(tokens, t)) return 'codes';
  return mayBeCode(text) ? null : 'amount';
}

/** Begins a band for a token: by its place, between those of the tokens before and after it. */
function begin(
  { text, box }: Token,
  before: readonly (Band | null)[],
  after: readonly (Band | null)[],
  bands: Band[],
  begunBy: Exclude<Band['begunBy'], undefined>,
): Band {
  const left = before.findLast((band) => band !== null);
  const right = after.find((band) => band !== null);
  const from = left ? bands.indexOf(left) + 1 : 0;
  const to = right ? bands.indexOf(right) : bands.length;
  const inOrder = bands.slice(from, to).findIndex((band) => band.x0 + band.x1 > box.x0 + box.x1);
  const { x0, x1 } = box;
  const isAmount = begunBy !== 'codes' && begunBy !== 'numbers' && !looksLikeDash(text);
  const band: Band = isFigureOrCut(text)
    ? { holds: 'digits', x0, x1, begunBy, ...(isAmount && { end: x1 }) }
    : { holds: 'words', x0, x1 };
  bands.splice(inOrder < 0 ? to : from + inOrder, 0, band);
  return band;
}

/** A band grows over its tokens as long as it stays clear of its neighbours; a total's label is centred elsewhere. */
function widen(band: Band, { text, box }: Token, bands: readonly Band[]): void {
  if (isTotalLabel(text)) return;
  band.isHeader = false;
  if (band.end !== undefined && !looksLikeDash(text)) band.end = Math.min(band.end, box.x1);
  const index = bands.indexOf(band);
  if (box.x0 >= (bands[index - 1]?.x1 ?? -Infinity)) band.x0 = Math.min(band.x0, box.x0);
  if (box.x1 <= (bands[index + 1]?.x0 ?? Infinity)) band.x1 = Math.max(band.x1, box.x1);
}
