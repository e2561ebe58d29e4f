import { ExtractionError } from '@juesuan/schema';
import type { SourcePage } from '../../model/source.ts';
import { isPicture } from './page.ts';

/**
 * Counts the pages that have text, so that a document of pictures is refused and never taken for an empty report. For
 * readers that go page by page and hold no document.
 *
 * @example
 * const layer = new TextLayer();
 * for (let n = 1; n <= pdf.pageCount; n++) layer.add(await pdf.readPage(n));
 * layer.check();
 */
export class TextLayer {
  #pages = 0;
  #withText = 0;
  #pictures = 0;
  #unreadable = 0;

  add(page: SourcePage): void {
    this.#pages++;
    if (isPicture(page)) this.#pictures++;
    else if (page.runs.length > 0) this.#withText++;
    else if (page.unreadableRuns > 0) this.#unreadable++;
  }

  /** @throws ExtractionError `no-text-layer` where no page has text. */
  check(): void {
    if (this.#withText > 0) return;
    const pages = (count: number): string => `${count} ${count === 1 ? 'page' : 'pages'}`;
    const findings = [
      this.#pictures > 0 ? `${pages(this.#pictures)} of pictures` : '',
      this.#unreadable > 0 ? `${pages(this.#unreadable)} in fonts that could not be read` : '',
    ].filter((finding) => finding !== '');
    throw new ExtractionError(
      'no-text-layer',
      `none of ${pages(this.#pages)} has text${findings.length > 0 ? ` (${findings.join(', ')})` : ''}: the file needs OCR`,
    );
  }
}
