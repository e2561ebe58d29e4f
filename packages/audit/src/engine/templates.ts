import type { Template } from '@juesuan/schema';

/** The sentences of a check that computes: what is printed, what the other figures give, how far off it is. */
export const checkTemplates = {
  equal: {
    zh: '{of}：印为{printed?空}，应为{expected}，相差{off}（{title}）',
    en: '{of}: printed {printed?nothing}, should be {expected}, off by {off} ({title})',
  },
  'cut-off': {
    zh: '{of}：印为{printed?空}，应为{expected}，相差{off}（截尾而非四舍五入）（{title}）',
    en: '{of}: printed {printed?nothing}, should be {expected}, off by {off} (cut off, not rounded) ({title})',
  },
  bound: {
    zh: '{of}：印为{printed?空}，不应大于{expected}，多{off}（{title}）',
    en: '{of}: printed {printed?nothing}, must be at most {expected}, is {off} more ({title})',
  },
} as const satisfies Readonly<Record<string, Template>>;
