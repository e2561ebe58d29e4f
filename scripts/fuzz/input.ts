import { zipSync } from 'fflate';
import type { Mutator, Source } from './mutator.ts';
import { mutators } from './mutators/index.ts';
import { putTogether } from './pdf-file.ts';
import { type Random, randomOf } from './random.ts';

/** One mutated input; the same one for the same seed, index and sources. */
export interface Input {
  index: number;
  /** `source: mutator, mutator`. */
  name: string;
  bytes: Uint8Array;
}

/** Most inputs have one thing wrong with them, some have two or three. */
const AGAIN = 0.25;

export function makeInput(sources: readonly Source[], seed: number, index: number): Input {
  const random = randomOf(seed, index);
  const source = random.pick(sources);
  const choices = Object.entries(mutators[source.format]);
  const applied = [random.pick(choices)];
  while (applied.length < 3 && random.chance(AGAIN)) applied.push(random.pick(choices));
  // What changes bytes comes last: nothing could be taken apart behind it.
  applied.sort(([, a], [, b]) => Number(a.of === 'bytes') - Number(b.of === 'bytes'));
  const names = applied.map(([name]) => name).join(', ');
  return {
    index,
    name: `${source.name}: ${names}`,
    bytes: apply(
      source,
      applied.map(([, mutator]) => mutator),
      random,
    ),
  };
}

function apply(source: Source, applied: readonly Mutator[], random: Random): Uint8Array {
  let state: Source | Uint8Array = source;
  for (const mutator of applied) {
    if (mutator.of === 'bytes') state = mutator.mutate(bytesOf(state), random);
    else if (state instanceof Uint8Array) break;
    else state = changed(state, mutator, random);
    // A mutator never works on nothing.
    if (state instanceof Uint8Array && state.length === 0) break;
  }
  return bytesOf(state);
}

/** The source with one thing changed by a mutator of its format. */
function changed(source: Source, mutator: Exclude<Mutator, { of: 'bytes' }>, random: Random): Source {
  if (source.format === 'pdf')
    return mutator.of === 'pdf' ? { ...source, file: mutator.mutate(source.file, random) } : source;
  if (source.format === 'packed')
    return mutator.of === 'packed' ? { ...source, parts: mutator.mutate(source.parts, random) } : source;
  if (source.format === 'binary' || mutator.of === 'pdf' || mutator.of === 'packed') return source;
  return { ...source, text: mutator.mutate(source.text, random) };
}

function bytesOf(state: Source | Uint8Array): Uint8Array {
  if (state instanceof Uint8Array) return state;
  switch (state.format) {
    case 'pdf':
      return putTogether(state.file);
    case 'packed':
      // Packed as little as can be: the same bytes on every machine.
      return zipSync({ ...state.parts }, { level: 0, mtime: '1980-01-01T00:00:00' });
    case 'binary':
      return state.bytes;
    default:
      return new Uint8Array(Buffer.from(state.text));
  }
}
