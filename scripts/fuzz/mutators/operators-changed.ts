import type { Mutator } from '../mutator.ts';
import { contents, withContent } from '../pdf-file.ts';

const operators =
  'q Q cm w re m l c h S f f* B W n BT ET Tf Td TD Tm T* Tj TJ Tc Tw Tz TL Tr Ts g rg k cs scn Do gs sh BI ID EI BMC BDC EMC d0 d1'.split(
    ' ',
  );
const operands = [
  '/F1',
  '/F99',
  '/Picture',
  '(x)',
  '<4e00>',
  '[1 2 3]',
  '<</A 1>>',
  '0',
  'null',
  'true',
  '[',
  ']',
  '<<',
  ')',
  '',
];

/** Operators of a page's drawing are lost, doubled, in the wrong order, or have the wrong operands. */
export const operatorsChanged: Mutator = {
  of: 'pdf',
  mutate(file, random) {
    const share = random.pick([0.002, 0.02, 0.2]);
    return withContent(file, random.pick(contents(file)) ?? 0, (content) => {
      const lines = content.split('\n');
      return lines
        .flatMap((line) => {
          if (!random.chance(share)) return [line];
          switch (random.below(4)) {
            case 0:
              return [];
            case 1:
              return [line, random.pick(lines)];
            case 2:
              return [`${random.pick(operands)} ${random.pick(operands)} ${random.pick(operators)}`];
            default:
              return [line.replace(/\S+(?=\s*$)/, () => random.pick(operators))];
          }
        })
        .join('\n');
    });
  },
};
