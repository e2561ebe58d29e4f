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
  #fields = 0;

  add(page: SourcePage): void {
    this.#pages++;
    // What was read from a picture is text, however little it is.
    const isRead = page.runs.some(({ certainty }) => certainty !== undefined);
    if (isPicture(page) && !isRead) this.#pictures++;
    else if (page.runs.length > 0) this.#withText++;
    else if (page.unreadableRuns > 0) this.#unreadable++;
    else if (page.unshownTexts) this.#fields++;
  }

  /** Has no page text, and none anything that stands for text either? */
  get isEmpty(): boolean {
    return this.#withText + this.#pictures + this.#unreadable + this.#fields === 0;
  }

  /**
   * @param tried were pictures read, and gave no text?
   * @param undecoded pages with pictures whose bytes make no picture
   * @throws ExtractionError `no-text-layer` where no page has text.
   */
  check(tried = false, undecoded = 0): void {
    if (this.#withText > 0) return;
    const reason =
      this.#pictures > 0
        ? reasonOfPictures(tried, undecoded)
        : this.#unreadable > 0
          ? 'fonts'
          : this.#fields > 0
            ? 'fields'
            : 'empty';
    throw new ExtractionError('no-text-layer', {
      reason,
      pages: this.#pages,
      pictures: this.#pictures || null,
      unreadable: this.#unreadable || null,
      fields: this.#fields || null,
      undecoded: undecoded || null,
    });
  }
}

function reasonOfPictures(tried: boolean, undecoded: number): 'pictures' | 'undecoded' | 'unrecognised' {
  if (!tried) return 'pictures';
  return undecoded > 0 ? 'undecoded' : 'unrecognised';
}
