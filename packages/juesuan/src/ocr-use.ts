import { resolve } from 'node:path';
import type { OcrReading } from '@juesuan/threads';
import type { Command } from 'commander';
import type { Talk } from './io.ts';
import { optionalPackage } from './optional.ts';

/** How pages that are pictures are read, by the options of a command. */
export interface OcrChoice {
  /** `true` where pictures must be readable, `false` where they are not read. */
  ocr?: boolean;
  ocrRepair?: boolean;
  /** Folder in which readings of pictures are kept. */
  cache?: string;
}

/** Whether pictures are read, and where their readings are kept. */
export const keptPicturesOrNot = (command: Command): Command => caching(picturesOrNot(command));

/** Whether pictures are read. */
export const picturesOrNot = (command: Command): Command =>
  command
    .optionsGroup('Pages that are pictures:')
    .option(
      '--ocr',
      'pages that are pictures must be read: needs @juesuan/ocr (default: where it is installed)',
    )
    .option('--no-ocr', 'pages that are pictures stay without text');

/** The options of every command that has to do with reading reports. */
export const ocrOptions = (command: Command): Command =>
  picturesOrNot(command).option(
    '--ocr-repair',
    'where a check fails, choose among the recogniser’s own readings, and say so (ocr-chosen)',
  );

/** The options of every command that reads them itself. */
export const readingPictures = (command: Command): Command => caching(ocrOptions(command));

const caching = (command: Command): Command =>
  command.option(
    '--cache <dir>',
    'folder in which readings of pictures are kept, to read none of them twice',
  );

/** Are pages that are pictures read, so that picture files may hold reports? What reads them is not loaded to know it. */
export function readsPictures({ use }: OcrReading): boolean {
  if (use === 'never') return false;
  try {
    return import.meta.resolve('@juesuan/ocr/on-use') !== '';
  } catch {
    return false;
  }
}

/** What was chosen; `null` where the package is asked for and missing, which is said. */
export async function ocrUse(
  { ocr, ocrRepair = false, cache }: OcrChoice,
  command: string,
  io: Talk,
): Promise<OcrReading | null> {
  if (ocr === false) return { use: 'never' };
  const load = () => import('@juesuan/ocr/on-use');
  // Only where it is asked for is it missed.
  if (ocr === true && (await optionalPackage('@juesuan/ocr', load, { command, io })) === null) return null;
  return { use: 'auto', repair: ocrRepair, ...(cache !== undefined && { cache: resolve(cache) }) };
}
