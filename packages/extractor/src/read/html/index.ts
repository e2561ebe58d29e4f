export { readHtml, type HtmlContent } from './read.ts';
export { looksLikeHtml } from './sniff.ts';
