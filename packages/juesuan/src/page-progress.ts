import type { Talk } from './io.ts';
import type { ReadingProgress } from './isolated/pictures.ts';

/** On a terminal, the page whose picture is being read: a line that is written over, and is gone in the end. */
export interface PageProgress {
  /** Left out where nobody looks. */
  onPage?(progress: ReadingProgress): void;
  end(): void;
}

/** How far a scan is read, on a terminal; nothing elsewhere. */
export function pageProgress(file: string, { stderr, language }: Talk): PageProgress {
  if (!('isTTY' in stderr && stderr.isTTY === true)) return { end: () => undefined };
  let isShown = false;
  return {
    onPage({ page, pages }) {
      isShown = true;
      const of = pages > 0 ? `${page}/${pages}` : String(page);
      const text = language === 'zh' ? `正在识别第${of}页的图片` : `reading the picture of page ${of}`;
      stderr.write(`\r\x1b[K${file.replace(/\p{Cc}/gu, ' ')}: ${text}`);
    },
    end() {
      if (isShown) stderr.write('\r\x1b[K');
    },
  };
}
