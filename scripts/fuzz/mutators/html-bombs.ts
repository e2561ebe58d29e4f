import type { Mutator } from '../mutator.ts';
import type { Random } from '../random.ts';

/** Pages that cost more than they are long: depth, attributes, cells, entities, tables in tables. */
export const htmlBombs: Mutator = {
  of: 'html',
  mutate(text, random) {
    const at = text.indexOf('>', random.below(text.length)) + 1;
    return (
      text.slice(0, at) +
      random.pick([deep, attributes, cells, entities, tables, blanks])(random) +
      text.slice(at)
    );
  },
};

const deep = (random: Random): string =>
  random
    .pick(['<div>', '<table><tr><td>', '<b><p>', '<font><a>', '<ul><li>', '<svg>'])
    .repeat(random.magnitude(10, 20_000));

const attributes = (random: Random): string =>
  `<p ${Array.from({ length: random.magnitude(10, 30_000) }, (_, i) => `a${i}=${i}`).join(' ')}>`;

const cells = (random: Random): string =>
  `<table>${`<tr>${'<td>1.00'.repeat(random.magnitude(1, 300))}`.repeat(random.magnitude(1, 300))}</table>`;

const entities = (random: Random): string =>
  random
    .pick(['&#x202e;', '&nbsp;', '&#0;', '&#x110000;', '&amp', '&notit;', '&#xd800;'])
    .repeat(random.magnitude(10, 20_000));

const tables = (random: Random): string =>
  '<table><tr><td>支出决算表<table><tr><td>项目<td>合计<tr><td>一<td>1.00</table></table>'.repeat(
    random.magnitude(2, 500),
  );

const blanks = (random: Random): string =>
  random.pick([' ', '\n', '<br>', '<td>', '<!-- -->']).repeat(random.magnitude(10, 30_000));
