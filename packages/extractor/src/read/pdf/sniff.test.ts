import { ExtractionError } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { checkPdfBytes } from './sniff.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

function refusal(given: Uint8Array): ExtractionError {
  try {
    checkPdfBytes(given);
  } catch (error) {
    if (error instanceof ExtractionError) return error;
  }
  throw new Error('was not refused');
}

describe('bytes that are no PDF are named', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['a PNG', '\x89PNG\r\n\x1a\n\0\0', 'PNG'],
    ['a JPEG', '\xff\xd8\xff\xe0\0\x10JFIF', 'JPEG'],
    ['a Word document', 'PK\x03\x04\x14\0word/document.xml', '.docx'],
    ['a workbook', 'PK\x03\x04\x14\0xl/workbook.xml', '.xlsx'],
    ['a presentation', 'PK\x03\x04\x14\0ppt/presentation.xml', '.pptx'],
    ['an OFD document', 'PK\x03\x04\x14\0OFD.xml', 'OFD'],
    ['another ZIP', 'PK\x03\x04\x14\0a.txt', 'ZIP'],
    ['an old Office file', '\xd0\xcf\x11\xe0\xa1\xb1', '.doc'],
    ['a web page', '\n<!DOCTYPE html><html>', 'HTML'],
    ['an XML file', '\xef\xbb\xbf<?xml version="1.0"?><Workbook>', 'XML'],
    ['text', 'Annual report', 'plain text'],
    ['something else', '\x01\x02\x03\x04', '01 02 03 04'],
  ])('%s', (_, content, word) => {
    const error = refusal(bytes(content));
    expect(error.code).toBe('not-a-pdf');
    expect(error.message).toContain(word);
  });
});

describe('a PDF that was cut off is damaged', () => {
  test('without its end', () => {
    expect(refusal(bytes('%PDF-1.7\n1 0 obj\n<<>>')).code).toBe('damaged');
  });

  test('shorter than it says', () => {
    const error = refusal(bytes('%PDF-1.7\n1 0 obj\n<</Linearized 1/L 5000/O 3>>\nstartxref\n0\n%%EOF'));
    expect(error.code).toBe('damaged');
    expect(error.message).toContain('5000');
  });
});

test('a PDF behind a few bytes of something else passes', () => {
  checkPdfBytes(bytes('\xef\xbb\xbf\n%PDF-1.7\nstartxref\n0\n%%EOF\n\n'));
});
