export { type HtmlContent, readHtml } from './read.ts';
export { looksLikeHtml } from './sniff.ts';
