import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });

/**
 * The text in Simplified characters, for comparing with the catalogue only: a form in Traditional characters reads like
 * the others, and what it prints is kept.
 *
 * @example simplified('滿意度指標') // '满意度指标'
 */
export const simplified = (text: string): string => convert(text);
