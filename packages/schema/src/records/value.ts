import { z } from 'zod';

/** A plain decimal, as every exact number of a record is written. */
export const decimalPattern = /^-?\d+(\.\d+)?$/;

export const Decimal = z.string().regex(decimalPattern).meta({
  description:
    'A plain decimal: optional minus, digits, optional fraction; no separators, no exponent, as many decimals as printed.',
});

export const CellState = z.enum(['amount', 'blank', 'dash', 'text']).meta({
  description:
    'What a value cell says. Blank (nothing printed), dash (`-`, `—`, `────`) and zero (`amount` `"0"`, `"0.00"`) stay different; `text` is printed text that is no amount (placeholders such as `XX`).',
});

export const PrintedMoneyUnit = z
  .enum(['元', '千元', '万元', '亿元'])
  .meta({ description: 'A unit of money that tables print.' });

/** The number in a cell of a workbook, which its text may round, scale or hide. */
export const StoredNumber = z.string().optional().meta({
  description:
    'The number that the cell of a workbook holds, in plain digits, only where `raw` shows another: rounded, in 万元, without its sign or not at all.',
  only: 'database',
  empty: 'the source is no workbook, or raw shows the whole number',
});

/** How a value came to be known, where it was not simply printed as text. */
export const ValueSource = z.enum(['ocr', 'reviewer']).optional().meta({
  description:
    '`ocr` where the value was recognised from a picture, `reviewer` where a person corrected it or found that it was recognised correctly; left out where the source has it as text.',
  only: 'database',
  empty: 'the source has the value as text',
});

/** What stood in a value's place before a person corrected it. */
export const Uncorrected = z.string().optional().meta({
  description:
    'What was read there, where a person who looked at the source corrected it: `raw` and `value` are then what the person says is printed.',
  only: 'database',
  empty: 'no person corrected the value',
});

/** How sure a recogniser was. */
export const Confidence = z.number().min(0).max(1).optional().meta({
  description:
    'How sure the recogniser was of a recognised value, from 0 to 1: its share among all numbers that the picture may show.',
  only: 'database',
  empty: 'the source has the value as text',
});

export const GridStrategy = z.enum(['ruled', 'partly-ruled', 'aligned', 'delimited', 'markup']).meta({
  description:
    'How cells were found: all rulings there, some inferred, none; delimiters of a text source; markup of a web page.',
});
