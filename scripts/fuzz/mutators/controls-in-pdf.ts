import { hex } from '../../../packages/extractor/src/testing/pdf.ts';
import type { Mutator } from '../mutator.ts';
import { contents, withContent } from '../pdf-file.ts';
import { strangeCharacter } from './strange-characters.ts';

/** Printed text of a PDF with characters in it that no one prints. */
export const controlsInPdf: Mutator = {
  of: 'pdf',
  mutate(file, random) {
    const share = random.pick([0.05, 0.5]);
    return withContent(file, random.pick(contents(file)) ?? 0, (content) =>
      content.replace(/<[0-9a-f]{4,}>/g, (text) => {
        if (!random.chance(share)) return text;
        const at = 1 + 4 * random.below((text.length - 2) / 4);
        return text.slice(0, at) + hex(strangeCharacter(random)).slice(1, -1) + text.slice(at);
      }),
    );
  },
};
