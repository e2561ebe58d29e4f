import { readFileSync } from 'node:fs';
import type { Report } from '@juesuan/schema';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readReport } from 'juesuan';
import { beforeAll, describe, expect, test } from 'vitest';

const source = unzipSync(readFileSync(new URL('../../golden/word-docx/source.docx', import.meta.url)));

/** The fixture with its text, or another part of it, changed. */
async function readChanged(change: (text: string) => string, more: Readonly<Record<string, string>> = {}) {
  const changed = {
    'word/document.xml': change(strFromU8(source['word/document.xml'] ?? new Uint8Array())),
    ...more,
  };
  const parts = Object.entries(changed).map(([name, text]) => [name, strToU8(text)] as const);
  return readReport(zipSync({ ...source, ...Object.fromEntries(parts) }));
}

const contentOf = ({ tables, forms, facts, overview, glossary, sections, text }: Report) => ({
  tables,
  forms,
  facts,
  overview,
  glossary,
  sections,
  text,
});

let whole: Report;
beforeAll(async () => {
  whole = await readChanged((text) => text);
});

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const ordinals = '一二三四五六七八九十';
/** A paragraph whose first text begins with 一、 or （一）. */
const numbered =
  /<w:p>(<w:pPr>)((?:(?!<\/w:p>)[\s\S])*?<w:t(?: xml:space="preserve")?>)(?:([一二三四五六七八九十])、|（([一二三四五六七八九十])）)/gu;

/** Lists instead of typed numbers: each goes on where one of its level stands, or is a new one. */
function withLists(text: string): { document: string; numbering: string } {
  const lists: { level: number; start: number; next: number }[] = [];
  const document = text.replace(numbered, (_, start: string, before: string, one?: string, two?: string) => {
    const level = one === undefined ? 1 : 0;
    const value = ordinals.indexOf(one ?? two ?? '') + 1;
    const fits = (list: (typeof lists)[number]): boolean => list.level === level && list.next === value;
    let at = value === 1 ? -1 : lists.findLastIndex(fits);
    if (at < 0) at = lists.push({ level, start: value, next: value }) - 1;
    for (const list of lists.slice(at, at + 1)) list.next++;
    return `<w:p>${start}<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${at + 1}"/></w:numPr>${before}`;
  });
  const level = (at: number, pattern: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
  const abstracts = lists.map(
    (_, i) =>
      `<w:abstractNum w:abstractNumId="${i}">${level(0, '%1、')}${level(1, '（%2）')}</w:abstractNum>`,
  );
  const nums = lists.map(
    ({ start }, i) =>
      `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride><w:lvlOverride w:ilvl="1"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
  );
  return {
    document,
    numbering: `<w:numbering ${namespace}>${abstracts.join('')}${nums.join('')}</w:numbering>`,
  };
}

describe('the report of word-docx gives the same records', () => {
  test('where lists number its headings', async () => {
    const { document, numbering } = withLists(strFromU8(source['word/document.xml'] ?? new Uint8Array()));
    expect(document.match(/<w:numPr>/gu)?.length).toBeGreaterThan(80);
    const report = await readChanged(() => document, { 'word/numbering.xml': numbering });
    expect(contentOf(report)).toEqual(contentOf(whole));
  });

  test('where every amount in it was revised', async () => {
    const amount = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>)<w:t>([\d,]+\.\d+)<\/w:t><\/w:r>/gu;
    let revised = 0;
    const report = await readChanged((text) =>
      text.replace(amount, (run: string, looks: string, value: string) => {
        revised++;
        return `<w:del w:id="1"><w:r>${looks}<w:delText>9${value}</w:delText></w:r></w:del><w:ins w:id="2">${run}</w:ins>`;
      }),
    );
    expect(revised).toBeGreaterThan(300);
    expect(contentOf(report)).toEqual(contentOf(whole));
    expect(report.diagnostics.filter(({ code }) => code === 'text-deleted')).toHaveLength(revised);
  });

  test('where its rows were once others', async () => {
    const row = /<w:tr>((?:(?!<\/w:tr>)[\s\S])*)<\/w:tr>/gu;
    const report = await readChanged((text) =>
      text.replace(row, (kept: string, cells: string) => {
        const deleted = `<w:tr><w:trPr><w:del w:id="3"/></w:trPr>${cells.replace(/<w:trPr>[\s\S]*?<\/w:trPr>/u, '').replaceAll(/<w:vMerge[^>]*>/gu, '')}</w:tr>`;
        return cells.includes('w:vMerge') ? kept : kept + deleted;
      }),
    );
    expect(contentOf(report)).toEqual(contentOf(whole));
  });

  test('where runs are cut after every sign and fields, tags and hidden words stand between', async () => {
    const text =
      /<w:r>(<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>)?<w:t(?: xml:space="preserve")?>([^<]+)<\/w:t><\/w:r>/gu;
    const between =
      '<w:bookmarkStart w:id="9" w:name="b"/><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TC </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:proofErr w:type="spellStart"/>';
    const report = await readChanged((document) =>
      document.replace(text, (_, looks: string | undefined, words: string) =>
        (words.match(/&\w+;|[\s\S]/gu) ?? [])
          .map((sign) => `<w:r>${looks ?? ''}<w:t xml:space="preserve">${sign}</w:t></w:r>`)
          .join(between),
      ),
    );
    expect(contentOf(report)).toEqual(contentOf(whole));
  });
});
