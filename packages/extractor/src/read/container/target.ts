/**
 * The part that a relationship leads to, by its name within the container.
 *
 * @param folder of the part whose relationship it is, with its `/`
 * @param target as written: absolute, or with steps up
 *
 * @example
 * targetIn('xl/worksheets/', '../media/a.png'); // 'xl/media/a.png'
 */
export function targetIn(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split(/[/\\]/u)) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
