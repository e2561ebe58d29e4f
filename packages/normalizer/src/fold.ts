/** Invisible characters that \s leaves out: zero-width spaces and joiners, word joiner, soft hyphen. */
const invisible = /[\u00ad\u200b-\u200d\u2060]/g;

/** Full-width and small forms of ASCII (`１`, `，`, `％`, `﹣`), and nothing else: NFKC on all would make `②` a 2. */
const asciiForms = /[\ufe50-\ufe6b\uff01-\uff5e]/g;

/** The text with full-width digits, points, commas, signs and brackets as ASCII and without invisible characters. */
export function foldWidth(text: string): string {
  return text.replace(invisible, '').replace(asciiForms, (form) => form.normalize('NFKC'));
}

/** The text without any white space, invisible characters included. */
export function squash(text: string): string {
  return text.replace(invisible, '').replace(/\s+/g, '');
}
