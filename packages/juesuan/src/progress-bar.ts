const WIDTH = 24;

/**
 * How much of some work is done, as a line of a terminal shows it.
 *
 * @example
 * progressBar(1, 2); // '████████████░░░░░░░░░░░░'
 */
export function progressBar(done: number, of: number): string {
  const filled = of === 0 ? 0 : Math.round((WIDTH * Math.min(done, of)) / of);
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
}

/**
 * Seconds as minutes and seconds, with hours where there are any.
 *
 * @example
 * clockOf(75); // '01:15'
 */
export function clockOf(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${whole >= 3_600 ? `${Math.floor(whole / 3_600)}:` : ''}${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

/** Text that stands on one line, whatever a name in it holds. */
export const oneLine = (line: string): string => line.replace(/[\p{Cc}\u2028\u2029]+(?!$)/gu, ' ');
