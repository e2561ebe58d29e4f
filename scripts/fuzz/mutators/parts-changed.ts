import type { Mutator } from '../mutator.ts';
import { bytesFlipped } from './bytes-flipped.ts';
import { truncated } from './truncated.ts';

type Parts = Readonly<Record<string, Uint8Array>>;

const changed = (parts: Parts, name: string, part: Uint8Array): Parts => ({ ...parts, [name]: part });

/** One part of a ZIP is cut off or has fallen bits, and the ZIP is sound. */
export const partDamaged: Mutator = {
  of: 'packed',
  mutate(parts, random) {
    const name = random.pick(Object.keys(parts));
    const { mutate } = random.pick([bytesFlipped, truncated]) as Extract<Mutator, { of: 'bytes' }>;
    return changed(parts, name, mutate(parts[name] ?? new Uint8Array(), random));
  },
};

/** One part is not there, or another stands under its name. */
export const partMissing: Mutator = {
  of: 'packed',
  mutate(parts, random) {
    const name = random.pick(Object.keys(parts));
    const { [name]: _, ...rest } = parts;
    const [other] = Object.values(rest);
    return other === undefined || random.chance(0.5) ? rest : changed(rest, name, other);
  },
};

const extremes = ['0', '-1', '1', '65536', '1048577', '2147483648', '999999999999', '1e308', 'NaN', ''];

/** Numbers in the XML of a part are others: counts, spans, references, styles, amounts. */
export const partNumbers: Mutator = {
  of: 'packed',
  mutate(parts, random) {
    const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/u.test(name));
    if (names.length === 0) return parts;
    const name = random.pick(names);
    const xml = new TextDecoder().decode(parts[name]);
    const share = 1 / random.magnitude(1, 100);
    const text = xml.replace(/(?<=["'>:A-Z])\d+(?=["'<:])/gu, (number) =>
      random.chance(share) ? random.pick(extremes) : number,
    );
    return changed(parts, name, new TextEncoder().encode(text));
  },
};
