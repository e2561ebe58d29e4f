/** How far a file's beginning is looked at for its first tag: bytes, or characters of a text. */
const headLength = 8_192;

const byteOrderMark = /^(?:\u{feff}|\u00ef\u00bb\u00bf)/u;
/** What may stand before the first tag: an XML declaration, comments, processing instructions. */
const preamble = /^(?:\s+|<\?[^>]*>|<!--[\s\S]*?-->|<!\[[^>]*>)/;
const firstTag =
  /^<(?:!doctype\s+html|(?:html|head|body|meta|title|link|style|script|base|table|div|section|article|main|header|center|font|p|span|h[1-6]|form|ul|ol|br|hr)(?=[\s>/]))/i;
const tableTags = [/<table[\s>]/i, /<tr[\s>]/i, /<t[dh][\s>]/i];

/**
 * Is this a web page, or part of one? True for `.html` whatever its beginning (declarations, comments, a fragment), for
 * `.xls` and `.doc` that are HTML inside, and for plain text with HTML tables in it; never for other XML (a spreadsheet's,
 * a document's) or text that only mentions a tag.
 *
 * @example
 * looksLikeHtml('<!-- saved from url=(0014)about:internet -->\n<html xmlns:x="urn:schemas-microsoft-com:office:excel">') // true
 * looksLikeHtml('<?xml version="1.0"?><Workbook>') // false
 */
export function looksLikeHtml(source: Uint8Array | string): boolean {
  const whole = typeof source === 'string' ? source : new TextDecoder(encodingOf(source)).decode(source);
  if (whole.startsWith('%PDF-')) return false;
  return beginsWithMarkup(whole) || tableTags.every((tag) => tag.test(whole));
}

/** Does the text begin with a tag of HTML, so that its line feeds are white space and no more? */
export function beginsWithMarkup(text: string): boolean {
  let head = text.slice(0, headLength).replace(byteOrderMark, '');
  for (let rest = head.replace(preamble, ''); rest !== head; rest = head.replace(preamble, '')) head = rest;
  return firstTag.test(head);
}

/** Tags are ASCII: single bytes tell them in every encoding but UTF-16, which only its byte order mark tells. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'latin1';
}
