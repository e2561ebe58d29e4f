import { strToU8, zipSync } from 'fflate';

/** An OFD for tests, file by file: what is not given is as a plain file of one page has it. */
export function makeOfd(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const all = { ...plain, ...files };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, file]) => [name, typeof file === 'string' ? strToU8(file) : file]),
    ),
  );
}

/** One page with objects, all millimetres. */
export const onePage = (objects: string, more: Readonly<Record<string, string | Uint8Array>> = {}) =>
  makeOfd({ 'Doc_0/Page.xml': page(objects), ...more });

export const page = (objects: string, before = ''): string =>
  `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016">${before}<ofd:Content><ofd:Layer ID="1">${objects}</ofd:Layer></ofd:Content></ofd:Page>`;

/** A text object of 4 mm type whose first glyph stands at a place of the page. */
export const text = (x: number, y: number, words: string, attributes = '', inside = ''): string =>
  `<ofd:TextObject ID="9" Boundary="${x} ${y - 4} 150 5" Font="2" Size="4" ${attributes}>${inside}<ofd:TextCode X="0" Y="4">${words}</ofd:TextCode></ofd:TextObject>`;

/** A path object whose own space is the page's. */
export const path = (data: string, attributes = '', inside = ''): string =>
  `<ofd:PathObject ID="9" Boundary="0 0 210 297" LineWidth="0.2" ${attributes}>${inside}<ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;

export const documentXml = (pages: string, common = '', more = ''): string =>
  `<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:DocumentRes>Res.xml</ofd:DocumentRes>${common}</ofd:CommonData><ofd:Pages>${pages}</ofd:Pages>${more}</ofd:Document>`;

export const resources = (inside: string): string =>
  `<ofd:Res xmlns:ofd="http://www.ofdspec.org/2016" BaseLoc="Res">${inside}</ofd:Res>`;

const plain: Readonly<Record<string, string>> = {
  'OFD.xml':
    '<?xml version="1.0" encoding="UTF-8"?><ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" Version="1.1" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:Creator>Writer</ofd:Creator><ofd:CreatorVersion>3</ofd:CreatorVersion></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
  'Doc_0/Document.xml': documentXml('<ofd:Page ID="1" BaseLoc="Page.xml"/>'),
  'Doc_0/Res.xml': resources('<ofd:Fonts><ofd:Font ID="2" FontName="宋体"/></ofd:Fonts>'),
};
