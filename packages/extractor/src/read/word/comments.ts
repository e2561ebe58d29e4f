import { type Diagnostic, diagnostic } from '@juesuan/schema';

/** Characters of the first comment that are reported. */
const SAMPLE = 40;

/** What is said of comments in the margin (批注), which nobody who gets the printed document sees; nothing where there are none. */
export function commentsUnread(texts: readonly string[]): Diagnostic[] {
  if (texts.length === 0) return [];
  const text =
    texts
      .find((one) => one.trim() !== '')
      ?.trim()
      .slice(0, SAMPLE) ?? null;
  return [diagnostic('content-unread', 'info', { reason: 'comments', count: texts.length, text }, null)];
}
