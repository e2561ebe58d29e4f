import { Converter } from 'opencc-js/t2cn';
import { convertedWhereNeeded } from './converted.ts';

type Convert = (text: string) => string;
let convert: Convert | undefined;

/**
 * The text in Simplified characters, for comparing with the catalogue only: what is in Traditional characters reads like the
 * rest, and what it prints is kept. The dictionaries are unpacked with the first text.
 *
 * @example simplified('滿意度指標') // '满意度指标'
 */
export const simplified = convertedWhereNeeded((text) => {
  convert ??= Converter({ from: 't', to: 'cn' }) as Convert;
  return convert(text);
});
