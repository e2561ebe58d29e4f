import type { Mutator } from '../mutator.ts';

const tags = [
  'table',
  'tr',
  'td',
  'th',
  'tbody',
  'thead',
  'div',
  'p',
  'br',
  'span',
  'form',
  'svg',
  'math',
  'template',
  'select',
  'textarea',
  'script',
  'style',
  'title',
  'body',
  'html',
  'frameset',
  'plaintext',
  '!--',
  '![CDATA[',
];

/** Tags are lost, doubled, left open, or others. */
export const tagsChanged: Mutator = {
  of: 'html',
  mutate(text, random) {
    const share = random.pick([0.005, 0.05, 0.3]);
    return text.replace(/<\/?\w[^>]*>/g, (tag) => {
      if (!random.chance(share)) return tag;
      return random.pick([
        '',
        tag + tag,
        tag.slice(0, -1),
        `<${random.pick(tags)}>`,
        `</${random.pick(tags)}>`,
        `<${random.pick(tags)} hidden style="display:none">`,
      ]);
    });
  },
};
