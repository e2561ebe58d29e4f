/** What one workbook may hold. Whatever passes one of these is refused as `too-large`. */
export const limits = {
  /** Places (rows × columns) between the cells of all sheets that say something; a whole report has about 40,000. */
  places: 2_000_000,
  /** Characters of all cells together: one long text may be shared by thousands of them. A whole report has some 300,000. */
  characters: 50_000_000,
  /** Hidden rows and columns passed over in merged cells. */
  hiddenSteps: 10_000_000,
  /** Records of a .xls passed over while its views are looked for. */
  records: 20_000_000,
  /** Sheets; a department's workbook has about ten, one of all units of a county some hundreds. */
  sheets: 2_000,
} as const;

/** Columns of the widest sheet that any spreadsheet has. */
export const MOST_COLUMNS = 16_384;
