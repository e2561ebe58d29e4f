/** A figure with its unit in a folded text: [start, end) holds both. */
export interface Figure {
  /** Plain decimal without a sign. */
  value: string;
  /** As printed, or empty. */
  unit: string;
  kind: 'money' | 'percent' | 'count' | 'bare';
  /** A minus was printed before it. */
  negative: boolean;
  start: number;
  end: number;
  /** Where its unit ends: after `end` in a list that prints the unit once (`3.5、4万元`). */
  unitEnd: number;
}
