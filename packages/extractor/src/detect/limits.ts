/** What finding tables may cost. */
export interface DetectionLimits {
  /** Glyph runs on one page. */
  runs: number;
  /** Rulings on one page, pieces of one line counted each. */
  rulings: number;
  /** Places (rows × columns) between the rulings of one table on one page. */
  cells: number;
}

/**
 * The fullest real pages have 2,000 runs, 3,000 rulings and 1,500 cells. Detection takes time by the square of some of
 * these: at the limits seconds, not minutes.
 */
export const defaultDetectionLimits: DetectionLimits = {
  runs: 50_000,
  rulings: 500_000,
  cells: 100_000,
};
