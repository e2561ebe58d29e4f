/** For any place of a row or column: how many places before it have a cell that begins there. */
export function countBefore(starts: Iterable<number>): (place: number) => number {
  const begins = new Set(starts);
  /** Up to the last beginning; behind it the count is the whole. */
  const before: number[] = [];
  let count = 0;
  for (let place = 0; count < begins.size; place++) {
    before.push(count);
    if (begins.has(place)) count++;
  }
  return (place) => before[place] ?? count;
}
