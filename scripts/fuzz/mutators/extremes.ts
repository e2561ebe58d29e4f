import type { Random } from '../random.ts';

const numbers = [
  '0',
  '-0',
  '1',
  '-1',
  '0.0000000001',
  '-0.0000000001',
  '65536',
  '2147483648',
  '-2147483649',
  '99999999999999999999',
  '3.4e38',
  '100000',
  '-100000',
  '1e400',
  '.',
  '--5',
  '0.5',
  '842',
];

/** A number that programs do not expect, as a PDF prints it. */
export const extreme = (random: Random): string => random.pick(numbers);
