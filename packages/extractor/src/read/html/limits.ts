/** What one page may cost. A page is untrusted input: whatever passes one of these is refused as `too-large`. */
export const limits = {
  /** Size of the file. Reports saved by word processors, pictures inside, stay under 20 MB. */
  bytes: 100_000_000,
  /** Elements of the document; a whole report has about 20,000. */
  elements: 500_000,
  /** Elements inside one another. Browsers stop at about 512 (Chromium); pages made by hand or by Word stay under 40. */
  depth: 512,
  /** Pairs of attributes of one tag, summed over all tags: some 10 ns each. One tag may have 30,000 attributes. */
  attributePairs: 500_000_000,
  /** Characters of tags, beside twenty times the text: tags within quotes of a tag are looked through again. */
  tagCharacters: 50_000_000,
  /** Elements looked at while selectors of the page's style sheets are matched, some 0.1 µs each. */
  styleSteps: 20_000_000,
} as const;

/** The HTML standard's own caps of `colspan` and `rowspan` (4.9.11 Attributes common to td and th elements). */
export const mostColumnSpan = 1_000;
export const mostRowSpan = 65_534;
