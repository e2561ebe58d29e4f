import { isFigure } from '@juesuan/schema/words';
import { EM } from '../../model/spaced-page.ts';
import { addsUp, isSomething } from './agree.ts';
import type { BodyTokens } from './model.ts';

/**
 * Lines with the figures of a row put back that the text has on the line below it: figures without a label, below a row that ends
 * with one figure beside its label, which is what they add up to (a total is centred over its row's height, its parts are not).
 */
export function withPartsBelow(lines: readonly BodyTokens[]): BodyTokens[] {
  const whole: BodyTokens[] = [];
  for (const line of lines) {
    const above = whole.at(-1);
    if (above && arePartsOf(above, line)) whole[whole.length - 1] = withParts(above, line);
    else whole.push(line);
  }
  return whole;
}

/** What stands below the total stands right of it in the row. */
function withParts(above: BodyTokens, line: BodyTokens): BodyTokens {
  const parts = [...above.parts];
  for (const part of line.parts) {
    const by = Math.max(0, (parts.at(-1)?.box.x1 ?? 0) + EM - part.box.x0);
    parts.push({ ...part, box: { ...part.box, x0: part.box.x0 + by, x1: part.box.x1 + by } });
  }
  return { ...above, parts };
}

function arePartsOf(above: BodyTokens, line: BodyTokens): boolean {
  const [label, total] = above.parts.slice(-2).map(({ text }) => text);
  const parts = line.parts.map(({ text }) => text);
  return (
    above.page === line.page &&
    label !== undefined &&
    total !== undefined &&
    !isFigure(label) &&
    isFigure(total) &&
    parts.length > 1 &&
    parts.every((text) => isFigure(text) && isSomething(text)) &&
    addsUp(total, parts) === true
  );
}
