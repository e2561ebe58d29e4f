import { type Truth, truthOf } from './sheet.ts';

/** A file in the shape of a complaint, with what it says. */
export interface Twin {
  /** The kind of complaint, and what is different in this one. */
  name: string;
  bytes: Uint8Array;
  truth: readonly Truth[];
  /** Cells that nobody can know: a warning instead of a value. */
  warns?: boolean;
}

/** What the usual sheet says. */
export const usual = truthOf();

export const twin = (name: string, bytes: Uint8Array, truth: readonly Truth[] = usual): Twin => ({
  name,
  bytes,
  truth,
});
