import type { Fields } from './fields.ts';
import type { Shape } from './shapes.ts';

/** One difference between two versions of an expected file; `before` or `after` is `null` where the thing is in one only. */
export interface Change {
  /** The thing, as a person would name it: `支出决算表/2080505/基本支出`. */
  path: string;
  /** The field that differs; `null` for what the thing says. */
  field: string | null;
  before: string | null;
  after: string | null;
}

/**
 * What changed between two versions of an expected file: pairs what is the same thing by the shape's identities, so that
 * a line put in or taken out does not shift the others.
 *
 * @example
 * diffRecords(shapes['expected.tidy.csv'], before, after);
 * // [{ path: '支出决算表/2080505/基本支出', field: null, before: '989.86', after: '98.986' }]
 */
export function diffRecords(shape: Shape, before: readonly Fields[], after: readonly Fields[]): Change[] {
  const { pairs, gone, added } = pair(shape, before, after);
  return [
    ...pairs.flatMap(([old, now]) => fieldChanges(shape, old, now)),
    ...gone.map((line) => ({ path: shape.path(line), field: null, before: shape.value(line), after: null })),
    ...added.map((line) => ({ path: shape.path(line), field: null, before: null, after: shape.value(line) })),
  ];
}

interface Pairing {
  pairs: [Fields, Fields][];
  gone: Fields[];
  added: Fields[];
}

function pair({ identities }: Shape, before: readonly Fields[], after: readonly Fields[]): Pairing {
  const pairs: [Fields, Fields][] = [];
  let gone = [...before];
  let added = [...after];
  // What did not change at all first: the same name may stand twice in a table, and only one of the two changed.
  for (const identity of [(line: Fields) => JSON.stringify(line), ...identities]) {
    const waiting = new Map<string, Fields[]>();
    for (const line of gone) {
      const key = identity(line);
      if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), line]);
    }
    const paired = new Set<Fields>();
    added = added.filter((line) => {
      const old = waiting.get(identity(line) ?? '')?.shift();
      if (old === undefined) return true;
      paired.add(old);
      pairs.push([old, line]);
      return false;
    });
    gone = gone.filter((line) => !paired.has(line));
  }
  return { pairs, gone, added };
}

function fieldChanges({ path, value, valueFields }: Shape, old: Fields, now: Fields): Change[] {
  const changes: Change[] = [];
  const place = path(now);
  if (value(old) !== value(now))
    changes.push({ path: place, field: null, before: value(old), after: value(now) });
  const shown = new Set(value(old) === value(now) ? [] : valueFields);
  for (const field of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const [was = '', is = ''] = [old[field], now[field]];
    if (was !== is && !shown.has(field)) changes.push({ path: place, field, before: was, after: is });
  }
  return changes;
}
