import type { Mutator } from '../mutator.ts';
import { bytesOf, latin1 } from '../pdf-file.ts';

/** What holds a PDF together is wrong: header, cross-reference table, trailer, a table that is its own predecessor. */
export const fileFrame: Mutator = {
  of: 'bytes',
  mutate(bytes, random) {
    const file = latin1(bytes);
    const changes: ((text: string) => string)[] = [
      (text) =>
        text.replace(/startxref\n\d+/, `startxref\n${random.pick([0, -1, text.length + 9, 1e12, 15])}`),
      (text) => text.replace(/trailer\n<</, `trailer\n<</Prev ${text.lastIndexOf('xref\n0 ')} `),
      (text) =>
        text.replace(
          /\/Root \d+ 0 R/,
          `/Root ${random.pick(['2 0 R', '99 0 R', '<<>>', 'null', '1 0 R/Root 5 0 R'])}`,
        ),
      (text) => text.replace(/\/Size \d+/, `/Size ${random.pick([0, 1, -5, 1e9])}`),
      (text) =>
        text.replace(/\d{10} 00000 n/g, (entry) =>
          random.chance(0.2) ? `${String(random.below(text.length)).padStart(10, '0')} 00000 n` : entry,
        ),
      (text) =>
        text.replace(/%PDF-1\.\d/, random.pick(['%PDF-9.9', '%PDF-', ' %PDF-1.4', '%!PS-Adobe %PDF-1.4'])),
      (text) =>
        text.replace(
          'trailer\n<<',
          `trailer\n<</Encrypt<</Filter/Standard/V ${random.below(7)}/R ${random.below(7)}/O(${'o'.repeat(32)})/U(${'u'.repeat(32)})/P -4>>/ID[(a)(b)] `,
        ),
      (text) => text.replace(/xref\n0 \d+/, `xref\n0 ${random.pick([1, 1e6, 1e9, -1])}`),
      (text) => `${text}${text.slice(text.lastIndexOf('xref\n0 '))}`,
    ];
    return bytesOf(random.pick(changes)(file));
  },
};
