import { tableCatalogue } from '../catalogue/tables.ts';
import { fieldTexts, schemaTexts } from './fields-zh.ts';
import { recordTexts } from './records-zh.ts';
import type { Language } from './template.ts';

/** Descriptions that are made of a printed header, and of a kind of table. */
const amountPattern = /^([^a-zA-Z]+), in 元\.$/;
const kindPattern = /^Rows of every (\w+) table, amounts in 元\.$/;

/**
 * The description of a field, of a record or of a table of records in a language.
 *
 * @param description in English, as the fields have it
 * @returns the description itself where it is not known in Chinese
 *
 * @example
 * describedIn('Name of the project (项目名称).', 'zh'); // '项目名称。'
 * describedIn('本年支出合计, in 元.', 'zh'); // '本年支出合计，以元计。'
 */
export function describedIn(description: string, language: Language): string {
  if (language === 'en') return description;
  const known = fieldTexts[description] ?? schemaTexts[description] ?? recordTexts[description];
  if (known !== undefined) return known;
  const [, header] = amountPattern.exec(description) ?? [];
  if (header !== undefined) return `${header}，以元计。`;
  const [, kind] = kindPattern.exec(description) ?? [];
  const title = tableCatalogue.find((entry) => entry.kind === kind)?.title;
  return title === undefined ? description : `每张${title}的各行，金额以元计。`;
}
