/** What one document may cost the lean reader. A report is far below all of them; what passes one is left to pdf.js. */
export const limits = {
  /** Objects that the tables list. */
  objects: 500_000,
  /** Sections of the tables: revisions of the file. */
  sections: 100,
  /** Bytes that all streams of a document unpack to, each as often as it is drawn; a page of a report has 50 thousand. */
  unpacked: 1_000_000_000,
  /** One of them, all of one page, or all that hold objects. What has more is read by no reader. */
  stream: 100_000_000,
  /** Branches of the page tree, forms within forms, colour spaces within colour spaces. */
  depth: 20,
  /** Entries of one character map. */
  codes: 200_000,
  /** And ranges that say the same codes again and again: more than so many in all would be counted for minutes, by any reader. */
  spanned: 1_000_000,
  /** Pages that are held until they are asked for, with all that was read of them. */
  held: 100,
} as const;
