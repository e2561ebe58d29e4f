import { streamBody } from '../../../packages/extractor/src/read/pdf/assemble.ts';
import type { Mutator } from '../mutator.ts';
import { contents, withContent } from '../pdf-file.ts';

/** Things inside things: saved states, arrays, dictionaries, marked content, forms that draw themselves. */
export const nested: Mutator = {
  of: 'pdf',
  mutate(file, random) {
    const depth = random.magnitude(10, 100_000);
    const at = random.pick(contents(file)) ?? 0;
    const shapes: [string, string][] = [
      ['q ', 'Q '],
      ['[', ']'],
      ['<</A ', '>>'],
      ['/A BMC ', 'EMC '],
      ['BT ', 'ET '],
      ['(', ')'],
    ];
    if (random.chance(0.7)) {
      const [open, close] = random.pick(shapes);
      const closed = random.chance(0.5);
      return withContent(
        file,
        at,
        (content) => `${open.repeat(depth)}\n${content}\n${closed ? close.repeat(depth) : ''}`,
      );
    }
    const objects = [...file.objects];
    const first = objects.length + 1;
    const forms = random.pick([1, 2, 30]);
    for (let i = 0; i < forms; i++) {
      const next = `${first + ((i + 1) % forms)} 0 R`;
      objects.push(
        streamBody(
          'q 1 0 0 1 1 1 cm /A Do /A Do Q',
          `/Type/XObject/Subtype/Form/BBox[0 0 500 500]/Resources<</XObject<</A ${next}>>>>`,
        ),
      );
    }
    const looped = objects.map((body) =>
      body.startsWith('<</Type/Page/')
        ? body
            .replace('/Resources<<', `/Resources<</XObject<</A ${first} 0 R>>`)
            .replace('/XObject<</Picture 13 0 R>>', '')
        : body,
    );
    return withContent({ ...file, objects: looped }, at, (content) => `/A Do\n${content}`);
  },
};
