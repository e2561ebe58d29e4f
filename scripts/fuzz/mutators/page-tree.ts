import type { Mutator } from '../mutator.ts';
import type { PdfFile } from '../pdf-file.ts';

const pagesAt = ({ objects }: PdfFile): number =>
  objects.findIndex((body) => body.startsWith('<</Type/Pages'));

/** Page trees with loops, wrong and giant counts, one page a thousand times, and nodes a thousand deep. */
export const pageTree: Mutator = {
  of: 'pdf',
  mutate(file, random) {
    const objects = [...file.objects];
    const at = pagesAt(file);
    const body = objects[at] ?? '';
    const kids = body.match(/\d+ 0 R/g) ?? [];
    const tree = (entries: string, count: number | string): string =>
      `<</Type/Pages/Kids[${entries}]/Count ${count}>>`;
    const self = `${at + 1} 0 R`;
    switch (random.below(6)) {
      case 0:
        objects[at] = tree([...kids, self].join(' '), kids.length + 1);
        break;
      case 1:
        objects[at] = tree(
          kids.join(' '),
          random.pick([0, -1, 1e9, 2 ** 31, 4e15, '(x)', 'null', 1.5, 1999]),
        );
        break;
      case 2: {
        const times = random.magnitude(2, 3_000);
        objects[at] = tree(Array.from({ length: times }, () => kids[0]).join(' '), times);
        break;
      }
      case 3: {
        const depth = random.magnitude(2, 20_000);
        const first = objects.length + 1;
        for (let i = 0; i < depth; i++)
          objects.push(tree(i === depth - 1 ? kids.join(' ') : `${first + i + 1} 0 R`, kids.length));
        objects[at] = tree(`${first} 0 R`, kids.length);
        break;
      }
      case 4: {
        const other = objects.length + 1;
        objects.push(tree(`${self} ${kids.join(' ')}`, 4));
        objects[at] = tree(`${other} 0 R ${other} 0 R`, 8);
        break;
      }
      default:
        objects[at] = tree(random.pick(['', 'null', '1 0 R', '(x)', '<<>>', '99999 0 R']), random.below(4));
    }
    return { ...file, objects };
  },
};
