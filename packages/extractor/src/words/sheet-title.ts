import { exportedForms } from '@juesuan/schema';
import { titleKind } from './title.ts';

/** What the reader of workbooks asks of titles. */
export const sheetWords = {
  isTitle: (text: string): boolean => titleKind(text) !== null,
  /** The title that a sheet's name is, or stands for; `null` where it is none. */
  titleOfName: (name: string): string | null =>
    titleKind(name) === null ? (exportedForms[name.trim().toUpperCase()] ?? null) : name,
};
