import type { PdfFile } from './pdf-file.ts';
import type { Random } from './random.ts';

/** A sound input that mutations start from. */
export type Source =
  | { name: string; format: 'pdf'; file: PdfFile }
  | { name: string; format: 'text' | 'html'; text: string }
  /** A ZIP of parts: workbooks, documents. */
  | { name: string; format: 'packed'; parts: Readonly<Record<string, Uint8Array>> }
  /** A container that no mutator takes apart. */
  | { name: string; format: 'binary'; bytes: Uint8Array };

/** One way to damage a source, or to make it hostile. What it works on is in its name. */
export type Mutator =
  | { of: 'bytes'; mutate(bytes: Uint8Array, random: Random): Uint8Array }
  | { of: 'pdf'; mutate(file: PdfFile, random: Random): PdfFile }
  | {
      of: 'packed';
      mutate(
        parts: Readonly<Record<string, Uint8Array>>,
        random: Random,
      ): Readonly<Record<string, Uint8Array>>;
    }
  | { of: 'text' | 'html' | 'words'; mutate(text: string, random: Random): string };
