import { limits } from '../model/tolerances.ts';

/** What finding tables may cost. */
export interface DetectionLimits {
  /** Glyph runs on one page. */
  runs: number;
  /** Rulings on one page, pieces of one line counted each. */
  rulings: number;
  /** Places (rows × columns) between the rulings of one table on one page. */
  cells: number;
}

export const defaultDetectionLimits: DetectionLimits = limits;
