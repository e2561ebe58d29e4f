import { type FormCell, type FormRow, under, withoutRepeats } from './rows.ts';
import { blockLabel, goalLabel } from './words.ts';

export interface Goals {
  expected: string;
  actual: string;
}

interface GoalCell {
  column: number;
  columnSpan: number;
}

/** Where a form prints its goals: two headers side by side over the texts, or labels with the text beside each. */
export interface GoalHeader {
  expected: GoalCell | null;
  actual: GoalCell | null;
  /** Texts printed in the header's own row. */
  beside: Partial<Goals>;
}

/**
 * The labels of the goals in a row, or `null` where it has none. 总体目标 is a label of its own in one edition of the form
 * and the block's in another: left of what came of it and without a label that says more, it is the goals'.
 */
export function readGoalHeader(row: FormRow): GoalHeader | null {
  const own = row.filled.filter(({ begins }) => begins);
  const labels = own.filter(({ text }) => goalLabel(text) !== null);
  const actual = labels.findLast(({ text }) => goalLabel(text) === 'actual') ?? null;
  const named = labels.find(({ text }) => goalLabel(text) === 'expected') ?? null;
  const blocks = own.filter(
    ({ text, column }) => blockLabel(text) === 'goalBlock' && column < (actual?.column ?? 0),
  );
  const expected = named ?? blocks.at(-1) ?? null;
  if (!expected && !actual) return goalBeside(row);
  const beside: Partial<Goals> = {};
  for (const [name, label] of Object.entries({ expected, actual }) as [
    'expected' | 'actual',
    FormCell | null,
  ][]) {
    const next = label
      ? row.filled.find(({ column, text }) => column > label.column && text !== label.text)
      : undefined;
    if (next && goalLabel(next.text) === null) beside[name] = next.text;
  }
  return { expected, actual, beside };
}

/** 年度总体目标 with its text beside it and no label of its own. */
function goalBeside({ filled }: FormRow): GoalHeader | null {
  const [label, text, ...rest] = filled;
  if (!label?.begins || !text || rest.length > 0 || blockLabel(label.text) !== 'goalBlock') return null;
  return { expected: text, actual: null, beside: { expected: text.text } };
}

/** The texts of the goals in a row under their labels; empty where it prints none. */
export function readGoalRow(row: FormRow, header: GoalHeader, lossy: boolean): Goals {
  const printed = row.filled.filter(({ text, begins }) => begins && blockLabel(text) !== 'goalBlock');
  // Two cells are both goals, even where they say the same.
  const texts = printed.length > 2 ? withoutRepeats(printed) : printed;
  if (!lossy) {
    const text = (cell: GoalCell | null) => {
      const found = cell ? under(row, cell) : null;
      return found?.begins ? found.text : '';
    };
    return { expected: text(header.expected), actual: text(header.actual) };
  }
  const [first, second] = texts;
  if (first && second) return { expected: first.text, actual: second.text };
  if (!first) return { expected: '', actual: '' };
  const isActual = header.actual !== null && first.column >= header.actual.column;
  return isActual ? { expected: '', actual: first.text } : { expected: first.text, actual: '' };
}

/** Goes on with a text: a row of its own is a paragraph of its own, a sentence that a page cut goes on in its line. */
export const appendGoal = (before: string, text: string): string => {
  if (before === '' || text === '') return before + text;
  return /[。；;！!：:”]$/u.test(before) ? `${before}\n${text}` : before + text;
};
