/**
 * A text as it can be given to the writer of workbooks, which looks texts up in a plain object and takes what every object has
 * (`constructor`) for one that it knows: such a text has a blank behind it, everything else is as it is.
 *
 * @example
 * sheetText('支出决算表');  // '支出决算表'
 * sheetText('constructor'); // 'constructor '
 */
export const sheetText = (text: string): string => (text in {} ? `${text} ` : text);

/** Spreadsheets show and keep so many significant digits. */
const DIGITS_OF_DOUBLE = 15;

/**
 * The format that shows a decimal with its printed decimals; `null` where a spreadsheet's double does not hold it exactly, so
 * that it must stay a text.
 *
 * @param whole the format of its digits before the point
 *
 * @example
 * sheetNumberFormat('11655.99', '#,##0'); // '#,##0.00'
 * sheetNumberFormat('1234567890123456', '0'); // null
 */
export function sheetNumberFormat(decimal: string, whole: '0' | '#,##0'): string | null {
  if (decimal.replace(/[-.]/g, '').replace(/^0+/, '').length > DIGITS_OF_DOUBLE) return null;
  const decimals = decimal.split('.')[1]?.length ?? 0;
  return decimals === 0 ? whole : `${whole}.${'0'.repeat(decimals)}`;
}
