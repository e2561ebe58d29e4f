import { type Zippable, zipSync } from 'fflate';

/** A page of an OFD: millimetres, and the objects on it as XML. */
export interface OfdPage {
  width: number;
  height: number;
  objects: readonly string[];
  /** Objects that all pages have below their own, by the number of their template; none if null. */
  template: number | null;
}

/** What an OFD says of itself, and how it writes its XML. */
export interface OfdFile {
  title: string;
  pages: readonly OfdPage[];
  /** Objects of each template. */
  templates: readonly (readonly string[])[];
  /** Prefix of all names with its colon; none if empty. */
  prefix: string;
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Every file of the same report has the same bytes. */
const written = new Date(2025, 7, 19);

/** Packs the pages of one document as GB/T 33190 lays down: OFD.xml, Document.xml, resources, a file a page. */
export function ofdFile({ title, pages, templates, prefix }: OfdFile): Uint8Array {
  const files: Zippable = {};
  const write = (path: string, xml: string): void => {
    const named = prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Z])/g, `<$1${prefix}`);
    const space = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
    const whole = named.replace(/^<([^\s>/]+)/, `<$1 ${space}="http://www.ofdspec.org/2016"`);
    files[path] = new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${whole}`);
  };
  write(
    'OFD.xml',
    `<OFD Version="1.1" DocType="OFD"><DocBody><DocInfo><DocID>0</DocID><Title>${escaped(title)}</Title><Creator>typeset</Creator></DocInfo><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>`,
  );
  const templateLines = templates.map(
    (_, i) => `<TemplatePage ID="${i + 1}" BaseLoc="Tpls/Tpl_${i}/Content.xml"/>`,
  );
  const pageLines = pages.map((_, i) => `<Page ID="${100 + i}" BaseLoc="Pages/Page_${i}/Content.xml"/>`);
  write(
    'Doc_0/Document.xml',
    `<Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea><PublicRes>PublicRes.xml</PublicRes>${templateLines.join('')}</CommonData><Pages>${pageLines.join('')}</Pages></Document>`,
  );
  write(
    'Doc_0/PublicRes.xml',
    '<Res BaseLoc="Res"><Fonts><Font ID="90" FontName="宋体"/></Fonts><DrawParams><DrawParam ID="91" LineWidth="0.18"><StrokeColor Value="0 0 0"/></DrawParam></DrawParams></Res>',
  );
  templates.forEach((objects, i) => {
    write(`Doc_0/Tpls/Tpl_${i}/Content.xml`, `<Page><Content>${layer(objects)}</Content></Page>`);
  });
  pages.forEach(({ width, height, objects, template }, i) => {
    const use = template === null ? '' : `<Template TemplateID="${template + 1}" ZOrder="Background"/>`;
    write(
      `Doc_0/Pages/Page_${i}/Content.xml`,
      `<Page><Area><PhysicalBox>0 0 ${width} ${height}</PhysicalBox></Area>${use}<Content>${layer(objects)}</Content></Page>`,
    );
  });
  return zipSync(files, { level: 9, mtime: written });
}

const layer = (objects: readonly string[]): string =>
  `<Layer Type="Body" DrawParam="91">${objects.join('\n')}</Layer>`;
