import { describedIn, type Language } from '@juesuan/schema';
import { tableTexts } from './tables-zh.ts';
import { viewTexts } from './views-zh.ts';

/** What a table, a view or a column is, in a language; as it is where there is no Chinese text. */
export const commentIn = (description: string, language: Language): string =>
  language === 'en'
    ? description
    : (tableTexts[description] ?? viewTexts[description] ?? describedIn(description, language));
