import type { Document } from './documents.ts';
import { between, pageOf } from './paths.ts';

/** What stands round every page. */
export interface Frame {
  documents: readonly Document[];
  /** Whether the API reference is in the site. */
  api: boolean;
}

const words = {
  en: { search: 'Search', api: 'API reference', other: '中文', home: 'index.html' },
  zh: { search: '搜索', api: 'API 参考', other: 'English', home: 'index.zh-CN.html' },
} as const;

/** Documents by where they lie, as the list beside a page has them. */
const groups: readonly { en: string; zh: string; holds: RegExp }[] = [
  { en: 'Start', zh: '开始', holds: /^[^/]+\.md$/ },
  { en: 'Documentation', zh: '文档', holds: /^docs\// },
  { en: 'Examples', zh: '示例', holds: /^examples\/|^golden\// },
  { en: 'Packages', zh: '包', holds: /^packages\// },
];

/** A whole page. */
export function page(
  { path, language, title, html }: Pick<Document, 'path' | 'language' | 'title'> & { html: string },
  frame: Frame,
): string {
  const here = pageOf(path);
  const to = (file: string) => encodeURI(between(here, file));
  const say = words[language];
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – juesuan</title>
<link rel="stylesheet" href="${to('site.css')}">
<script defer src="${to('search.js')}" data-index="${to('search-index.js')}" data-root="${to('.') || '.'}"></script>
</head>
<body>
<header>
<a class="home" href="${to(say.home)}">juesuan</a>
<label>${say.search} <input id="search" type="search" autocomplete="off"></label>
<a href="${to(otherPage(path, language, frame.documents))}">${say.other}</a>
</header>
<ol id="found" hidden></ol>
<div class="columns">
<nav>${groups.map((group) => list(group, path, { language, frame, to })).join('')}${frame.api ? `<p><a href="${to('api/index.html')}">${say.api}</a></p>` : ''}</nav>
<main>${html}</main>
</div>
</body>
</html>
`;
}

/** The same page in the other language, or its first page. */
function otherPage(path: string, language: 'en' | 'zh', documents: readonly Document[]): string {
  const candidates =
    language === 'en'
      ? [path.replace(/\.md$/, '.zh-CN.md'), path.replace(/^docs\//, 'docs/zh/')]
      : [path.replace(/\.zh-CN\.md$/, '.md'), path.replace(/^docs\/zh\//, 'docs/')];
  const other = candidates.find((one) => documents.some((document) => document.path === one && one !== path));
  return other === undefined ? words[language === 'en' ? 'zh' : 'en'].home : pageOf(other);
}

function list(
  group: (typeof groups)[number],
  path: string,
  { language, frame, to }: { language: 'en' | 'zh'; frame: Frame; to(file: string): string },
): string {
  const links = frame.documents
    .filter((one) => group.holds.test(one.path))
    // Where a document is in both languages, the page's own.
    .filter(
      (one) =>
        one.language === language ||
        otherPage(one.path, one.language, frame.documents) === homeOf(one.language),
    )
    .map(
      (one) =>
        `<li><a href="${to(pageOf(one.path))}"${one.path === path ? ' aria-current="page"' : ''}>${escaped(one.title)}</a></li>`,
    );
  return links.length === 0 ? '' : `<h2>${group[language]}</h2><ul>${links.join('')}</ul>`;
}

const homeOf = (language: 'en' | 'zh'): string => words[language === 'en' ? 'zh' : 'en'].home;

/** A text as HTML shows it. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
