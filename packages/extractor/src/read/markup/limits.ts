/** What one page or document may cost. */
export const limits = {
  /** Lines outside its tables, where the reading says no other number: as many as a text may have. */
  lines: 100_000,
  /** Places (rows × columns) of all tables together; a whole report has about 40,000. */
  places: 1_000_000,
  /** Places looked at while spans are placed: a few thousand cells may claim a thousand columns each. */
  spanned: 50_000_000,
} as const;
