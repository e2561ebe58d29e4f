import { ExtractionError } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { cell, docxOf, paragraph, readingOf, row, run, table } from '../../../testing/docx.ts';

/** Milliseconds; none of these takes a second alone. */
const patience = 15_000;

const many = (count: number, of: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => of(i)).join('');
const raised = (text: string): string => run(text, '<w:vertAlign w:val="superscript"/>');
const red = (text: string): string => run(text, '<w:color w:val="FF0000"/>');

const note = `<w:footnote w:id="2">${paragraph('<w:r><w:footnoteReference w:id="2"/><w:footnoteReference w:id="2"/></w:r>')}</w:footnote>`;
const level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1、"/></w:lvl>';

describe('a document made to exhaust its reader is read, or refused', () => {
  test.each<[string, string, Record<string, string>?]>([
    [
      'runs of changing looks in one paragraph',
      `<w:p>${many(40_000, (i) => (i % 2 ? red('1') : run('1')))}</w:p>`,
    ],
    [
      'a hundred thousand marks of notes on one line',
      `<w:p>${run('1'.repeat(500_000))}${many(20_000, () => `${raised('1')}${run('元')}`)}</w:p>`,
    ],
    ['as many before any text', `<w:p>${many(40_000, (i) => raised(i % 2 ? '1' : '2') + raised('①'))}</w:p>`],
    [
      'a note that refers to itself twice',
      `<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>${many(2_000, () => paragraph('甲'))}`,
      { footnotes: note },
    ],
    ['tables that touch', many(20_000, () => table([row(['甲'])]))],
    ['a table of fifty thousand rows', table([many(50_000, () => row([cell('1')]))])],
    [
      'styles based on one another without end',
      many(3_000, (i) => paragraph('甲', `<w:pStyle w:val="s${i}"/>`)),
      {
        styles: many(
          3_000,
          (i) => `<w:style w:styleId="s${i}"><w:basedOn w:val="s${(i + 1) % 3_000}"/></w:style>`,
        ),
      },
    ],
    [
      'a numbering of as many levels',
      many(5_000, () => paragraph('甲', '<w:numPr><w:numId w:val="1"/></w:numPr>')),
      {
        numbering: `<w:abstractNum w:abstractNumId="0">${level.repeat(20_000)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      },
    ],
    [
      'numberings that stand for one another',
      many(50, () => paragraph('甲', '<w:numPr><w:numId w:val="1"/></w:numPr>')),
      {
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="a"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        styles:
          '<w:style w:type="numbering" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      },
    ],
    [
      'spans of a thousand columns',
      table([many(500, () => row([cell('1', '<w:gridSpan w:val="999999"/>'), cell('2', '<w:vMerge/>')]))]),
    ],
    [
      'fields that are never ended',
      `<w:p>${many(50_000, () => '<w:r><w:fldChar w:fldCharType="begin"/></w:r>')}${run('甲')}</w:p>`,
    ],
    [
      'sections with one header',
      many(3_000, () => paragraph('甲', '<w:sectPr><w:headerReference w:id="header1"/></w:sectPr>')),
      { header1: many(500, () => paragraph('单位：万元')) },
    ],
    [
      'numbers in words of a hundred characters',
      many(200, () => paragraph('1', '<w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr>')),
      {
        numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="8"><w:start w:val="999999999"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="${'%9'.repeat(5_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      },
    ],
  ])('%s', { timeout: patience }, async (_, body, parts = {}) => {
    const outcome = await readingOf(docxOf(body, parts)).then(
      ({ blocks }) => blocks.length > 0,
      (error: unknown) => error instanceof ExtractionError && error.code === 'too-large',
    );
    expect(outcome).toBe(true);
  });
});
