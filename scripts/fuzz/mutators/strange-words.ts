import type { Mutator } from '../mutator.ts';
import { strangeCharacter } from './strange-characters.ts';

/** Characters that no one prints, all over a text or a page. */
export const strangeWords: Mutator = {
  of: 'words',
  mutate(text, random) {
    const count = random.magnitude(1, 500);
    let changed = text;
    for (let i = 0; i < count; i++) {
      const at = random.below(changed.length);
      changed = changed.slice(0, at) + strangeCharacter(random) + changed.slice(at);
    }
    return changed;
  },
};
