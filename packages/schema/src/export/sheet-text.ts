/**
 * A text as it can be given to the writer of workbooks, which looks texts up in a plain object and takes what every object has
 * (`constructor`) for one that it knows: such a text has a blank behind it, everything else is as it is.
 *
 * @example
 * sheetText('支出决算表');  // '支出决算表'
 * sheetText('constructor'); // 'constructor '
 */
export const sheetText = (text: string): string => (text in {} ? `${text} ` : text);
