import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inScratch, packedAgain, pinned, run } from './produce.ts';

/** A flat OpenDocument text or spreadsheet. */
type From = 'fodt' | 'fods';
/** What LibreOffice saves a workbook as. */
export type WorkbookFormat = 'xls' | 'xlsx' | 'ods';

/** A flat OpenDocument file (`fodt`, `fods`) through LibreOffice. */
export const libreOfficePdf = async (document: string, from: From): Promise<Uint8Array> =>
  pinned(await converted(document, from, 'pdf'));

/** A flat OpenDocument spreadsheet saved by LibreOffice in another format. */
export async function libreOfficeWorkbook(document: string, format: WorkbookFormat): Promise<Uint8Array> {
  const bytes = await converted(document, 'fods', format);
  return format === 'xls' ? bytes : packedAgain(bytes);
}

/** A flat OpenDocument text saved by LibreOffice as a document of Word. */
export const libreOfficeDocx = async (document: string): Promise<Uint8Array> =>
  packedAgain(await converted(document, 'fodt', 'docx'));

/** A flat OpenDocument text saved by LibreOffice as a document of Word 97. */
export const libreOfficeDoc = (document: string): Promise<Uint8Array> => converted(document, 'fodt', 'doc');

type To = 'pdf' | 'docx' | 'doc' | WorkbookFormat;

interface Asked {
  document: string;
  resolve: (bytes: Uint8Array) => void;
  reject: (reason: unknown) => void;
}

/** What was asked in this turn, by the formats that it goes from and to. */
const asked = new Map<string, Asked[]>();

/** All that is asked for in one turn goes to one process: its start costs three times what a document does. */
function converted(document: string, from: From, to: To): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const key = `${from} ${to}`;
    const batch = asked.get(key) ?? [];
    if (batch.length === 0)
      setImmediate(() => {
        asked.delete(key);
        settle(batch, from, to);
      });
    batch.push({ document, resolve, reject });
    asked.set(key, batch);
  });
}

/** One document that LibreOffice fails on ends those behind it too: each is then asked for alone. */
function settle(batch: readonly Asked[], from: From, to: To): void {
  try {
    const documents = batch.map(({ document }) => document);
    for (const [i, bytes] of convert(documents, from, to).entries()) batch[i]?.resolve(bytes);
  } catch (error) {
    if (batch.length === 1) batch[0]?.reject(error);
    else for (const one of batch) settle([one], from, to);
  }
}

/** Seconds that LibreOffice may take for each document of many. */
const secondsEach = 10;

/** @throws {TimedOut} where it takes too long */
const convert = (documents: readonly string[], from: From, to: To): Uint8Array[] =>
  inScratch((folder) => {
    for (const [i, document] of documents.entries())
      writeFileSync(join(folder, `page-${i}.${from}`), document);
    const sources = documents.map((_, i) => `page-${i}.${from}`);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const more = secondsEach * (documents.length - 1);
    run('soffice', [profile, '--headless', '--convert-to', to, ...sources], folder, more);
    return documents.map((_, i) => readFileSync(join(folder, `page-${i}.${to}`)));
  });
