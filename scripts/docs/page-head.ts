import type { Language } from '@juesuan/schema';

/**
 * What a generated page begins with: its title, the way to the other language, and who made it.
 *
 * @param name of its file in docs/ and in docs/zh/
 */
export const pageHead = (
  name: string,
  language: Language,
  { title, made }: { title: string; made: string },
): string[] => [
  `# ${title}`,
  '',
  language === 'en' ? `[中文](zh/${name})` : `[English](../${name})`,
  '',
  `<!-- ${made} -->`,
  '',
];
