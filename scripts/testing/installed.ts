import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The programs without which some tests are skipped. `.ci/run` installs them. */
const programs = ['redis', 'postgresql', 'chromium'] as const;
export type Program = (typeof programs)[number];

/** The folders of the PATH, and where else programs are put. */
export const programFolders: readonly string[] = [
  ...(process.env.PATH ?? '').split(delimiter),
  '/usr/bin',
  '/usr/local/bin',
  '/opt/homebrew/bin',
];

/**
 * The first of the places that is there; `null` where none is, and the tests that need the program are skipped.
 *
 * @throws Error where none is there and `JUESUAN_REQUIRE` (names with commas between them) holds the program: nothing is
 *   skipped in silence where everything is meant to run
 */
export function installed(
  program: Program,
  places: readonly string[],
  required: string | undefined = process.env.JUESUAN_REQUIRE,
): string | null {
  const names = (required ?? '').split(',').filter((name) => name !== '');
  const unknown = names.filter((name) => !programs.some((one) => one === name));
  if (unknown.length > 0)
    throw new Error(`JUESUAN_REQUIRE knows ${programs.join(', ')}, and no ${unknown.join(', ')}`);
  const found = places.find((place) => existsSync(place)) ?? null;
  if (found === null && names.includes(program))
    throw new Error(`JUESUAN_REQUIRE asks for ${program}, and there is none on this machine`);
  return found;
}

/** The places at which a program of one of these names would be. */
export const inFolders = (...names: readonly string[]): string[] =>
  programFolders.flatMap((folder) => names.map((name) => join(folder, name)));
