import { basename, dirname, extname, resolve, sep } from 'node:path';
import { STANDARD_STREAM } from './input.ts';

/**
 * Hands out the names of one run's outputs. An input's name is its base name; where inputs of other folders have the same
 * one, as many of its folders stand before it as make it another, and where one of the same folder has it, it keeps its
 * ending. So a name depends on what is read, and never on the order. Names that differ only in case count as the same,
 * since some file systems think so. A file in an archive is named after both.
 *
 * @param paths all files that are known of: those in archives are not
 *
 * @example
 * const name = outputNames(['b/report.pdf', 'a/Report.pdf', 'a/other.pdf']);
 * name('a/Report.pdf'); // 'a-Report'
 * name('b/report.pdf'); // 'b-report'
 * name('a/other.pdf'); // 'other'
 * name('2024.zip!a/report.pdf'); // '2024.zip!a-report'
 */
export function outputNames(paths: readonly string[] = []): (file: string) => string {
  const taken = new Set<string>();
  const known = new Map<string, string>();
  const unused = (name: string): string => {
    for (let n = 1; ; n++) {
      const free = n === 1 ? name : `${name}-${n}`;
      if (taken.has(free.toLowerCase())) continue;
      taken.add(free.toLowerCase());
      return free;
    }
  };
  // A report in several files of a folder is named after the folder.
  for (const some of [paths, paths.map((path) => dirname(path))])
    for (const [path, name] of [...distinctNames(some)].sort(([a], [b]) => (a < b ? -1 : 1)))
      known.set(path, unused(name));
  return (file) => {
    const name = known.get(file);
    // An input that is named twice has a second output.
    known.delete(file);
    return name ?? unused(nameWithin(file));
  };
}

/** The name of a file that was not known of: one in an archive with the folders that it has there. */
function nameWithin(file: string): string {
  const at = file.lastIndexOf('!');
  if (at < 0) return stemOf(file);
  const inner = file.slice(at + 1);
  return `${basename(file.slice(0, at))}!${[...foldersIn(inner), stemOf(inner)].join('-')}`;
}

const foldersIn = (path: string): string[] =>
  dirname(path) === '.'
    ? []
    : dirname(path)
        .split('/')
        .filter((folder) => folder !== '');

const stemOf = (path: string): string => (path === STANDARD_STREAM ? 'stdin' : basename(path, extname(path)));

interface Place {
  path: string;
  name: string;
  /** From the root. */
  folders: readonly string[];
}

/** The shortest name of each path that no other one has. */
function distinctNames(paths: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const same of grouped([...new Set(paths)].map(placeOf), ({ name }) => name))
    for (const place of same.map((one) => withEnding(one, same)))
      names.set(place.path, same.length === 1 ? place.name : nameAmong(place, same));
  return names;
}

const placeOf = (path: string): Place => ({
  path,
  name: stemOf(path),
  folders:
    path === STANDARD_STREAM
      ? []
      : dirname(resolve(path))
          .split(sep)
          .filter((folder) => folder !== ''),
});

const folderOf = ({ folders }: Place): string => folders.join('/');

/** A file beside one of the same name keeps its ending. */
const withEnding = (place: Place, others: readonly Place[]): Place =>
  others.some((other) => other !== place && folderOf(other) === folderOf(place))
    ? { ...place, name: basename(place.path) }
    : place;

function nameAmong({ path, name, folders }: Place, others: readonly Place[]): string {
  const last = (of: readonly string[], count: number): string =>
    (count === 0 ? [] : of.slice(-count)).join('-').toLowerCase();
  const elsewhere = others.filter((other) => other.path !== path && folderOf(other) !== folders.join('/'));
  let count = 0;
  while (
    count < folders.length &&
    elsewhere.some((other) => last(other.folders, count) === last(folders, count))
  )
    count += 1;
  return [...(count === 0 ? [] : folders.slice(-count)), name].join('-');
}

const grouped = (places: readonly Place[], keyOf: (place: Place) => string): Place[][] => {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const key = keyOf(place).toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return [...groups.values()];
};
