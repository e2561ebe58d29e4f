import type { Mutator } from '../mutator.ts';
import { extreme } from './extremes.ts';

/** Pages that are giant, empty, upside down or no box at all, turned by any angle, in any unit. */
export const boxes: Mutator = {
  of: 'pdf',
  mutate(file, random) {
    const box = (): string => `[${Array.from({ length: 4 }, () => extreme(random)).join(' ')}]`;
    const objects = file.objects.map((body) => {
      if (!body.startsWith('<</Type/Page/')) return body;
      const media = random.chance(0.7) ? body.replace(/\/MediaBox\[[^\]]*\]/, `/MediaBox${box()}`) : body;
      const entries = [
        random.chance(0.3) ? `/CropBox${box()}` : '',
        random.chance(0.3) ? `/Rotate ${random.pick(['45', '90', '-270', '36000', '1e9', '(x)'])}` : '',
        random.chance(0.3) ? `/UserUnit ${extreme(random)}` : '',
      ];
      return media.replace('<</Type/Page/', `<</Type/Page${entries.join('')}/`);
    });
    return { ...file, objects };
  },
};
