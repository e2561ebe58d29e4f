import type { ExtractedForm } from '@juesuan/schema';
import { type FormRow, oneLine, withoutRepeats } from './rows.ts';
import { blockLabel, headLabel, isFormTitle } from './words.ts';

/** `填表人：张三` in one cell. */
const labelled = /^([^:：]{2,20})[:：]\s*(\S.*)$/su;

/**
 * Reads labels with the text beside each (项目名称 | … | 主管部门 | …) into the form. A cell that is no known label begins a
 * pair of its own in `others`, so nothing that is printed is lost.
 */
export function readPairs(row: FormRow, form: ExtractedForm): void {
  const cells = withoutRepeats(row.filled.filter(({ begins }) => begins));
  const [only] = cells;
  if (only && cells.length === 1 && isFormTitle(only.text)) {
    form.title ||= oneLine(only.text);
    return;
  }
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (!cell || blockLabel(cell.text) !== null) continue;
    const next = cells[i + 1];
    const value = next && headLabel(next.text) === null ? next : null;
    if (value) i++;
    const meaning = headLabel(cell.text);
    const field = meaning === 'whole' ? 'unit' : meaning;
    if (field !== null && field !== 'other' && form[field] === '') form[field] = oneLine(value?.text ?? '');
    else form.others.push({ ...otherPair(cell.text, value?.text ?? ''), location: cell.location });
  }
}

/** Reads a row of a table within the form: each cell under its header, in `others`. */
export function readListed(row: FormRow, headerRow: FormRow, form: ExtractedForm): void {
  for (const cell of row.filled.filter(({ begins }) => begins)) {
    const header = headerRow.filled.findLast(({ column }) => column <= cell.column);
    const label = oneLine(header?.text ?? '');
    form.others.push({ label, text: oneLine(cell.text), location: cell.location });
  }
}

function otherPair(label: string, text: string): { label: string; text: string } {
  const [, printed, beside] = text === '' ? (labelled.exec(label) ?? []) : [];
  return printed !== undefined && beside !== undefined
    ? { label: oneLine(printed), text: beside.trim() }
    : { label: oneLine(label), text: oneLine(text) };
}
