import { fileURLToPath } from 'node:url';
import { readFixture } from 'juesuan/golden';

/** The folder of the fixtures. */
export const golden: string = fileURLToPath(new URL('.', import.meta.url));

type Fixture = ReturnType<typeof readFixture>;

const known = new Map<string, Fixture>();

/** The files of a fixture, read and parsed once for all tests of a process. */
export function fixtureOf(id: string): Fixture {
  const fixture = known.get(id) ?? readFixture(golden, id);
  known.set(id, fixture);
  return fixture;
}
