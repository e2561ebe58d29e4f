/**
 * Index of the slot between two ascending boundaries that holds a value; a value outside belongs to the outer slot. Of n
 * boundaries no more than log n are looked at.
 */
export function slotOf(boundaries: readonly number[], value: number): number {
  let low = 0;
  let high = Math.max(0, boundaries.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (value >= (boundaries[middle] ?? 0)) low = middle;
    else high = middle - 1;
  }
  return low;
}
