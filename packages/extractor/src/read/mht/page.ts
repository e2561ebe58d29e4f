import { ExtractionError } from '@juesuan/schema';
import { load } from '../container/load.ts';
import { decodeHtml } from '../html/decode.ts';

/** What the pages of an archive are typed as here, so that their bytes come as they are: a mail's text is decoded by what its head says. */
const AS_BYTES = 'application/xhtml+xml';

const PAGE_TYPE = /^(Content-Type:\s*)(?:text\/html|application\/xhtml\+xml)/gimu;

/**
 * The page that was saved as a single file (MHTML, a mail message with its parts), with the pages in its frames behind it: Excel
 * saves each sheet as one. Pictures and styles of other parts are left out.
 *
 * @returns HTML in UTF-8
 * @throws {ExtractionError} `damaged` where it is no message, `unsupported-format` where no page is in it, `not-installed`
 *
 * @example
 * readHtml(await pageInMht(bytes), words);
 */
export async function pageInMht(source: Uint8Array): Promise<Uint8Array> {
  const { default: PostalMime } = await load('postal-mime', () => import('postal-mime'));
  const typed = binary(source).replaceAll(PAGE_TYPE, `$1${AS_BYTES}`);
  const { attachments } = await PostalMime.parse(bytesOf(typed)).catch((error: unknown) => {
    throw new ExtractionError('damaged', { reason: 'container', cause: String(error) }, { cause: error });
  });
  const pages = attachments.flatMap(({ mimeType, content }) =>
    mimeType === AS_BYTES && content instanceof ArrayBuffer ? [decodeHtml(new Uint8Array(content))] : [],
  );
  if (pages.length === 0) throw new ExtractionError('unsupported-format', { reason: 'mht' });
  return new TextEncoder().encode(pages.map(withoutDeclaration).join('\n'));
}

/** Within what is UTF-8 by now, nothing says that it is in another encoding. */
const withoutDeclaration = (page: string): string => page.replace(/^\uFEFF?\s*<\?xml[^>]*>/u, '');

/** A character for each byte; the decoder of `latin1` is that of Windows, which has others. */
function binary(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return text;
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Arguments that a call can have, in all engines. */
const PIECE = 8_192;
