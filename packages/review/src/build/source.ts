import { pictureFilePdf } from '@juesuan/extractor';
import type { Report } from '@juesuan/schema';
import type { ReviewRecord, SourceView } from '../model.ts';
import { shownText } from './decode.ts';
import { htmlView } from './html.ts';
import { readLines, textLines } from './lines.ts';
import { bytesScripts, givingScript } from './scripts.ts';
import { sheetsView } from './sheets.ts';

/** How a source is shown, and the scripts that hold what is shown. */
export interface ShownSource {
  view: SourceView;
  redrawn: boolean;
  scripts: string[];
}

/**
 * What a browser is given to show the source itself: a PDF as it is, a picture as a PDF of its pages, a web page without
 * anything that runs, a workbook as its sheets, a text as its lines. Of any other format it is given what was read.
 *
 * @param name of the scripts' values
 */
export async function shownSource(
  name: string,
  bytes: Uint8Array,
  { report, records }: { report: Report; records: readonly ReviewRecord[] },
): Promise<ShownSource> {
  const given = (view: SourceView, value: unknown, redrawn = false): ShownSource => ({
    view,
    redrawn,
    scripts: [givingScript(`${name}.0`, value)],
  });
  switch (report.source.format) {
    case 'pdf':
      return { view: 'pdf', redrawn: false, scripts: bytesScripts(name, bytes) };
    case 'picture':
      return { view: 'pdf', redrawn: false, scripts: bytesScripts(name, await pictureFilePdf(bytes)) };
    case 'html':
      return given('html', htmlView(shownText(bytes), records));
    case 'text':
      return given('lines', textLines(shownText(bytes)));
    case 'xls':
    case 'xlsx':
    case 'xlsb':
    case 'ods':
    case 'spreadsheetml':
      return given('sheets', sheetsView(bytes));
    default:
      return given('lines', readLines(report), true);
  }
}
